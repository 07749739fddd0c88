import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { addTask, newPlan, planHeadings, readPlan, tickTask } from '../../../../src/core/journey/plan';
import { applyEdits } from '../../../../src/core/post/edit';
import { anyTyped } from './people';

const plan = `# Mine

- [ ] Above all

## Next steps
1. [x] Read the guide
* [ ] Book the exam (by 2026-12-20) in Leeds
- [ ] Write to Omar \u{1F4C5} 2026-12-01
- [ ] Wrong day (by 2026-02-30)
- [] no task
\`\`\`
- [ ] code
\`\`\`
`;

describe('a plan', () => {
  it('has the tasks that stand in it, with their days', () => {
    assert.deepEqual(
      readPlan(plan).map(({ text, by, isDone, heading }) => [text, by, isDone, heading]),
      [
        ['Above all', null, false, 'Mine'],
        ['Read the guide', null, true, 'Next steps'],
        ['Book the exam in Leeds', '2026-12-20', false, 'Next steps'],
        ['Write to Omar', '2026-12-01', false, 'Next steps'],
        ['Wrong day (by 2026-02-30)', null, false, 'Next steps'],
      ],
    );
  });

  it('is ticked by one character, and back', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom('\n', '\r\n', '\r'), (index, lineEnd) => {
        const file = plan.replaceAll('\n', lineEnd);
        const task = readPlan(file)[index];
        assert.ok(task);
        const ticked = applyEdits(file, [tickTask(task, true)]);
        assert.equal(ticked.length, file.length);
        assert.equal(readPlan(ticked)[index]?.isDone, true);
        const back = applyEdits(ticked, [tickTask(task, task.isDone)]);
        assert.equal(back.toLowerCase(), file.toLowerCase());
      }),
    );
  });

  it('takes a new task below its heading, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', plan, plan.replaceAll('\n', '\r\n'), '## Next steps'),
        anyTyped,
        (file, typed) => {
          const before = readPlan(file);
          const after = applyEdits(file, [addTask(file, planHeadings.steps, `Go: ${typed}`, '2026-12-24')]);
          const added = readPlan(after).filter(({ by }) => by === '2026-12-24');
          assert.equal(readPlan(after).length, before.length + 1);
          assert.deepEqual(
            added.map(({ heading, isDone }) => [heading, isDone]),
            [['Next steps', false]],
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('starts with the gaps that people named', () => {
    assert.equal(
      newPlan(['SAS'], [{ text: 'Book the exam', by: '2026-12-20' }]),
      '# Plan of action\n\n## Gaps that people named\n\n- [ ] SAS\n\n## Next steps\n\n- [ ] Book the exam (by 2026-12-20)\n',
    );
  });
});
