import * as assert from 'node:assert/strict';
import type { ChecklistItem, ChecklistLine } from '../../../src/core/lint/checklist';
import { type LintResult, lint } from '../../../src/core/lint/linter';
import { everyKind, type Rule } from '../../../src/core/lint/rule';
import { applyEdits, type TextEdit } from '../../../src/core/post/edit';
import { parsePost } from '../../../src/core/post/post';
import { HoldBack, type Shown } from '../../../src/vscode/editor/holdBack';

/** A rule that flags each place of a word. */
function flags(id: string, line: ChecklistLine, word: string): Rule {
  return {
    ...{ id, line, severity: 'warning', reads: 'format', kinds: everyKind, waitsForCaret: true },
    ...{ why: '', examples: [] },
    *check({ text, inFile }) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        yield { range: inFile({ start: at, end: at + word.length }) };
      }
    },
  };
}

/** A rule that misses a word, and says so at the start of the file. */
function misses(id: string, line: ChecklistLine, word: string): Rule {
  return {
    ...flags(id, line, word),
    *check({ text }) {
      if (!text.includes(word)) yield { range: { start: 0, end: 0 } };
    },
  };
}

const testRules = [
  misses('situation-missing', 'situation', 'closed'),
  misses('ask-missing', 'ask', '?'),
  misses('hook-hidden', 'readable', 'closed'),
  flags('plea', 'human', 'please'),
  flags('placeholder', 'safe', '[job]'),
];

function check(file: string): LintResult {
  const result = lint(parsePost(file), undefined, testRules);
  const lines: ChecklistLine[] = ['situation', 'ask', 'human', 'safe'];
  const checklist = lines.map((id): ChecklistItem => {
    const found = result.findings.filter(({ line }) => line === id);
    const isMissing = found.some(({ rule }) => rule.endsWith('-missing'));
    return { id, state: isMissing ? 'missing' : found.length > 0 ? 'improve' : 'done' };
  });
  return { ...result, checklist };
}

/** A document with a caret, `|` in its text, in front of a writer. */
class Writer {
  readonly holdBack = new HoldBack(new Set(['plea']));
  file: string;
  caret: number | null;

  constructor(marked: string) {
    this.caret = marked.indexOf('|');
    this.file = marked.replace('|', '');
  }

  get shown(): Shown {
    return this.holdBack.decide(check(this.file), this.caret);
  }

  get rules(): string[] {
    return this.shown.findings.map(({ rule }) => rule);
  }

  state(line: ChecklistLine): string | undefined {
    return this.shown.checklist.find(({ id }) => id === line)?.state;
  }

  /** Types at the caret, unit by unit, as an editor tells it. */
  type(text: string): void {
    for (const unit of text) this.edit({ start: this.caret ?? 0, end: this.caret ?? 0, text: unit }, true);
  }

  edit(edit: TextEdit, isTyping: boolean): void {
    this.file = applyEdits(this.file, [edit]);
    this.caret = edit.start + edit.text.length;
    this.holdBack.edited([edit], isTyping);
  }

  go(to: string): void {
    this.caret = this.file.indexOf(to);
  }
}

describe('holding back findings while typing', () => {
  it('shows everything of a file that was opened', () => {
    assert.deepEqual(new Writer('It closed. Can you help, please|?').rules, ['plea']);
  });

  it('waits until the caret has left the sentence', () => {
    const writer = new Writer('It closed. Who knows? |');
    writer.type('Could you please');
    assert.deepEqual(writer.rules, []);
    writer.type(' read on.');
    assert.deepEqual(writer.rules, []);
    writer.type(' ');
    assert.deepEqual(writer.rules, ['plea']);
  });

  it('is said though somebody looked at it when the caret had moved already', () => {
    const writer = new Writer('It closed. Who knows? |');
    writer.type('Oh please');
    assert.deepEqual(writer.rules, []);
    writer.holdBack.told();
    writer.go('It closed');
    assert.deepEqual(writer.rules, ['plea']);
    assert.equal(writer.holdBack.isHolding, true);
    assert.equal(writer.holdBack.decideAgain(check(writer.file), writer.caret), true);
  });

  it('takes the spaces after an unfinished sentence as part of it', () => {
    const writer = new Writer('It closed. Who knows? |');
    writer.type('Could you please  ');
    assert.deepEqual(writer.rules, []);
    writer.type('\n');
    assert.deepEqual(writer.rules, ['plea']);
  });

  it('shows it without an edit when the caret moves away or another editor is active', () => {
    const writer = new Writer('It closed. Who knows? |');
    writer.type('Oh please');
    assert.equal(writer.holdBack.decideAgain(check(writer.file), writer.caret), true);
    assert.equal(writer.holdBack.isHolding, true);
    writer.holdBack.told();
    assert.equal(writer.holdBack.decideAgain(check(writer.file), writer.caret), false);
    writer.go('It closed');
    assert.equal(writer.holdBack.decideAgain(check(writer.file), writer.caret), true);
    writer.holdBack.told();
    assert.equal(writer.holdBack.isHolding, false);
    const other = new Writer('It closed. Who knows? |');
    other.type('Oh please');
    other.caret = null;
    assert.deepEqual(other.rules, ['plea']);
  });

  it('keeps what was shown when the caret comes back to write on', () => {
    const writer = new Writer('It closed. Can you help, please? More|');
    assert.deepEqual(writer.rules, ['plea']);
    writer.go('help');
    writer.type('really ');
    assert.deepEqual(writer.rules, ['plea']);
    writer.go('It closed');
    writer.type('In May, ');
    writer.go('please?');
    assert.deepEqual(writer.rules, ['plea']);
  });

  it('drops at once what is mended, and waits anew when it is typed again', () => {
    const writer = new Writer('It closed. Can you help, please? More|');
    assert.deepEqual(writer.rules, ['plea']);
    const start = writer.file.indexOf('please');
    writer.edit({ start, end: start + 'please'.length, text: '' }, true);
    assert.deepEqual(writer.rules, []);
    writer.type('please');
    assert.deepEqual(writer.rules, []);
  });

  it('does not wait after a paste, an undo or a fix', () => {
    const writer = new Writer('It closed. Who knows? |');
    writer.edit({ start: writer.file.length, end: writer.file.length, text: 'Oh please' }, false);
    assert.deepEqual(writer.rules, ['plea']);
  });

  it('does not hold back rules that do not wait', () => {
    const writer = new Writer('It closed. Who knows? |');
    writer.type('A [job]');
    assert.deepEqual(writer.rules, ['placeholder']);
  });

  it('waits for the caret to leave a line of the front matter', () => {
    const rule: Rule = {
      ...flags('plea', 'safe', ''),
      *check({ post }) {
        if (post.frontMatter.problems.length > 0) yield { range: { start: 10, end: 13 } };
      },
    };
    const holdBack = new HoldBack(new Set(['plea']));
    const result = lint(parsePost('---\nkind: asc\n---\nText'), undefined, [rule]);
    holdBack.edited([{ start: 12, end: 12, text: 'c' }], true);
    assert.equal(holdBack.decide(result, 13).findings.length, 0);
    assert.equal(holdBack.decide(result, 20).findings.length, 1);
  });

  it('calls a line to write while all that it found waits', () => {
    const writer = new Writer('It closed. Who knows? |');
    writer.type('Oh please');
    assert.equal(writer.state('human'), 'to-write');
    assert.equal(writer.state('safe'), 'done');
    writer.go('It closed');
    assert.equal(writer.state('human'), 'improve');
  });
});

