import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { journeyFiles } from '../../core/journey/fileKind';
import {
  defaultPauseAfter,
  isBookingLink,
  type OfficeHoursValues,
  readOfficeHours,
  talkLengths,
} from '../../core/journey/officeHours';
import { announcement, newOfficeHours } from '../../core/journey/officeHoursText';
import { type OfficeHoursRequest, officeHoursRequest, readRequest } from '../../core/journey/requests';
import { formatPlannedTime, readPlannedTime } from '../../core/post/plannedTime';
import { cityOf } from '../../core/queue/describe';
import { readTypedTime } from '../../core/queue/typedTime';
import { Complaint } from '../files/complaint';
import { createNamed } from '../files/createNamed';
import { newId } from '../newPost/newId';
import { wordsOfTimeProblem } from '../queue/timeProblemWords';
import { wordsOfTime } from '../queue/words';
import { readSettings } from '../settings';
import { type Answer, askChoice, askForm, askText, needed, type Place } from './form';
import type { Journey } from './journey';
import { openNewPost } from './openPost';
import { wordsOfBadTime } from './words';

interface Form extends OfficeHoursRequest {}

/** Makes office hours: their file with the weekly rhythm, and a post that announces them. */
export async function offerOfficeHours(journey: Journey, argument: unknown): Promise<vscode.Uri | undefined> {
  const request = readRequest(officeHoursRequest, argument) ?? (await ask());
  if (!request) return undefined;
  const zone = readSettings().timeZone;
  const planned = readPlannedTime(request.start, zone);
  if (!planned.ok) throw new Complaint(wordsOfBadTime(request.start));
  if (request.link !== '' && !isBookingLink(request.link)) throw new Complaint(notALink());
  const folder = await journey.folder();
  if (!folder) return undefined;
  const text = newOfficeHours(request, newId(), planned.time.dayOfWeek);
  const place = vscode.Uri.joinPath(folder, journeyFiles.officeHours);
  const uri = await createNamed(place, request.topic, '.md', 'office-hours', text, journey.deps.files);
  await journey.refreshed(uri);
  await announce(journey, readOfficeHours(text, zone).values, false);
  return uri;
}

/** Starts a post that announces office hours. */
export async function announce(
  journey: Journey,
  values: OfficeHoursValues,
  isAgain: boolean,
): Promise<vscode.Uri | undefined> {
  const planned = readPlannedTime(values.start ?? '', readSettings().timeZone);
  const words = { when: planned.ok ? whenInWords(planned.time) : '', places: placesInWords(values) };
  return await openNewPost(
    journey,
    `office hours ${values.topic ?? ''}`,
    announcement(values, words, newId(), isAgain),
  );
}

/** Such as `every Thursday at 17:00 (New York time)`. */
function whenInWords(time: Temporal.ZonedDateTime): string {
  const day = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    time.toPlainDate().toZonedDateTime('UTC').epochMilliseconds,
  );
  const clock = `${time.hour}:${String(time.minute).padStart(2, '0')}`;
  return `Every ${day} at ${clock}, ${cityOf(time.timeZoneId)} time`;
}

function placesInWords({ minutes, places }: OfficeHoursValues): string {
  if (minutes === undefined) return '';
  const count = places ?? 1;
  return count === 1
    ? `${minutes} minutes, one person a week`
    : `${minutes} minutes each, ${count} people a week`;
}

async function ask(): Promise<OfficeHoursRequest | undefined> {
  const { InputBoxValidationSeverity: severity } = vscode;
  return await askForm<Form>(vscode.l10n.t('Offer Office Hours'), {
    topic: (place) =>
      askText(place, {
        prompt: vscode.l10n.t('What can people ask you about?'),
        placeholder: vscode.l10n.t('First steps from a front desk into data'),
        check: needed,
      }),
    audience: (place) =>
      askText(place, {
        prompt: vscode.l10n.t('For whom is it?'),
        placeholder: vscode.l10n.t('people in hotels who want to work with data'),
      }),
    minutes: (place) =>
      askChoice(
        place,
        vscode.l10n.t('How long is one talk?'),
        [...talkLengths, 20, 30].map((minutes) => ({
          label: vscode.l10n.t('{0} minutes', minutes),
          value: minutes,
        })),
      ),
    places: (place) =>
      askChoice(
        place,
        vscode.l10n.t('How many people a week?'),
        [1, 2, 3, 4, 5, 6].map((count) => ({ label: String(count), value: count })),
      ),
    start: askStart,
    link: (place) =>
      askText(place, {
        prompt: vscode.l10n.t('A booking link, if you have one: Calendly, Cal.com or any https address'),
        placeholder: 'https://cal.com/…',
        check: (text) =>
          text.trim() === '' || isBookingLink(text.trim())
            ? undefined
            : { message: notALink(), severity: severity.Error },
      }),
    limits: (place) =>
      askText(place, {
        prompt: vscode.l10n.t('What can you not do? It saves both of you a talk.'),
        placeholder: vscode.l10n.t('I can not pass on applications'),
      }),
    pauseAfter: (place) =>
      askChoice(
        place,
        vscode.l10n.t('After how many weeks without a booking shall Signpost propose a pause?'),
        [defaultPauseAfter, 2, 4, 8].map((count) => ({
          label: vscode.l10n.t('{0} weeks', count),
          value: count,
        })),
      ),
  });
}

async function askStart(place: Place): Promise<Answer<string>> {
  const answer = await askTime(place, vscode.l10n.t('When is the first one? The others follow every week.'));
  return typeof answer === 'object' ? { value: formatPlannedTime(answer.value) } : answer;
}

/**
 * Asks for a time ahead, as people type it, and shows which one is meant.
 * @param zone whose clocks are meant
 */
export async function askTime(
  place: Place,
  prompt: string,
  zone = readSettings().timeZone,
): Promise<Answer<Temporal.ZonedDateTime>> {
  const now = Temporal.Now.zonedDateTimeISO(zone);
  const { InputBoxValidationSeverity: severity } = vscode;
  const answer = await askText(place, {
    prompt,
    placeholder: vscode.l10n.t('Thu 17:00, 2026-12-03 17:00'),
    check: (text) => {
      if (text.trim() === '') return needed(text);
      const typed = readTypedTime(text, now);
      return typed.ok
        ? { message: wordsOfTime(typed.time), severity: severity.Info }
        : { message: wordsOfTimeProblem(typed.problem), severity: severity.Error };
    },
  });
  if (typeof answer !== 'object') return answer;
  const typed = readTypedTime(answer.value, now);
  return typed.ok ? { value: typed.time } : undefined;
}

function notALink(): string {
  return vscode.l10n.t('This is no booking link. Copy it with https:// in front, or leave it empty.');
}
