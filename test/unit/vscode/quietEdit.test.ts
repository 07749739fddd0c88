import * as assert from 'node:assert/strict';
import { lint } from '../../../src/core/lint/linter';
import { applyEdits } from '../../../src/core/post/edit';
import { parsePost } from '../../../src/core/post/post';
import { quietEdit, quietPostEdit } from '../../../src/vscode/editor/quietEdit';

/** The file after its finding of a rule was quieted. */
function quieted(file: string, rule: string): string {
  const finding = lint(parsePost(file)).findings.find((candidate) => candidate.rule === rule);
  assert.ok(finding, `${rule} finds something in ${file}`);
  const edit = quietEdit(parsePost(file), finding);
  assert.ok(edit);
  return applyEdits(file, [edit]);
}

const begging = '---\nkind: ask\n---\nIt closed.\n\nHello. I beg you, any 𝗷𝗼𝗯.\n';

describe('quieting a rule where it stands', () => {
  it('adds a comment on a line of its own above, and leaves the output as it was', () => {
    const file = quieted(begging, 'plea');
    assert.match(file, /\n\n<!-- signpost: quiet plea -->\nHello\./);
    assert.deepEqual(rulesOf(file).includes('plea'), false);
    assert.equal(parsePost(file).output.text, parsePost(begging).output.text);
  });

  it('adds a second rule to the comment that is there', () => {
    const file = quieted(quieted(begging, 'plea'), 'fancy-letters');
    assert.match(file, /<!-- signpost: quiet plea, fancy-letters -->\nHello/);
    assert.deepEqual(
      rulesOf(file).filter((rule) => rule === 'plea' || rule === 'fancy-letters'),
      [],
    );
  });

  it('keeps the line ends of the file', () => {
    assert.match(quieted(begging.replaceAll('\n', '\r\n'), 'plea'), /quiet plea -->\r\nHello/);
  });

  it('works on the first line of a file without front matter', () => {
    assert.match(quieted('An 𝗼𝗹𝗱 job.', 'fancy-letters'), /^<!-- signpost: quiet fancy-letters -->\nAn/);
  });

  it('offers nothing in the front matter, where no comment can stand', () => {
    const file = '---\nkind: asc\n---\nText';
    const finding = lint(parsePost(file)).findings.find(({ rule }) => rule === 'front-matter');
    assert.ok(finding);
    assert.equal(quietEdit(parsePost(file), finding), undefined);
  });
});

describe('quieting a rule in a whole post', () => {
  /** The file after a rule was quieted in it. */
  const quietIn = (file: string, rule: string) => {
    const edit = quietPostEdit(parsePost(file), rule);
    assert.ok(edit);
    return applyEdits(file, [edit]);
  };

  it('adds a comment above the text, and leaves the output as it was', () => {
    const file = quietIn(`${begging}\nI beg you all.`, 'plea');
    assert.match(file, /^---\nkind: ask\n---\n<!-- signpost: quiet plea in this post -->\nIt closed/);
    assert.equal(rulesOf(file).includes('plea'), false);
    assert.equal(parsePost(file).output.text, parsePost(`${begging}\nI beg you all.`).output.text);
  });

  it('adds a second rule to the comment that is there, and leaves those of lines alone', () => {
    const file = quietIn(quietIn(`Hi 𝗮𝗹𝗹. <!-- signpost: quiet bait -->`, 'plea'), 'fancy-letters');
    assert.match(file, /^<!-- signpost: quiet plea, fancy-letters in this post -->\nHi .* quiet bait -->$/);
    assert.deepEqual(rulesOf(file), []);
  });

  it('keeps the line ends and the byte order mark of the file', () => {
    assert.match(quietIn('\uFEFFOne.\r\nTwo.', 'plea'), /^\uFEFF<!-- .* -->\r\nOne\.\r\nTwo\.$/);
  });

  it('works for what is found in the front matter, once that has an end', () => {
    assert.deepEqual(rulesOf(quietIn('---\nkind: asc\n---\nText', 'front-matter')), []);
    assert.match(quietIn('---\nkind: free\n---', 'plea'), /^---\nkind: free\n---\n<!-- /);
    assert.equal(quietPostEdit(parsePost('---\nkind: free\nText'), 'front-matter'), undefined);
  });
});

function rulesOf(file: string): string[] {
  return lint(parsePost(file)).findings.map(({ rule }) => rule);
}
