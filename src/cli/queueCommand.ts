import { Temporal } from 'temporal-polyfill';
import { readLazily } from '../core/post/lazyPost';
import { readEntry } from '../core/queue/entry';
import { byTime, placeEntry, type QueueEntry } from '../core/queue/groups';
import { Configs } from './configs';
import { eachInput } from './eachInput';
import { exitCodes } from './failure';
import { choice, lintOptions, readArguments } from './options';

export const help = `signpost queue [PATH…]

Lists posts by time: when, status, title, file.

  --format FORMAT     text or json (text)
  --config FILE       use this file for every post, not the nearest signpost.config.json in or above its folder
  --time-zone ZONE    the zone of planned times without one (this machine's)
`;

/** `signpost queue`: lists posts by time; the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const { config, 'time-zone': zone } = lintOptions;
  const options = { format: { type: 'string' }, config, 'time-zone': zone } as const;
  const { values, positionals } = readArguments(given, options);
  const format = choice('format', values.format, ['text', 'json']);
  const configs = new Configs(values);
  const now = Temporal.Now.instant();
  const { results, failed } = await eachInput(positionals, async ({ path, text }) => {
    const { timeZone } = await configs.of(path);
    return placeEntry(readEntry(path, readLazily(text), timeZone), now);
  });
  const entries = results.sort(byTime);
  if (format === 'json') console.log(JSON.stringify(entries.map(toJson), null, 2));
  else for (const entry of entries) console.log(toLine(entry));
  return failed ? exitCodes.couldNotRun : exitCodes.fine;
}

function toJson({ path, title, status, at, instant, group }: QueueEntry) {
  return { path, title, status, at, instant, group };
}

function toLine({ path, title, status, at, group }: QueueEntry): string {
  const attention = group === 'needs-attention' ? ' (needs attention)' : '';
  return `${at ?? '-'}  ${status}${attention}  ${title ?? '-'}  ${path}`;
}
