import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { parsePost } from '../../core/post/post';
import { calendarFile, NotOurCalendar } from '../../core/queue/calendarFile';
import type {
  CalendarContent,
  CalendarPost,
  CalendarWords,
  OtherEvent,
} from '../../core/queue/calendarInput';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import type { IndexedPost } from '../queue/queueNode';

/** What writing a calendar needs. */
export interface CalendarDeps {
  readonly files: Files;
  /** All posts that the view knows. */
  posts(): Promise<readonly IndexedPost[]>;
  /** What else belongs into the calendar. */
  others(content: CalendarContent): Promise<readonly OtherEvent[]>;
}

/** A calendar file, and what its events say. */
export interface CalendarTarget {
  readonly uri: vscode.Uri;
  readonly content: CalendarContent;
}

/**
 * Writes the queue into a calendar file; what is there and left the queue is cancelled.
 * @throws Complaint when the file isn't ours, or a post can't be read, since it would look as if it had left
 */
export async function writeCalendar(
  { uri, content }: CalendarTarget,
  { files, posts, others }: CalendarDeps,
): Promise<void> {
  const known = await posts();
  const unreadable = known.find((post) => post.what === 'unreadable');
  if (unreadable) {
    throw new Complaint(vscode.l10n.t('The calendar was not written. {0}', unreadable.problem));
  }
  const queued = known.filter((post) => post.what === 'post' && post.entry.status === 'queued');
  const texts: CalendarPost[] = [];
  for (const post of queued) {
    if (post.what !== 'post') continue;
    const output = content === 'text' ? parsePost(await files.read(post.uri)).output.text : '';
    texts.push({ entry: post.entry, output });
  }
  const otherEvents = await others(content);
  const make = (previous: string | undefined) =>
    calendarFile({
      posts: texts,
      others: otherEvents,
      content,
      now: Temporal.Now.instant(),
      previous,
      words: words(),
    });
  try {
    if (await exists(uri)) await files.write(uri, (previous) => make(previous === '' ? undefined : previous));
    else await files.create(uri, make(undefined));
  } catch (error) {
    if (!(error instanceof NotOurCalendar)) throw error;
    throw new Complaint(
      vscode.l10n.t(
        '{0} is no calendar of Signpost, so it stays as it is. Choose another name.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
}

function words(): CalendarWords {
  return {
    calendar: vscode.l10n.t('Signpost: posts'),
    post: vscode.l10n.t('Post'),
    due: vscode.l10n.t('A post is due'),
    note: vscode.l10n.t(
      'Copy the text, open the composer at the link, paste, and press Post there. Then tell Signpost.',
    ),
  };
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
