import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { calendarFile, NotOurCalendar } from '../core/queue/calendarFile';
import type { OtherEvent } from '../core/queue/calendarInput';
import { whyNoTime } from '../core/queue/timeReason';
import { createDurableFiles } from '../node/durableFiles';
import { codeOf, FileProblem } from '../node/fileProblem';
import { Configs } from './configs';
import { eachQueued } from './eachQueued';
import { exitCodes, Failure } from './failure';
import { eventsOfJourney, journeysOf } from './journeyFiles';
import { choice, lintOptions, readArguments } from './options';

export const help = `signpost calendar [PATH…]

Writes the queue as a calendar file (iCalendar, RFC 5545), with an alarm for each queued post, and the follow-ups and
office hours of the journey. What a program has imported before is updated: events keep their names, and a post that
left the queue is written as cancelled.

  --out FILE          write this file, and cancel there what left the queue (standard output)
  --content WHAT      text, events carry the post; or due, they only say that one is due (text)
  --journey FOLDER    the files of the journey (a folder "journey" in or beside each PATH)
  --config FILE       use this file for every post, not the nearest signpost.config.json in or above its folder
  --time-zone ZONE    the zone of times without one (this machine's)

Exit codes: 0 done, 2 something could not be read or written, or a queued post has no time that can be told; the rest is
written all the same.
`;

/** `signpost calendar`: writes the queue as a calendar; the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const { config, 'time-zone': zone } = lintOptions;
  const { values, positionals } = readArguments(given, {
    out: { type: 'string' },
    content: { type: 'string' },
    journey: { type: 'string' },
    config,
    'time-zone': zone,
  });
  const content = choice('content', values.content, ['text', 'due']);
  const configs = new Configs(values);
  const others: OtherEvent[] = [];
  for (const folder of await journeysOf(positionals, values.journey)) {
    const { timeZone } = await configs.of(path.join(folder, 'x'));
    others.push(...(await eventsOfJourney(folder, timeZone, content)));
  }
  const { queued: posts, failed } = await eachQueued(positionals, configs, (entry, post) => ({
    entry,
    output: post.output.text,
  }));
  const unresolved = posts.filter(({ entry }) => !entry.time);
  for (const { entry } of unresolved) console.error(`signpost: ${entry.path}: ${whyNoTime(entry)}`);
  const make = (previous: string | undefined) =>
    calendarFile({ posts, others, content, now: Temporal.Now.instant(), previous });
  // Nothing of what could not be read may look as if it had left the queue.
  if (failed && values.out !== undefined)
    throw new Failure(`${values.out}: not written, since some posts could not be read. Mend them first.`);
  if (values.out === undefined) process.stdout.write(make(undefined));
  else await write(values.out, make);
  return failed || unresolved.length > 0 ? exitCodes.couldNotRun : exitCodes.fine;
}

async function write(file: string, make: (previous: string | undefined) => string): Promise<void> {
  const files = createDurableFiles();
  try {
    if (await exists(file)) await files.change(file, (previous) => make(previous || undefined));
    else await files.create(file, make(undefined));
  } catch (error) {
    throw new Failure(`${file}: ${whyNotWritten(error)}`, { cause: error });
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await readFile(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function whyNotWritten(error: unknown): string {
  if (error instanceof NotOurCalendar)
    return 'this file is no calendar of Signpost, so it stays as it is. Choose another name.';
  if (error instanceof FileProblem && error.reason === 'busy')
    return 'another Signpost is writing it. Try again.';
  if (error instanceof FileProblem && error.reason === 'changed')
    return 'another program changed it at the same time. Try again.';
  return `it could not be written (${error instanceof Error ? error.message : String(error)}).`;
}
