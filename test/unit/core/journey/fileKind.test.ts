import { strict as assert } from 'node:assert';
import { fileKindOf } from '../../../../src/core/journey/fileKind';

describe('what a file of the journey is', () => {
  it('is told by its folder, however deep, or by how its name begins', () => {
    const kinds = {
      'people/ann.md': 'person',
      'people/2026/leeds/ann.md': 'person',
      'office-hours/first.md': 'office-hours',
      'messages/ann.message.md': 'message',
      'reflection.md': 'reflection',
      'reflection-2025.md': 'reflection',
      'Plan.md': 'plan',
      'plan of spring.md': 'plan',
      'stock-2026-12-01-2.md': 'stock',
    };
    for (const [path, kind] of Object.entries(kinds)) assert.equal(fileKindOf(path), kind, path);
  });

  it('is nothing of ours otherwise', () => {
    const others = [
      'planning.md',
      'reflections.md',
      'stockholm.md',
      'notes/plan.md',
      'plan.txt',
      'people/.a.md',
    ];
    for (const path of [...others, '.trash/people/ann.md', 'ann.md'])
      assert.equal(fileKindOf(path), null, path);
  });
});
