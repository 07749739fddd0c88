import { strict as assert } from 'node:assert';
import { parsePost } from '../../../../src/core/post/post';
import { draftOfShape, shapeOf } from '../../../../src/core/post/shape';

const post = [
  '---',
  'kind: ask # mine',
  'status: posted',
  'id: P1',
  'tags: [data]',
  'at: 2026-12-01T09:00[UTC]',
  'receipt:',
  '  outcome: posted',
  '---',
  '## Situation',
  'The hotel closed.',
  '',
  '## Ask',
  'SAS or R?',
  '',
  '## Closing',
  '#HealthData',
  '',
].join('\r\n');

describe('the shape of a post', () => {
  it('keeps its parts with a blank each, and what its front matter says of all such posts', () => {
    const lines = [
      '---',
      'kind: ask # mine',
      'tags: [data]',
      '---',
      '## Situation',
      '[where you stand: what you did, what ended and when]',
      '',
      '## Ask',
      '[one question that a reader can answer, or one small step to take]',
      '',
      '## Closing',
      '#HealthData',
      '',
    ];
    assert.equal(shapeOf(parsePost(post), 'parts'), lines.join('\r\n'));
  });

  it('keeps the text where that is wanted', () => {
    assert.match(shapeOf(parsePost(post), 'text'), /SAS or R\?/);
    assert.equal(shapeOf(parsePost('Just text'), 'parts'), 'Just text');
  });

  it('gives drafts with an id of their own', () => {
    const draft = draftOfShape(post, 'P2');
    assert.match(
      draft,
      /^---\r\nkind: ask # mine\r\nstatus: draft\r\nid: P2\r\ntags: \[data\]\r\n---\r\n## Sit/,
    );
    assert.match(draftOfShape('Just text', 'P2'), /^---\nstatus: draft\nid: P2\n---\nJust text$/);
  });
});
