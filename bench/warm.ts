import { type Competitor, floors, mostOverFloor, peers } from './competitors';
import { type Summary, seededRandom, shuffled, summaryOf, timeOf } from './measure';
import { fileOf, type Length, lengths, newFileOf, postOf } from './posts';
import { ms, printHead, printTable, printWanted, times } from './report';
import { toolOf } from './toolOf';
import type { Check } from './tools/tool';

const rounds = 40;
const longest = 3000;
/** A call that takes less is measured together with others, in milliseconds: the clock is too coarse for it. */
const shortestMeasure = 1;

/** The times of one tool on one post. */
interface Series {
  readonly name: string;
  readonly length: Length;
  readonly check: Check;
  readonly textOf: (run: number) => string;
  readonly times: number[];
  /** How many calls are measured together. */
  calls: number;
}

/** The row of the posts of which no line was read before. */
const neverSeen = 'Signpost, never seen';

let run = 0;

async function main(): Promise<void> {
  printHead(
    'One check, warm',
    `Milliseconds; all in one process, in random order, ${rounds} rounds. Each text has another half-typed word, as
while typing; Signpost remembers what it read of the other lines. "${neverSeen}" has a made-up word in every line.`,
  );
  const series: Series[] = await seriesOf([{ file: 'signpost', name: 'Signpost' }], fileOf);
  series.push(...(await seriesOf([{ file: 'signpost', name: 'Signpost, kind inferred' }], postOf)));
  series.push(...(await seriesOf([{ file: 'signpost', name: neverSeen }], newFileOf)));
  series.push(...(await seriesOf([...floors, ...peers], postOf)));
  for (const one of series) await warm(one);
  const random = seededRandom(Date.now());
  for (let round = 0; round < rounds; round++) {
    for (const one of shuffled(series, random))
      one.times.push(await timeOf(one.check, textsOf(one, one.calls)));
  }
  printTimes(series);
  await printFindings(series);
}

async function seriesOf(
  competitors: readonly Competitor[],
  textOf: (length: Length, run: number) => string,
): Promise<Series[]> {
  const series: Series[] = [];
  for (const { file, name } of competitors) {
    const check = await toolOf(file).prepare();
    for (const length of lengths)
      series.push({ name, length, check, textOf: (which) => textOf(length, which), times: [], calls: 1 });
  }
  return series;
}

/** Calls a tool until V8 has compiled it, and finds out how many calls to measure together. */
async function warm(one: Series): Promise<void> {
  const first = await timeOf(one.check, textsOf(one, 3));
  const most = Math.max(3, Math.min(300, Math.round(400 / first)));
  await timeOf(one.check, textsOf(one, most));
  const time = await timeOf(one.check, textsOf(one, 3));
  one.calls = Math.max(1, Math.min(100, Math.round(shortestMeasure / time)));
}

function textsOf({ textOf }: Series, count: number): string[] {
  return Array.from({ length: count }, () => textOf(run++));
}

function printTimes(series: readonly Series[]): void {
  const names = [...new Set(series.map(({ name }) => name))];
  const summary = (name: string, length: Length): Summary =>
    summaryOf(series.find((one) => one.name === name && one.length === length)?.times ?? []);
  const ratio = (name: string, own = 'Signpost') =>
    summary(name, longest).median / summary(own, longest).median;
  for (const length of lengths) {
    const own = summary('Signpost', length);
    printTable(
      [`${length} units`, 'min', 'median', 'p95', 'to Signpost', 'by min'],
      names.map((name) => {
        const { min, median, p95 } = summary(name, length);
        return [name, ms(min), ms(median), ms(p95), times(median / own.median), times(min / own.min)];
      }),
    );
    console.log();
  }
  for (const [how, own] of [
    ['as typed', 'Signpost'],
    ['never seen before', neverSeen],
  ]) {
    console.log(`Wanted on ${longest} units, ${how}, by the medians:`);
    for (const { name, wanted } of peers)
      if (wanted)
        printWanted(`${name}: ${times(ratio(name, own))}, wanted ${wanted}x`, ratio(name, own) >= wanted);
    const overFloor = 1 / ratio('floor: sentences + Markdown', own);
    printWanted(
      `${times(overFloor)} of sentences + Markdown, wanted at most ${mostOverFloor}x`,
      overFloor <= mostOverFloor,
    );
  }
}

async function printFindings(series: readonly Series[]): Promise<void> {
  printHead('Findings', 'How much each tool has to say of each post, the half-typed word included.');
  const rows: string[][] = [];
  for (const { name } of series.filter((one) => one.length === longest && !one.name.startsWith('floor'))) {
    const counts = series.filter((one) => one.name === name).map((one) => one.check(one.textOf(0)));
    rows.push([name, ...(await Promise.all(counts)).map(String)]);
  }
  printTable(['', ...lengths.map((length) => `${length} units`)], rows);
}

void main();
