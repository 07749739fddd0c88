import { strict as assert } from 'node:assert';
import { marksOf } from '../../../../src/core/post/marks';

describe('what the network shows as links', () => {
  const cases: [text: string, ...marks: string[]][] = [
    ['#HealthData and #CareerChange.', '#HealthData', '#CareerChange'],
    ['see https://a.org/b?c=d#e.', 'https://a.org/b?c=d#e'],
    ['(https://a.org/x) and HTTP://B.ORG', 'https://a.org/x', 'HTTP://B.ORG'],
    ['we are #1, C# and a#b, R&D'],
    ['#Résumé #日本語', '#Résumé', '#日本語'],
    [''],
  ];
  for (const [text, ...marks] of cases) {
    it(`are ${marks.length} in "${text}"`, () => {
      assert.deepEqual(
        marksOf(text).map(({ start, end }) => text.slice(start, end)),
        marks,
      );
    });
  }
});
