import { stringify } from 'yaml';
import { partHeadings } from '../post/parts';
import { blankFor, type Prompt } from '../post/prompts';
import { escapeBlock } from './block';
import { oneLine } from './list';
import type { OfficeHoursValues } from './officeHours';
import type { OfficeHoursRequest } from './requests';
import { writeWeekly } from './weekly';

/** The text of a new file of office hours. */
export function newOfficeHours(request: OfficeHoursRequest, id: string, weekday: number): string {
  const { topic, audience, start, minutes, places, link, limits, pauseAfter } = request;
  const values = {
    id,
    topic,
    audience,
    start,
    rule: writeWeekly(weekday),
    minutes,
    places,
    link,
    limits,
    pauseAfter,
  };
  const given = Object.fromEntries(
    Object.entries(values)
      .map(([key, value]) => [key, typeof value === 'string' ? oneLine(value) : value])
      .filter(([, value]) => value !== ''),
  );
  return `---\n${stringify(given, { lineWidth: 0 })}---\n`;
}

/** What announces office hours in words that the host's language gives: when they are, and how many places. */
export interface Announcement {
  /** Such as `every Thursday at 17:00 New York time`. */
  readonly when: string;
  /** Such as `3 places of 15 minutes`. */
  readonly places: string;
}

/**
 * An `office-hours` post that says what the file says; blanks for what it doesn't.
 * @param isAgain whether they were announced before: then the post starts with a blank for what is new this time
 */
export function announcement(
  values: OfficeHoursValues,
  { when, places }: Announcement,
  id: string,
  isAgain: boolean,
): string {
  const text = (given: string | undefined, prompt: Prompt) =>
    given?.trim() ? escapeBlock(given) : blankFor(prompt);
  const door = values.link?.trim() ? `Book here: ${values.link}` : undefined;
  const parts = [
    [partHeadings.topic, text(values.topic, 'topic')],
    [partHeadings.audience, text(values.audience, 'audience')],
    [partHeadings.when, text(when, 'when')],
    [partHeadings.places, text(places, 'places')],
    [partHeadings.door, text(door, 'door')],
    [partHeadings.limits, text(values.limits, 'limits')],
  ];
  const front = stringify({ kind: 'office-hours', status: 'draft', id }, { lineWidth: 0 });
  const news = isAgain ? '[what is new this time]\n\n' : '';
  return `---\n${front}---\n${news}${parts.map(([heading, body]) => `## ${heading}\n${body}`).join('\n\n')}\n`;
}
