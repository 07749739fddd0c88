import { strict as assert } from 'node:assert';
import type { Finding } from '../../../../src/core/lint/finding';
import { severities } from '../../../../src/core/lint/finding';
import type { Fix } from '../../../../src/core/lint/fix';
import { fixesOf, lint } from '../../../../src/core/lint/linter';
import type { Rule } from '../../../../src/core/lint/rule';
import { rules } from '../../../../src/core/lint/rules';
import { applyEdits } from '../../../../src/core/post/edit';
import { parsePost } from '../../../../src/core/post/post';
import { fillSnippet } from './fillSnippet';

/** Every fix of a rule's own findings in its examples. */
function* fixesIn(rule: Rule): Iterable<{ file: string; finding: Finding; fix: Fix }> {
  for (const { file, flagged } of rule.examples) {
    if (flagged.length === 0) continue;
    const { findings, subject } = lint(parsePost(file));
    for (const finding of findings.filter((one) => one.rule === rule.id)) {
      for (const fix of fixesOf(finding, subject)) yield { file, finding, fix };
    }
  }
}

/** Sees that a finding is gone, and that no rule as loud finds more than before. */
function assertMended(before: string, after: string, { rule, severity }: Finding): void {
  const then = lint(parsePost(before)).findings;
  const now = lint(parsePost(after)).findings;
  const count = (findings: readonly Finding[], id: string) =>
    findings.filter((one) => one.rule === id).length;
  assert.ok(count(now, rule) < count(then, rule), `${rule} is still there in ${JSON.stringify(after)}`);
  const worse = now.filter(
    (one) =>
      severities.indexOf(one.severity) <= severities.indexOf(severity) &&
      count(now, one.rule) > count(then, one.rule),
  );
  const ids = worse.map((one) => one.rule);
  assert.deepEqual(ids, [], `new in ${JSON.stringify(after)}`);
}

describe('fixes', () => {
  for (const rule of rules) {
    const fixes = [...fixesIn(rule)];
    const edits = fixes.filter(({ fix }) => fix.kind === 'edit');
    const promptFixes = fixes.filter(({ fix }) => fix.kind === 'prompt');

    if (edits.length > 0) {
      it(`of ${rule.id} that are edits leave nothing worse`, () => {
        for (const { file, finding, fix } of edits) {
          if (fix.kind === 'edit') assertMended(file, applyEdits(file, fix.edits), finding);
        }
      });
    }

    if (promptFixes.length > 0) {
      it(`of ${rule.id} that are prompts leave nothing worse once they are filled`, () => {
        for (const { file, finding, fix } of promptFixes) {
          if (fix.kind !== 'prompt') continue;
          const text = fillSnippet(fix.edit.text, rule.fill ?? []);
          assertMended(file, applyEdits(file, [{ ...fix.edit, text }]), finding);
        }
      });
    }
  }
});
