import type { Temporal } from 'temporal-polyfill';
import { type Kind, type ReceiptNumbers, type Status, undecidedTitle } from '../post/frontMatter';
import type { LazyPost } from '../post/lazyPost';
import type { RepeatedTime } from '../post/localTime';
import { type PlannedTimeProblem, readPlannedTime } from '../post/plannedTime';
import { isBlank } from '../post/prompts';
import { formatInstant, readInstant } from './instantText';
import { isReady } from './ready';
import { statusOf } from './statuses';

/** What the queue knows of one post. It depends on the file alone, not on the time at which one looks. */
export interface PostEntry {
  /** As the caller names the file. */
  readonly path: string;
  /** The target title, else the first output line; null where there is neither, or only a blank to fill in. */
  readonly title: string | null;
  readonly kind: Kind | null;
  readonly tags: readonly string[];
  /** The id of the front matter, for links and calendars. */
  readonly id: string | null;
  readonly revision: number;
  /** The series that the post belongs to. */
  readonly series: string | null;
  /** Whom the post thanks, as the front matter calls them. */
  readonly thanks: readonly string[];
  readonly status: Status;
  /** The text of `at` as written; null where there is none. */
  readonly at: string | null;
  /** Null without `at` and with one that can't be read. */
  readonly time: Temporal.ZonedDateTime | null;
  /** `time` in UTC, `2026-12-01T14:00:00Z`. */
  readonly instant: string | null;
  /** Why `at` can't be read; null where it can, or where there is none. */
  readonly timeProblem: PlannedTimeProblem | null;
  /** Both moments where `at` doesn't tell which is meant; `time` is then the earlier one. */
  readonly repeated: RepeatedTime | null;
  /** When the writer is to be reminded again. */
  readonly snoozedUntil: Temporal.Instant | null;
  /** Whether the writer marked this exact text as ready. */
  readonly isReady: boolean;
  /** When the post went out, as far as its receipt tells; null unless it is posted. */
  readonly postedAt: Temporal.Instant | null;
  readonly address: string | null;
  /** What came back, as far as the writer counted it. */
  readonly numbers: ReceiptNumbers | null;
  /** Whether a merge of versions left its marks in the file. */
  readonly hasConflict: boolean;
  /** Whether anything in the front matter can't be read or has a value it can't have. */
  readonly hasBrokenFrontMatter: boolean;
}

/** Reads the entry of a post. Never throws: what can't be read is said in the entry. */
export function readEntry(path: string, post: LazyPost, defaultZone: string): PostEntry {
  const { values, problems } = post.frontMatter;
  const at = values.at ?? rawAt(post);
  const planned = at === null ? null : readPlannedTime(at, defaultZone);
  const time = planned?.ok ? planned.time : null;
  const status = statusOf(values);
  const { handedOver, answered, address, numbers } = values.receipt ?? {};
  return {
    path,
    title: titleOf(post),
    kind: post.kind ?? null,
    tags: values.tags ?? [],
    id: values.id ?? null,
    revision: values.revision ?? 0,
    series: values.series ?? null,
    thanks: values.thanks ?? [],
    status,
    at,
    time,
    instant: time && formatInstant(time.toInstant()),
    timeProblem: planned && !planned.ok ? planned.problem : null,
    repeated: planned?.ok ? planned.repeated : null,
    snoozedUntil: readInstant(values.snoozedUntil),
    isReady: isReady(post),
    postedAt: status === 'posted' ? (readInstant(handedOver) ?? readInstant(answered)) : null,
    address: address ?? null,
    numbers: numbers ?? null,
    hasConflict: hasConflict(post.file),
    hasBrokenFrontMatter: problems.length > 0,
  };
}

/** Whether git left its marks where both sides changed a line. */
export function hasConflict(file: string): boolean {
  const start = `\n${file}`.indexOf('\n<<<<<<< ');
  const middle = start < 0 ? -1 : file.indexOf('\n=======', start);
  return middle >= 0 && file.includes('\n>>>>>>> ', middle);
}

/** The text of an `at` that isn't a text to YAML, such as a bare number. */
function rawAt(post: LazyPost): string | null {
  const problem = post.frontMatter.problems.find(({ what, key }) => what === 'value' && key === 'at');
  return problem ? post.file.slice(problem.start, problem.end) : null;
}

function titleOf(post: LazyPost): string | null {
  const title = post.frontMatter.values.targetTitle?.trim();
  if (title && title !== undecidedTitle && !isBlank(title)) return title;
  if (post.frontMatter.problems.some(({ what }) => what === 'unclosed')) return null;
  const firstLine = /\S.*/.exec(post.output.text)?.[0].trimEnd();
  return firstLine && !isBlank(firstLine) ? firstLine : null;
}
