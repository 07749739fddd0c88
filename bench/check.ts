import { Bench } from 'tinybench';
import { lint } from '../src/core/lint/linter';
import { messageOf } from '../src/core/lint/messages';
import { parsePost } from '../src/core/post/post';
import { postOf } from './posts';

/** The whole check, as the editor does it: parse, compose, all rules, the words of each finding. */
function check(file: string): number {
  return lint(parsePost(file)).findings.map((finding) => messageOf(finding)).length;
}

const bench = new Bench({ time: 2000, warmupTime: 500 });
let run = 0;
for (const units of [600, 1300, 3000])
  bench.add(`check ${units} units`, () => void check(postOf(units, run++)));

void bench.run().then(() => {
  console.table(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') return { task: name, 'median ms': 'failed' };
      const { p50, p75, p99, min } = result.latency;
      return {
        task: name,
        'min ms': round(min),
        'median ms': round(p50),
        'p75 ms': round(p75),
        'p99 ms': round(p99),
      };
    }),
  );
});

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
