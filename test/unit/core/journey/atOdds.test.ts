import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findAtOdds } from '../../../../src/core/journey/atOdds';
import { personOf } from './people';

const person = (name: string, lines: string) =>
  personOf(`people/${name.toLowerCase()}.md`, `---\nname: ${name}\n${lines}---\n`);

describe('files of people at odds with each other', () => {
  it('are those that have the id of an earlier one', () => {
    const files = [person('Ann', 'id: P1\n'), person('Ben', 'id: P2\n'), person('Cy', 'id: P1\n')];
    assert.deepEqual(findAtOdds(files), [{ what: 'same-id', path: 'people/cy.md', id: 'P1', other: 'Ann' }]);
  });

  it('are those at which a ring is cut, once for each ring', () => {
    const files = [
      person('Ann', 'through: Ben\n'),
      person('Ben', 'through: Cy\n'),
      person('Cy', 'through: Ann\n'),
      person('Di', 'through: di\n'),
      person('Eve', 'through: Ann\n'),
    ];
    assert.deepEqual(
      findAtOdds(files).map((odds) => [odds.what, odds.path]),
      [
        ['ring', 'people/ann.md'],
        ['ring', 'people/di.md'],
      ],
    );
  });

  it('are none where everybody was led here by somebody before them', () => {
    const led = fc.array(fc.nat(), { maxLength: 20 }).map((steps) =>
      steps.map((step, index) => {
        const through = index === 0 ? '' : `through: P${step % index}\n`;
        return person(`N${index}`, `id: P${index}\n${through}`);
      }),
    );
    fc.assert(fc.property(led, (files) => assert.deepEqual(findAtOdds(files), [])));
  });
});
