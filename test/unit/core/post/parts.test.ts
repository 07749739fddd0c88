import { strict as assert } from 'node:assert';
import { type Kind, kinds } from '../../../../src/core/post/frontMatter';
import { type PartName, partHeadings, partNames, partsOfKind } from '../../../../src/core/post/parts';
import { parsePost } from '../../../../src/core/post/post';

const postOf = (body: string, kind?: Kind) => parsePost(kind ? `---\nkind: ${kind}\n---\n${body}` : body);
const namesOf = (body: string, kind?: Kind) => postOf(body, kind).parts.map(({ name }) => name);

describe('a part heading', () => {
  const cases: [heading: string, name: PartName | undefined][] = [
    ['# Hook', 'hook'],
    ['###### closing', 'closing'],
    ['## SITUATION ##', 'situation'],
    ['   ##   Ask   ', 'ask'],
    ['## My ask', 'ask'],
    ['## my target', 'target'],
    ['## Target Title:', 'target'],
    ['##\tTarget', 'target'],
    ['## Situations', undefined],
    ['## The ask', undefined],
    ['## Ask me', undefined],
    ['##Ask', undefined],
    ['####### Ask', undefined],
    ['    ## Ask', undefined],
    ['Ask', undefined],
    ['Ask\n===', undefined],
    ['- ## Ask', undefined],
  ];
  for (const [heading, name] of cases) {
    it(`${JSON.stringify(heading)} names ${name ?? 'nothing'}`, () => {
      assert.deepEqual(namesOf(`${heading}\nText`), name ? [name] : []);
    });
  }

  it('is known by the name that Signpost writes, in the kinds that have the part', () => {
    for (const kind of kinds) {
      const known = new Set([...partsOfKind.ask, ...partsOfKind[kind]]);
      for (const name of partNames)
        assert.deepEqual(namesOf(`## ${partHeadings[name]}\nText`, kind), known.has(name) ? [name] : []);
    }
  });

  it('may have a curly apostrophe', () => {
    assert.deepEqual(namesOf('## What I can’t do', 'office-hours'), ['limits']);
  });

  it('names a part of an ask where the kind is not given', () => {
    assert.deepEqual(namesOf('## Ask\nx\n## Topic\ny'), ['ask']);
  });

  it('stands before its content, which ends at the next one', () => {
    const file = '---\r\nkind: ask\r\n---\r\nHi\r\n## Situation #\r\nOne\r\n### News\r\n# Ask\r\nTwo\r\n';
    const parts = parsePost(file).parts.map(({ name, heading, content }) => [
      name,
      file.slice(heading.start, heading.end),
      file.slice(content.start, content.end),
    ]);
    assert.deepEqual(parts, [
      ['situation', '## Situation #', '\r\nOne\r\n### News\r\n'],
      ['ask', '# Ask', '\r\nTwo\r\n'],
    ]);
  });

  it('may come twice', () => {
    assert.deepEqual(namesOf('## Ask\none\n## Ask\ntwo'), ['ask', 'ask']);
  });
});
