import { lint } from '../src/core/lint/linter';
import { messageOf } from '../src/core/lint/messages';
import { parsePost } from '../src/core/post/post';
import { check } from './check';
import { processorTime, summaryOf } from './measure';
import { fileOf, flat, ordinaryOf } from './posts';
import { ms, printHead, printTable, printWanted, times } from './report';

const smallest = 1000;
const largest = 1_024_000;
const mostByDoubling = 2.2;
/** A length whose single check takes longer ends the series, in milliseconds. */
const patience = 20_000;

/** How long a text of some length takes, in milliseconds. */
interface Step {
  readonly units: number;
  readonly parse: number;
  readonly lint: number;
  readonly whole: number;
}

function main(): void {
  printHead(
    'Growth',
    'Milliseconds of processor time (the least of several) for ordinary text of each length that was never seen before; the factor is to the length before.',
  );
  for (let run = 0; run < 300; run++) check(fileOf(3000, run));
  const steps: Step[] = [];
  for (let units = smallest; units <= largest && (steps.at(-1)?.whole ?? 0) < patience; units *= 2)
    steps.push(measured(units));
  const factor = (index: number, part: 'parse' | 'lint' | 'whole') =>
    (steps[index]?.[part] ?? 0) / (steps[index - 1]?.[part] ?? Number.NaN);
  const factorText = (index: number, part: 'parse' | 'lint' | 'whole') =>
    index === 0 ? '' : times(factor(index, part));
  printTable(
    ['units', 'whole', 'factor', 'parse', 'factor', 'lint', 'factor', 'µs a kB'],
    steps.map((step, index) => [
      step.units.toLocaleString('en'),
      ms(step.whole),
      factorText(index, 'whole'),
      ms(step.parse),
      factorText(index, 'parse'),
      ms(step.lint),
      factorText(index, 'lint'),
      Math.round((step.whole * 1e6) / step.units).toLocaleString('en'),
    ]),
  );
  const worst = Math.max(...steps.slice(1).map((_, index) => factor(index + 1, 'whole')));
  console.log('\nWanted:');
  printWanted(
    `at most ${mostByDoubling}x for twice the text up to 1 MB, measured at most ${times(worst)}`,
    worst <= mostByDoubling && steps.at(-1)?.units === largest,
  );
}

function measured(units: number): Step {
  const times = { parse: [] as number[], lint: [] as number[], whole: [] as number[] };
  const began = processorTime();
  for (let run = 0; run < 5 || (run < 40 && processorTime() - began < 2000); run++) {
    const text = flat(`---\nkind: ask\n---\n${ordinaryOf(units, run * 10_000)}`);
    const start = processorTime();
    const post = parsePost(text);
    const parsed = processorTime();
    for (const finding of lint(post).findings) messageOf(finding);
    const end = processorTime();
    times.parse.push(parsed - start);
    times.lint.push(end - parsed);
    times.whole.push(end - start);
    if (end - start > patience) break;
  }
  // What other work on the machine adds is noise, and it only ever adds.
  const least = (all: readonly number[]) => summaryOf(all).min;
  return { units, parse: least(times.parse), lint: least(times.lint), whole: least(times.whole) };
}

main();
