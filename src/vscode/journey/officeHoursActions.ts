import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { isDay } from '../../core/journey/day';
import {
  moveDay,
  nextHour,
  noteBooked,
  type OfficeHours,
  type OfficeHoursChange,
  pause,
  proposesPause,
  readOfficeHours,
  resume,
  skipDay,
  unansweredHour,
} from '../../core/journey/officeHours';
import { editFrontMatter } from '../../core/post/frontMatterEdit';
import { readPlannedTime } from '../../core/post/plannedTime';
import { Complaint } from '../files/complaint';
import { wordsOfTime } from '../queue/words';
import { readSettings } from '../settings';
import { askChoice } from './form';
import type { Journey } from './journey';
import { announce, askTime } from './offerOfficeHours';
import type { Snapshot } from './snapshot';
import { wordsOfBadTime } from './words';

interface Entry {
  readonly uri: vscode.Uri;
  readonly hours: OfficeHours;
}

/** Asks whether the last time was booked, and notes it; proposes a rest after so many weeks without. */
export async function answerBooked(journey: Journey, argument: unknown, given: unknown): Promise<void> {
  const { entry, snapshot } = await chosen(
    journey,
    argument,
    ({ hours }, now) => unansweredHour(hours, now) !== null,
  );
  const hour = entry && unansweredHour(entry.hours, snapshot.now);
  if (!entry || !hour) return;
  const count = typeof given === 'number' ? given : await askCount(entry.hours, wordsOfTime(hour.time));
  if (count === undefined) return;
  await change(journey, entry, (hours) => noteBooked(hours, hour.day, count));
  if (typeof given === 'number') return;
  const again = readOfficeHours(await journey.deps.files.read(entry.uri), snapshot.zone);
  if (!proposesPause(again, snapshot.now)) return;
  const rest = vscode.l10n.t('Pause Them');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Nobody has booked for a while. A pause costs nothing: you can announce them anew at any time.',
    ),
    rest,
  );
  if (choice === rest) await change(journey, entry, (hours) => pause(hours, snapshot.today));
}

async function askCount({ values }: OfficeHours, when: string): Promise<number | undefined> {
  const places = values.places ?? 1;
  const answer = await askChoice(
    { title: vscode.l10n.t('Was It Booked?'), step: 1, total: 1 },
    when,
    Array.from({ length: places + 1 }, (_, count) => ({
      label:
        count === 0
          ? vscode.l10n.t('No')
          : count === 1
            ? vscode.l10n.t('Yes, one person came')
            : vscode.l10n.t('Yes, {0} people came', count),
      value: count,
    })),
  );
  return typeof answer === 'object' ? answer.value : undefined;
}

/** Leaves the next time out. */
export async function skipOfficeHour(journey: Journey, argument: unknown, given: unknown): Promise<void> {
  const { entry, snapshot } = await chosen(journey, argument, hasNext);
  if (!entry) return;
  const day = dayIn(given) ?? nextHour(entry.hours, snapshot.now)?.day;
  if (day === undefined) throw noNext();
  await change(journey, entry, (hours) => skipDay(hours, day));
}

/** Moves the next time. */
export async function moveOfficeHour(
  journey: Journey,
  argument: unknown,
  given: unknown,
  to: unknown,
): Promise<void> {
  const { entry, snapshot } = await chosen(journey, argument, hasNext);
  if (!entry) return;
  const next = nextHour(entry.hours, snapshot.now);
  const day = dayIn(given) ?? next?.day;
  if (day === undefined) throw noNext();
  const time =
    typeof to === 'string' ? readGiven(to) : await askNewTime(next ? wordsOfTime(next.time) : day, entry);
  if (time) await change(journey, entry, (hours) => moveDay(hours, day, time));
}

/** Lets office hours rest, or goes on with them: then they are announced anew, as a draft. */
export async function pauseOfficeHours(journey: Journey, argument: unknown): Promise<void> {
  const { entry, snapshot } = await chosen(journey, argument, () => true);
  if (!entry) return;
  const { today } = snapshot;
  const isResting = entry.hours.values.paused !== undefined;
  await change(journey, entry, (hours) => (isResting ? resume(hours, today) : pause(hours, today)));
  if (isResting) await announce(journey, entry.hours.values, true);
}

/** Starts the next announcement as a draft, which asks what is new this time. */
export async function announceOfficeHours(journey: Journey, argument: unknown): Promise<void> {
  const { entry } = await chosen(journey, argument, () => true);
  if (entry) await announce(journey, entry.hours.values, true);
}

/** The new time is typed on the clocks of the office hours, as the present one is shown. */
async function askNewTime(present: string, { hours }: Entry): Promise<Temporal.ZonedDateTime | undefined> {
  const zone = hours.rhythm?.start.timeZoneId;
  const place = { title: vscode.l10n.t('Move to Another Time'), step: 1, total: 1 };
  const answer = await askTime(place, vscode.l10n.t('{0} moves to:', present), zone);
  return typeof answer === 'object' ? answer.value : undefined;
}

function readGiven(text: string): Temporal.ZonedDateTime {
  const planned = readPlannedTime(text, readSettings().timeZone);
  if (!planned.ok) throw new Complaint(wordsOfBadTime(text));
  return planned.time;
}

async function chosen(
  journey: Journey,
  argument: unknown,
  fits: (entry: Entry, now: Temporal.Instant) => boolean,
): Promise<{ readonly entry: Entry | undefined; readonly snapshot: Snapshot }> {
  const snapshot = await journey.fresh();
  const given = uriIn(argument);
  if (given) return { entry: snapshot.officeHours.find(({ uri }) => uri.toString() === given), snapshot };
  const fitting = snapshot.officeHours.filter((entry) => fits(entry, snapshot.now));
  if (fitting.length === 0) {
    throw new Complaint(
      snapshot.officeHours.length === 0
        ? vscode.l10n.t('You offer no office hours yet. Choose Offer Office Hours first.')
        : vscode.l10n.t('There is nothing to answer or to change now.'),
    );
  }
  if (fitting.length === 1) return { entry: fitting[0], snapshot };
  const answer = await askChoice(
    { title: vscode.l10n.t('Office Hours'), step: 1, total: 1 },
    vscode.l10n.t('Which ones?'),
    fitting.map((entry) => ({ label: entry.hours.topic, value: entry })),
  );
  return { entry: typeof answer === 'object' ? answer.value : undefined, snapshot };
}

function uriIn(argument: unknown): string | undefined {
  if (argument instanceof vscode.Uri) return argument.toString();
  if (typeof argument !== 'object' || argument === null || !('uri' in argument)) return undefined;
  return argument.uri instanceof vscode.Uri ? argument.uri.toString() : undefined;
}

function dayIn(argument: unknown): string | undefined {
  return typeof argument === 'string' && isDay(argument) ? argument : undefined;
}

function hasNext({ hours }: Entry, now: Temporal.Instant): boolean {
  return nextHour(hours, now) !== null;
}

function noNext(): Complaint {
  return new Complaint(vscode.l10n.t('There is no next time: they rest, or their rhythm can not be read.'));
}

async function change(
  journey: Journey,
  { uri }: Entry,
  operate: (hours: OfficeHours) => OfficeHoursChange,
): Promise<void> {
  const zone = readSettings(uri).timeZone;
  await journey.write(uri, (text) => editFrontMatter(text, operate(readOfficeHours(text, zone))));
}
