import { Temporal } from 'temporal-polyfill';
import type * as vscode from 'vscode';
import { type AtOdds, findAtOdds } from '../../core/journey/atOdds';
import type { Day } from '../../core/journey/day';
import { followUps, unthanked } from '../../core/journey/followUps';
import type { PersonFile, PostFile } from '../../core/journey/lookup';
import { countJourney } from '../../core/journey/network';
import { type OfficeHours, unansweredHour } from '../../core/journey/officeHours';
import type { JourneyState } from '../../core/journey/path';
import type { Task } from '../../core/journey/plan';
import { type PostedThanks, withPostedThanks } from '../../core/journey/postedThanks';
import type { JourneyProblem } from '../../core/journey/problem';
import type { Reflection } from '../../core/journey/reflection';
import type { Stock } from '../../core/journey/stock';
import type { Status } from '../../core/post/frontMatter';
import type { IndexedPost } from '../queue/queueNode';
import { readSettings } from '../settings';
import { type JourneyFile, problemsOf } from './journeyFile';

/** A file, and in which of its lines an offset lies, 0-based. */
interface Place {
  readonly uri: vscode.Uri;
  readonly lineOf: (offset: number) => number;
}

/** A person with the file, thanked also by a post that is out. `path` is the file's address. */
export type PersonEntry = PersonFile & Place;

/** A post, as far as the journey needs it. */
export interface PostOfJourney extends PostFile {
  readonly uri: vscode.Uri;
  readonly status: Status;
  readonly kind: string | null;
  /** When it is planned for. */
  readonly time: Temporal.ZonedDateTime | null;
  readonly postedAt: Temporal.Instant | null;
}

/** All that is known of the journey at one moment. */
export interface Snapshot {
  readonly now: Temporal.Instant;
  readonly today: Day;
  readonly zone: string;
  readonly people: readonly PersonEntry[];
  readonly posts: readonly PostOfJourney[];
  /** By day, the oldest first. */
  readonly reflections: readonly (Reflection & { readonly uri: vscode.Uri })[];
  readonly stocks: readonly (Stock & { readonly uri: vscode.Uri })[];
  readonly plans: readonly (Place & { readonly tasks: readonly Task[] })[];
  readonly officeHours: readonly (Place & { readonly hours: OfficeHours })[];
  /** By file, the first thing that is wrong in it. */
  readonly troubled: readonly Troubled[];
}

/** A file that can't be read or only in part, or that is at odds with another one. */
export interface Troubled {
  readonly uri: vscode.Uri;
  readonly trouble: JourneyProblem | AtOdds | { readonly what: 'unreadable'; readonly words: string };
  /** The line to look at, 0-based. */
  readonly line: number;
}

/** Puts the files of the journey and the posts together. */
export function toSnapshot(files: readonly JourneyFile[], posts: Iterable<IndexedPost>): Snapshot {
  const zone = readSettings().timeZone;
  const now = Temporal.Now.instant();
  const people: PersonEntry[] = [];
  const reflections: (Reflection & { uri: vscode.Uri })[] = [];
  const stocks: (Stock & { uri: vscode.Uri })[] = [];
  const plans: (Place & { tasks: readonly Task[] })[] = [];
  const officeHours: (Place & { hours: OfficeHours })[] = [];
  for (const file of files) {
    if (file.what === 'unreadable') continue;
    const { uri, lineOf } = file;
    if (file.what === 'person') people.push({ path: uri.toString(), person: file.person, uri, lineOf });
    else if (file.what === 'reflection')
      reflections.push(...file.reflections.map((reflection) => ({ ...reflection, uri })));
    else if (file.what === 'stock') stocks.push({ ...file.stock, uri });
    else if (file.what === 'plan') plans.push({ uri, lineOf, tasks: file.tasks });
    else if (file.what === 'office-hours') officeHours.push({ uri, lineOf, hours: file.hours });
  }
  const postsNow = [...posts];
  return {
    now,
    today: now.toZonedDateTimeISO(zone).toPlainDate().toString(),
    zone,
    people: withPostedThanks(
      people,
      postsNow.flatMap((post) => toThanks(post, zone)),
    ),
    posts: postsNow.flatMap(toPost),
    reflections: reflections.sort((a, b) => compare(a.day, b.day)),
    stocks: stocks.sort((a, b) => compare(a.day ?? '', b.day ?? '')),
    plans,
    officeHours,
    troubled: troubledOf(files, people),
  };
}

function troubledOf(files: readonly JourneyFile[], people: readonly PersonEntry[]): readonly Troubled[] {
  const atOdds = new Map(findAtOdds(people).map((odds) => [odds.path, odds]));
  return files.flatMap((file): Troubled[] => {
    const { uri } = file;
    if (file.what === 'unreadable')
      return [{ uri, trouble: { what: 'unreadable', words: file.problem }, line: 0 }];
    const [problem] = problemsOf(file);
    if (problem) return [{ uri, trouble: problem, line: file.lineOf(problem.start) }];
    const odds = atOdds.get(uri.toString());
    return odds ? [{ uri, trouble: odds, line: 0 }] : [];
  });
}

/** What the steps of the way depend on. */
export function stateOf(snapshot: Snapshot): JourneyState {
  const { now, today, zone, people, posts, reflections, stocks, officeHours } = snapshot;
  const count = (status: Status) => posts.filter((post) => post.status === status).length;
  const { posts: posted, conversations, helped } = countJourney(people, posts);
  const firstPosted = posts.reduce<Temporal.Instant | null>(
    (first, { postedAt }) =>
      postedAt && (!first || postedAt.epochMilliseconds < first.epochMilliseconds) ? postedAt : first,
    null,
  );
  return {
    today,
    reflections: reflections.length,
    drafts: count('draft'),
    queued: count('queued'),
    posted,
    firstPosted: firstPosted?.toZonedDateTimeISO(zone).toPlainDate().toString() ?? null,
    conversations,
    followUpsDue: followUps(people, today).filter(({ isDue }) => isDue).length,
    unthanked: unthanked(people).length,
    stocks: stocks.length,
    lastStock: stocks.at(-1)?.day ?? null,
    officeHours: officeHours.length,
    unanswered: officeHours.filter(({ hours }) => unansweredHour(hours, now) !== null).length,
    helped,
  };
}

function toPost(post: IndexedPost): PostOfJourney[] {
  if (post.what === 'unreadable') return [];
  const { uri, entry } = post;
  const { id, title, status, kind, time, postedAt } = entry;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return [
    {
      uri,
      path: uri.toString(),
      id,
      title: title ?? name,
      isPosted: status === 'posted',
      status,
      kind,
      time,
      postedAt,
    },
  ];
}

/** When the receipt tells no day, the post went out at its planned time. */
function toThanks(post: IndexedPost, zone: string): PostedThanks[] {
  if (post.what === 'unreadable' || post.entry.status !== 'posted') return [];
  const { thanks, postedAt, time } = post.entry;
  const day = (postedAt?.toZonedDateTimeISO(zone) ?? time)?.toPlainDate().toString();
  return day === undefined ? [] : [{ day, thanks }];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
