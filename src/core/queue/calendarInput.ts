import type { Temporal } from 'temporal-polyfill';
import type { PostEntry } from './entry';

/** What an event says of its post: the title and the whole output, or only that a post is due. */
export type CalendarContent = 'text' | 'due';

/** A queued post for the calendar. */
export interface CalendarPost {
  readonly entry: PostEntry;
  /** The output; not read for `due`. */
  readonly output: string;
}

/** The words of events, in the writer's language. */
export interface CalendarWords {
  readonly calendar: string;
  /** Before the title of a post. */
  readonly post: string;
  readonly due: string;
  /** Below the text: what to do. */
  readonly note: string;
}

export const englishWords: CalendarWords = {
  calendar: 'Signpost: posts',
  post: 'Post',
  due: 'A post is due',
  note: 'Copy the text, open the composer at the link, paste, and press Post there. Then tell Signpost.',
};

/** What a calendar file is made from. */
export interface CalendarInput {
  readonly posts: readonly CalendarPost[];
  readonly content: CalendarContent;
  readonly now: Temporal.Instant;
  /** Events that are no posts, such as follow-ups and office hours. */
  readonly others?: readonly OtherEvent[] | undefined;
  /** The file that is replaced; undefined where there is none. */
  readonly previous?: string | undefined;
  readonly words?: CalendarWords;
}

/** An event that is no post. */
export interface OtherEvent {
  /** Stable; never that of a post. */
  readonly uid: string;
  readonly time: Temporal.ZonedDateTime;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string | null;
  readonly sequence: number;
  /** Where it repeats. */
  readonly series?: EventSeries | undefined;
}

/** How an event repeats. */
export interface EventSeries {
  /** An RRULE, without its name. */
  readonly rule: string;
  /** Times of the rule that are left out. */
  readonly without: readonly Temporal.ZonedDateTime[];
  /** Times of the rule that are moved. */
  readonly moved: readonly { readonly from: Temporal.ZonedDateTime; readonly to: Temporal.ZonedDateTime }[];
}
