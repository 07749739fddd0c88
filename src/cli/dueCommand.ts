import { Temporal } from 'temporal-polyfill';
import { readPlannedTime } from '../core/post/plannedTime';
import { type DuePost, dueBetween, readSpan } from '../core/queue/due';
import { whyNoTime } from '../core/queue/timeReason';
import { Configs } from './configs';
import { eachQueued } from './eachQueued';
import { exitCodes, Failure } from './failure';
import { choice, lintOptions, machineZone, readArguments } from './options';

export const help = `signpost due [PATH…]

Lists the queued posts that are due, by time: missed before TIME, upcoming from TIME on. For cron, systemd or a workflow.

  --at TIME           as seen from then: 2026-12-01T09:00, with a zone in brackets or an offset if you like (now)
  --within SPAN       how far ahead: 90m, 24h, 7d, 1d12h (24h)
  --format FORMAT     text or json (text)
  --exit-code         exit with 1 when something is listed, as git diff does
  --config FILE       use this file for every post, not the nearest signpost.config.json in or above its folder
  --time-zone ZONE    the zone of times without one (this machine's)

Exit codes: 0 done, 1 something is listed (with --exit-code), 2 something could not be read, or a queued post has no time
that can be told; the rest is listed all the same.
`;

/** `signpost due`: lists what is due; the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const { config, 'time-zone': zone } = lintOptions;
  const { values, positionals } = readArguments(given, {
    at: { type: 'string' },
    within: { type: 'string' },
    format: { type: 'string' },
    'exit-code': { type: 'boolean' },
    config,
    'time-zone': zone,
  });
  const format = choice('format', values.format, ['text', 'json']);
  const configs = new Configs(values);
  const at = readMoment(values.at, values['time-zone'] ?? machineZone());
  const until = addSpan(at, values.within ?? '24h');
  const { queued, failed } = await eachQueued(positionals, configs, (entry) => entry);
  const { posts, unresolved } = dueBetween(queued, at.toInstant(), until);
  if (format === 'json') console.log(JSON.stringify(posts.map(toJson), null, 2));
  else for (const post of posts) console.log(toLine(post));
  for (const entry of unresolved) console.error(`signpost: ${entry.path}: ${whyNoTime(entry)}`);
  if (failed || unresolved.length > 0) return exitCodes.couldNotRun;
  return values['exit-code'] && posts.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function readMoment(given: string | undefined, zone: string): Temporal.ZonedDateTime {
  if (given === undefined) return Temporal.Now.zonedDateTimeISO(zone);
  const planned = readPlannedTime(given, zone);
  if (!planned.ok)
    throw new Failure(
      `--at ${given}: write a time like 2026-12-01T09:00 or 2026-12-01T09:00[Europe/Berlin].`,
    );
  return planned.time;
}

function addSpan(at: Temporal.ZonedDateTime, given: string): Temporal.Instant {
  const span = readSpan(given);
  if (!span) throw new Failure(`--within ${given}: write a span like 90m, 24h or 7d.`);
  return at.add(span).toInstant();
}

function toJson({ entry: { path, title, at, instant }, state }: DuePost) {
  return { path, title, at, instant, state };
}

function toLine({ entry: { path, title, at }, state }: DuePost): string {
  return `${at}  ${state}  ${title ?? '-'}  ${path}`;
}
