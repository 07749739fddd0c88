import { strict as assert } from 'node:assert';
import { fixesOf, lint } from '../../../../src/core/lint/linter';
import { messageOf, titleOfFix } from '../../../../src/core/lint/messages';
import { rules } from '../../../../src/core/lint/rules';
import { applyEdits } from '../../../../src/core/post/edit';
import { parsePost } from '../../../../src/core/post/post';

const found = (file: string, id: string) => {
  const { findings, subject, failures } = lint(parsePost(file));
  assert.deepEqual(failures, []);
  return { subject, findings: findings.filter((finding) => finding.rule === id) };
};
const rank = ['hint', 'information', 'warning', 'error'];

for (const rule of rules) {
  describe(`the rule ${rule.id}`, () => {
    it('shows what it flags and what it leaves alone', () => {
      assert.ok(rule.examples.some((example) => example.flagged.length > 0));
      assert.ok(rule.examples.some((example) => example.flagged.length === 0));
    });

    for (const { file, flagged, fixed } of rule.examples) {
      it(`reads ${JSON.stringify(file.slice(0, 120))}`, () => {
        const { findings, subject } = found(file, rule.id);
        assert.deepEqual(
          findings.map(({ range }) => file.slice(range.start, range.end)),
          flagged,
        );
        for (const finding of findings) {
          assert.match(messageOf(finding), / .*[.]$/);
          for (const fix of fixesOf(finding, subject)) assert.match(titleOfFix(fix), /^[A-Z].* /);
        }
        const [first] = findings;
        if (fixed === undefined || !first) return;
        const fix = fixesOf(first, subject).find((candidate) => candidate.kind === 'edit');
        assert.ok(fix?.kind === 'edit');
        assert.equal(applyEdits(file, fix.edits), fixed);
      });
    }

    it('mends what its edits promise, and makes nothing worse', () => {
      for (const { file } of rule.examples) {
        const { findings, subject } = found(file, rule.id);
        for (const finding of findings) {
          for (const fix of fixesOf(finding, subject)) {
            if (fix.kind !== 'edit') continue;
            const after = lint(parsePost(applyEdits(file, fix.edits))).findings;
            const before = lint(parsePost(file)).findings;
            assert.ok(after.filter(({ rule: id }) => id === rule.id).length < findings.length);
            const level = rank.indexOf(finding.severity);
            const worse = after.filter(
              (other) =>
                rank.indexOf(other.severity) >= level && !before.some(({ rule: id }) => id === other.rule),
            );
            assert.deepEqual(
              worse.map(({ rule: id }) => id),
              [],
            );
          }
        }
      }
    });
  });
}