describe('a new post', () => {
  const fresh = '## Situation\n|What changed\n\n## Target title\nA [job]\n\n## Ask\n\n';

  function newPost(): Writer {
    const writer = new Writer(fresh);
    writer.holdBack.markAsNew(parsePost(writer.file));
    return writer;
  }

  it('does not scold', () => {
    const writer = newPost();
    assert.deepEqual(writer.rules, []);
    assert.equal(writer.state('situation'), 'to-write');
    assert.equal(writer.state('ask'), 'to-write');
    assert.equal(writer.state('safe'), 'to-write');
  });

  it('shows the findings of a part once its tab stop was left', () => {
    const writer = newPost();
    assert.equal(writer.state('situation'), 'to-write');
    writer.go('A [job]');
    assert.equal(writer.state('situation'), 'missing');
    assert.equal(writer.state('ask'), 'to-write');
    assert.deepEqual(writer.rules, ['situation-missing']);
  });

  it('shows the rules on the whole post once all parts were left', () => {
    const writer = newPost();
    for (const place of ['What changed', 'A [job]']) {
      writer.go(place);
      assert.equal(writer.rules.includes('hook-hidden'), false);
    }
    writer.caret = writer.file.length;
    assert.equal(writer.rules.includes('hook-hidden'), false);
    writer.go('What changed');
    assert.deepEqual(writer.rules, ['ask-missing', 'hook-hidden', 'situation-missing', 'placeholder']);
  });

  it('takes a part with words of its own as written once the caret is elsewhere', () => {
    const writer = newPost();
    writer.edit({ start: writer.file.length, end: writer.file.length, text: 'Would you learn R?' }, false);
    writer.caret = 0;
    assert.equal(writer.state('ask'), 'done');
    assert.equal(writer.state('situation'), 'to-write');
  });

  it('takes a part as left that the caret went past', () => {
    const writer = newPost();
    writer.caret = writer.file.length;
    assert.equal(writer.state('situation'), 'missing');
    assert.equal(writer.state('ask'), 'to-write');
  });

  it('takes the last part as left at the final tab stop, a blank line below it', () => {
    const writer = new Writer('## Situation\nIt closed.\n\n## Ask\n|Tell me\n\n');
    writer.holdBack.markAsNew(parsePost(writer.file));
    writer.type('Just ');
    assert.equal(writer.state('ask'), 'to-write');
    writer.go('Just');
    assert.equal(writer.state('ask'), 'to-write');
    writer.caret = writer.file.length;
    assert.equal(writer.state('ask'), 'missing');
  });

  it('shows tone in a part that was begun once the caret has left the sentence', () => {
    const writer = newPost();
    const start = writer.file.indexOf('What changed');
    writer.edit({ start, end: start + 'What changed'.length, text: 'I' }, true);
    writer.type('t closed. Oh please');
    assert.deepEqual(writer.rules, []);
    writer.type('. ');
    assert.deepEqual(writer.rules, ['plea']);
    assert.equal(writer.state('situation'), 'to-write');
  });

  it('does not scold a post without part headings either', () => {
    const writer = new Writer('---\nkind: free\n---\n|A [job]\n\n');
    writer.holdBack.markAsNew(parsePost(writer.file));
    assert.equal(writer.rules.includes('placeholder'), false);
    writer.edit({ start: writer.file.length, end: writer.file.length, text: 'More.' }, false);
    assert.equal(writer.rules.includes('placeholder'), true);
  });

  it('does not wait for a part that was taken out', () => {
    const writer = newPost();
    const start = writer.file.indexOf('## Ask');
    writer.edit({ start, end: writer.file.length, text: '' }, true);
    assert.equal(writer.state('ask'), 'missing');
  });
});
