import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { OffsetMap } from '../../../../src/core/post/offsetMap';

/** A stretch of derived text: `extra` makes its source longer than itself, `gap` stands before the source. */
const stretch = fc.record({
  gap: fc.nat({ max: 2 }),
  length: fc.nat({ max: 4 }),
  extra: fc.constantFrom(0, 0, 1, 3),
  /** How many of its units are dropped again, if that leaves some. */
  dropped: fc.constantFrom(0, 0, 1, 2),
});

/** A map, and the same as a list: the source range of each unit of the derived text. */
const maps = fc.array(stretch, { maxLength: 12 }).map((stretches) => {
  const map = new OffsetMap();
  const units: { start: number; end: number }[] = [];
  let source = 0;
  for (const { gap, length, extra, dropped } of stretches) {
    source += gap;
    const end = source + length + extra;
    if (extra > 0) map.append(length, source, length + extra);
    else map.append(length, source);
    for (let unit = 0; unit < length; unit++)
      units.push(extra > 0 ? { start: source, end } : { start: source + unit, end: source + unit + 1 });
    if (dropped > 0 && dropped < length && extra === 0) {
      units.splice(-dropped);
      map.truncate(units.length);
    }
    source = end;
  }
  return { map, units, sourceLength: source };
});

describe('an offset map', () => {
  it('leads each unit, and the end, to its source', () => {
    fc.assert(
      fc.property(maps, ({ map, units }) => {
        assert.equal(map.length, units.length);
        for (const [offset, { start }] of units.entries()) assert.equal(map.toSource(offset), start);
        assert.equal(map.toSource(units.length), units.at(-1)?.end ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('leads each range to the source of its units', () => {
    fc.assert(
      fc.property(maps, ({ map, units }) => {
        for (let start = 0; start <= units.length; start++) {
          const at = map.toSource(start);
          assert.deepEqual(map.rangeToSource({ start, end: start }), { start: at, end: at });
          for (let end = start + 1; end <= units.length; end++)
            assert.deepEqual(map.rangeToSource({ start, end }), { start: at, end: units[end - 1]?.end });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leads each place of the source to the first unit that ends behind it', () => {
    fc.assert(
      fc.property(maps, ({ map, units, sourceLength }) => {
        for (let source = 0; source <= sourceLength; source++) {
          const first = units.findIndex(({ end }) => end > source);
          assert.equal(map.fromSource(source), first < 0 ? units.length : first);
        }
      }),
      { numRuns: 500 },
    );
  });
});
