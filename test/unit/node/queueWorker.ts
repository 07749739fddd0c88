// A process that works on a queue through the real writer until it is killed or done. It tells each operation that
// is written on a line of its standard output: path, status before, status after, revision.
import { readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Temporal } from 'temporal-polyfill';
import { applyEdits } from '../../../src/core/post/edit';
import { type FrontMatterValues, readFrontMatter } from '../../../src/core/post/frontMatter';
import { editFrontMatter } from '../../../src/core/post/frontMatterEdit';
import { answer, handOver, type QueueChange, queue, skip, unqueue } from '../../../src/core/queue/changes';
import { statusOf } from '../../../src/core/queue/statuses';
import { createDurableFiles } from '../../../src/node/durableFiles';

interface Order {
  readonly folder: string;
  /** How many operations are to be written; those that the table refuses don't count. */
  readonly count: number;
  readonly seed: number;
  /** How far the clock jumps before each operation, in milliseconds, forth and back. */
  readonly jump: number;
}

const { folder, count, seed, jump } = JSON.parse(process.argv[2] ?? process.argv[1] ?? '') as Order;
const now = Date.now;
let offset = 0;
Date.now = () => now() + offset;

let state = seed;
const random = (limit: number) => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * limit);
};
const time = () =>
  Temporal.ZonedDateTime.from('2126-12-01T09:00[America/New_York]').add({ days: random(300) });
const moment = Temporal.Instant.from('2026-11-24T09:00:00Z');
const operations: ((values: FrontMatterValues) => QueueChange)[] = [
  (values) => queue(values, time()),
  (values) => queue(values, time()),
  unqueue,
  skip,
  (values) => handOver(values, moment),
  (values) => answer(values, { outcome: 'not-posted' }, moment),
  (values) => answer(values, { outcome: 'unknown' }, moment),
];

async function main(): Promise<void> {
  const files = createDurableFiles();
  const posts = readdirSync(folder).filter((name) => name.endsWith('.post.md') && !name.startsWith('.'));
  for (let written = 0; written < count; ) {
    const name = posts[random(posts.length)] ?? '';
    const operate = operations[random(operations.length)];
    offset = jump === 0 ? 0 : (random(3) - 1) * jump;
    let told = '';
    try {
      await files.change(path.join(folder, name), (text) => {
        const { values } = readFrontMatter(text);
        const result = operate?.(values);
        if (!result?.ok) return text;
        const changed = applyEdits(text, editFrontMatter(text, result.change));
        const after = readFrontMatter(changed).values;
        told = `${name} ${statusOf(values)} ${statusOf(after)} ${after.revision}\n`;
        return changed;
      });
    } catch (error) {
      const sign = signOf(error);
      writeSync(2, `${sign}\n`);
      // Another process was faster: that is no failure, it is tried again.
      if (sign !== 'busy' && sign !== 'changed') written++;
      continue;
    }
    if (told === '') continue;
    written++;
    writeSync(1, told);
  }
}

function signOf(error: unknown): string {
  const { code, reason } = error as { code?: unknown; reason?: unknown };
  return String(code ?? reason ?? error);
}

void main();
