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

for (let run = 0; run < 500; run++) check(fileOf(3000, run));
parentPort?.on('message', (text: string) => {
  let best = Number.POSITIVE_INFINITY;
  for (let measure = 0; measure < measures && (measure === 0 || best < short); measure++)
    best = Math.min(best, timeOf(text));
  parentPort?.postMessage(best);
});
parentPort?.postMessage('ready');

function timeOf(text: string): number {
  const start = processorTime();
  let checks = 0;
  do {
    check(text);
    checks++;
  } while (processorTime() - start < leastMeasured);
  return (processorTime() - start) / checks;
}
