import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ordinaryOf } from './posts';
import { ms, printHead, printTable, printWanted, times } from './report';
import { asAsk, shapes } from './shapes';

const lengths = [3000, 30_000] as const;
const mostOverOrdinary = 5;
/** A factor below this is not worth a line. */
const leastShown = 2;
/** A check that takes longer is ended, in milliseconds. */
const patience = 4000;

/** A time in milliseconds: `patience` where the check was ended. */
type Times = Readonly<Record<(typeof lengths)[number], number>>;

let worker: Worker | undefined;

async function main(): Promise<void> {
  printHead(
    'Texts made to be slow',
    'Milliseconds of processor time for the whole check, and how many times that of ordinary text of the same length.',
  );
  const ordinaryFile = (units: number) => asAsk(units, ordinaryOf(units));
  const before = await timesOf(ordinaryFile);
  const shapeTimes = new Map<string, Times>();
  for (const { name, fileOf } of shapes) shapeTimes.set(name, await timesOf(fileOf));
  const after = await timesOf(ordinaryFile);
  const ordinary: Times = {
    3000: Math.min(before[3000], after[3000]),
    30000: Math.min(before[30_000], after[30_000]),
  };
  const measured = [...shapeTimes].map(([name, times]) => {
    const worst = Math.max(...lengths.map((units) => times[units] / ordinary[units]));
    return { name, times, worst };
  });
  const shown = measured.filter(({ worst }) => worst >= leastShown).sort((a, b) => b.worst - a.worst);
  const cells = (shape: Times, units: (typeof lengths)[number]) => {
    const mark = shape[units] >= patience ? '>' : '';
    return [mark + ms(shape[units]), mark + times(shape[units] / ordinary[units])];
  };
  printTable(
    ['', ...lengths.flatMap((units) => [`${units.toLocaleString('en')} units`, 'factor'])],
    [{ name: 'ordinary text', times: ordinary }, ...shown].map((shape) => [
      shape.name,
      ...lengths.flatMap((units) => cells(shape.times, units)),
    ]),
  );
  console.log(`${measured.length - shown.length} more shapes take less than ${leastShown}x.\n\nWanted:`);
  const broken = measured.filter(({ worst }) => worst > mostOverOrdinary);
  printWanted(
    `no shape over ${mostOverOrdinary}x: ${broken.length} of ${measured.length} are`,
    broken.length === 0,
  );
  await worker?.terminate();
}

/** A shape that a check doesn't end on is not tried longer. */
async function timesOf(fileOf: (units: number) => string): Promise<Times> {
  const shorter = await timeOf(fileOf(lengths[0]));
  return { 3000: shorter, 30000: shorter >= patience ? patience : await timeOf(fileOf(lengths[1])) };
}

async function timeOf(text: string): Promise<number> {
  const ready = worker ?? (await startWorker());
  worker = ready;
  ready.postMessage(text);
  const answer = once(ready, 'message').then(([time]) => Number(time));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  const time = await Promise.race([answer, tooLong]);
  clearTimeout(timer);
  if (time !== null) return Math.min(time, patience);
  await ready.terminate();
  worker = undefined;
  return patience;
}

async function startWorker(): Promise<Worker> {
  const started = new Worker(path.join(__dirname, 'hostileWorker.js'));
  await once(started, 'message');
  return started;
}

void main();
