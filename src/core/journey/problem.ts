import type { Range } from '../post/edit';
import type { FrontMatterProblem } from '../post/frontMatter';
import type { BadDay } from './datedSections';

/** What is wrong in a file of the journey, with its range. The file is shown all the same. */
export type JourneyProblem =
  | FrontMatterProblem
  /** A heading that looks like a day and is none. */
  | (Range & { readonly what: 'bad-day'; readonly text: string })
  /** A rhythm that isn't weekly, or no rhythm at all. */
  | (Range & { readonly what: 'bad-rhythm'; readonly text: string })
  /** A time that names no moment. */
  | (Range & { readonly what: 'bad-time'; readonly text: string });

/** The problems of headings that are no days. */
export function badDayProblems(badDays: readonly BadDay[]): readonly JourneyProblem[] {
  return badDays.map((badDay) => ({ what: 'bad-day', ...badDay }));
}
