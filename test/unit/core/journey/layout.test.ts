import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { layOut, spacing } from '../../../../src/core/journey/layout';
import { networkSvg } from '../../../../src/core/journey/networkSvg';

const anyTree = fc
  .array(fc.nat(), { maxLength: 40 })
  .map((links) => [
    { key: '0', parent: null },
    ...links.map((link, index) => ({ key: String(index + 1), parent: String(link % (index + 1)) })),
  ]);

describe('the layout of the network', () => {
  it('keeps a row between any two of a generation, and generations apart', () => {
    fc.assert(
      fc.property(anyTree, (nodes) => {
        const columns = new Map<number, number[]>();
        for (const { x, y } of layOut(nodes)) columns.set(x, [...(columns.get(x) ?? []), y]);
        for (const [x, ys] of columns) {
          assert.equal(x % spacing.across, 0);
          const sorted = ys.sort((a, b) => a - b);
          for (const [index, y] of sorted.entries()) {
            const next = sorted[index + 1];
            assert.ok(next === undefined || next - y >= spacing.down - 1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('places a thousand people', () => {
    const nodes = Array.from({ length: 1000 }, (_, index) => ({
      key: String(index),
      parent: index === 0 ? null : String(Math.floor((index - 1) / 3)),
    }));
    assert.equal(layOut(nodes).length, 1000);
    assert.deepEqual(layOut([]), []);
  });

  it('becomes an SVG file in which names are text and nothing else', () => {
    const label = '<script>alert(1)</script> & "Ann"\u0000';
    const svg = networkSvg(
      [
        { key: 'me', parent: null, what: 'me', label: 'Me' },
        { key: 'a', parent: 'me', what: 'person', label },
      ],
      'My network',
      ['Answers: 1', 'Posts: <2>'],
    );
    assert.ok(!svg.includes('<script'));
    assert.ok(svg.includes('&lt;script&gt;alert(1)&lt;/s'));
    assert.equal(svg.match(/<circle /g)?.length, 2);
    assert.equal(svg.match(/<path /g)?.length, 1);
    assert.match(svg, />Answers: 1<\/text>\n<text [^>]*>Posts: &lt;2&gt;<\/text>\n<\/g>/);
    const [, top = 0, height = 0] = /viewBox="\S+ (\S+) \S+ (\S+)"/.exec(svg)?.map(Number) ?? [];
    for (const [, y] of svg.matchAll(/<text x="\S+" y="(\S+)"/g))
      assert.ok(Number(y) > top && Number(y) < top + height, y);
  });
});
