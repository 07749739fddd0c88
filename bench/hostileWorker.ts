// Checks what it is sent and answers with the time; the caller ends it when it takes too long.
import { parentPort } from 'node:worker_threads';
import { check } from './check';
import { processorTime } from './measure';
import { fileOf } from './posts';

/** The shortest of so many measures counts, where a check is short. */
const measures = 4;
const short = 100;
/** So much time is measured at once, in milliseconds: the system counts processor time coarsely. */
const leastMeasured = 8;

/** More lines than are remembered. */
const forgetting = Array.from(
  { length: 700 },
  (_, line) => `Line ${line} of a text that goes on and on, and then on again.`,
).join('\n');

for (let run = 0; run < 500; run++) check(fileOf(3000, run));
parentPort?.on('message', (text: string) => {
  let best = Number.POSITIVE_INFINITY;
  for (let measure = 0; measure < measures && (measure === 0 || best < short); measure++)
    best = Math.min(best, timeOf(text));
  parentPort?.postMessage(best);
});
parentPort?.postMessage('ready');

function timeOf(text: string): number {
  let time = 0;
  let checks = 0;
  do {
    forget();
    const start = processorTime();
    check(text);
    time += processorTime() - start;
    checks++;
  } while (time < leastMeasured);
  return time / checks;
}

/** Drives out what Signpost remembers of lines and front matters, so that each check is the first of its text. */
function forget(): void {
  for (let run = 0; run < 5; run++) check(`---\nx: ${run}\n---\n`);
  check(forgetting);
}
