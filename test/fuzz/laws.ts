import { strict as assert } from 'node:assert';
import { checklistLines } from '../../src/core/lint/checklist';
import { defaultConfig, type LintConfig } from '../../src/core/lint/config';
import type { Finding } from '../../src/core/lint/finding';
import { fixAll } from '../../src/core/lint/fixAll';
import { fixesOf, type LintResult, lint } from '../../src/core/lint/linter';
import { messageOf, titleOfFix } from '../../src/core/lint/messages';
import { applyEdits, type Range } from '../../src/core/post/edit';
import { parsePost } from '../../src/core/post/post';

/** What must hold for any file whatever, and for what the linter says of it; each throws where it doesn't. */
const laws: Readonly<Record<string, (file: string, result: LintResult) => void>> = {
  'has no rule that throws': (_, { failures }) => {
    assert.deepEqual(failures, []);
  },

  'maps each unit of the output to the unit that it came from': (file, { subject }) => {
    const { output } = subject.post;
    let last = 0;
    for (let offset = 0; offset < output.text.length; offset++) {
      const source = output.toSource(offset);
      assert.ok(source >= last && source < file.length, `${offset} -> ${source}`);
      assert.ok(cameFrom(output.text, offset, file, source), `${offset} -> ${source}`);
      last = source;
    }
  },

  'finds each thing once, in the file, in order': (file, { findings, checklist }) => {
    let last = -1;
    for (const finding of findings) {
      assertInside(finding.range, file);
      assert.ok(finding.range.start >= last);
      assert.match(messageOf(finding), /\S/);
      last = finding.range.start;
    }
    assert.equal(new Set(findings.map((finding) => JSON.stringify(finding))).size, findings.length);
    assert.deepEqual(
      checklist.map(({ id }) => id),
      checklistLines,
    );
  },

  'finds the same again': (file, { findings }) => {
    assert.deepEqual(check(file).findings, findings);
  },

  'understands parts, titles and sentences that stand in the text': (file, { subject }) => {
    const { text, words, sentences, understanding } = subject;
    for (const range of [...words, ...sentences, ...understanding.titles]) assertInside(range, text);
    if (understanding.vagueAim) assertInside(understanding.vagueAim, text);
    for (const { range, firstSentence, lastSentence } of understanding.parts) {
      assertInside(range, file);
      assert.ok(0 <= firstSentence && firstSentence <= lastSentence && lastSentence <= sentences.length);
    }
  },

  'offers fixes that can be applied, and edits that mend': (file, { findings, subject }) => {
    for (const finding of findings.slice(0, mostFixed)) {
      for (const fix of fixesOf(finding, subject)) {
        assert.match(titleOfFix(fix), /\S/);
        const after = applyEdits(file, fix.kind === 'edit' ? fix.edits : [fix.edit]);
        if (fix.kind === 'prompt') continue;
        const before = findings.filter(({ rule }) => rule === finding.rule);
        const left = check(after).findings.filter(({ rule }) => rule === finding.rule);
        const isLeft = left.some((other) => saysTheSame(other, after, finding, file));
        // A word that stands there twice leaves the other one, and of very many some are not shown before.
        const fewer = left.length < before.length || before.some(({ hasMore }) => hasMore);
        assert.ok(fewer || !isLeft, `${finding.rule} is still there`);
      }
    }
  },

  'applies all safe fixes at once, and then has none left': (file, first) => {
    let before = applyEdits(file, fixAll(first, defaultConfig));
    // Of a row of more calls than anybody would fix in one go, some are left for the next.
    for (let more = 0; more < 20; more++) {
      const after = applyEdits(before, fixAll(check(before), defaultConfig));
      if (after === before) return;
      before = after;
    }
    assert.fail('there are always more');
  },

  'keeps quiet what a configuration turns off': (file, { findings }) => {
    const rules = Object.fromEntries(findings.map(({ rule }) => [rule, 'off' as const]));
    const left = check(file, { ...defaultConfig, rules }).findings.filter(
      ({ rule }) => rules[rule] === 'off',
    );
    assert.deepEqual(left, []);
  },
};

/** A text may have thousands of findings, and trying a fix means to check it again. */
const mostFixed = 5;

/** The law that a file breaks, and how. */
export interface Broken {
  readonly law: string;
  readonly error: string;
}

/** The first law that a file breaks. */
export function brokenBy(file: string): Broken | undefined {
  let law = 'is checked without throwing';
  try {
    const result = check(file);
    for (const [name, holds] of Object.entries(laws)) {
      law = name;
      holds(file, result);
    }
  } catch (error) {
    return { law, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  return undefined;
}

function check(file: string, config: LintConfig = defaultConfig): LintResult {
  return lint(parsePost(file), config);
}

/** Whether a finding stands at the same place of another file, on the same text. */
function saysTheSame(one: Finding, file: string, other: Finding, otherFile: string): boolean {
  if (one.range.start !== other.range.start) return false;
  return file.slice(one.range.start, one.range.end) === otherFile.slice(other.range.start, other.range.end);
}

function assertInside({ start, end }: Range, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

/** Whether a unit of the output may come from a unit of the file. */
function cameFrom(text: string, offset: number, file: string, source: number): boolean {
  const unit = text[offset];
  const from = file[source];
  if (unit === from) return true;
  if (unit === '•') return from === '-' || from === '*' || from === '+';
  if (unit === '\n') return from === '\r';
  if (unit === ' ' && from === '\t') return true;
  if (unit === ':') return from === ']';
  if (unit === ' ' && from === '(') return text[offset - 1] === ':';
  return from === '&' && file.indexOf(';', source) > source;
}
