import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { ReceiptNumbers, Status } from '../../core/post/frontMatter';
import type { ChangeProblem } from '../../core/queue/changes';
import { formatForPeople } from '../../core/queue/describe';
import type { Attention, Group } from '../../core/queue/groups';

/** A time as the person reads it: `Tue 1 Dec, 9:00 (New York)`. */
export function wordsOfTime(time: Temporal.ZonedDateTime): string {
  return formatForPeople(time, Temporal.Now.zonedDateTimeISO(time.timeZoneId), vscode.env.language);
}

/** A day of this year or near it: `23 Nov` in English, as in the times; other languages have their own form. */
export function wordsOfDay(day: Temporal.PlainDate): string {
  const locale = vscode.env.language;
  if (!/^en\b/i.test(locale)) return day.toLocaleString(locale, { day: 'numeric', month: 'short' });
  return `${day.day} ${day.toLocaleString(locale, { month: 'short' })}`;
}

/** A status in words. */
export function wordsOfStatus(status: Status): string {
  switch (status) {
    case 'draft':
      return vscode.l10n.t('draft');
    case 'queued':
      return vscode.l10n.t('queued');
    case 'handed-over':
      return vscode.l10n.t('handed over, answer awaited');
    case 'scheduled-there':
      return vscode.l10n.t('scheduled at the network');
    case 'posted':
      return vscode.l10n.t('posted');
    case 'unknown':
      return vscode.l10n.t('not known whether it went out');
    case 'skipped':
      return vscode.l10n.t('skipped');
    case 'posting':
      return vscode.l10n.t('being posted');
    case 'failed':
      return vscode.l10n.t('posting failed');
  }
}

/** What came back of a post: `12 reactions, 2 comments`; what wasn't counted is left out. */
export function wordsOfNumbers({ reactions, comments, messages, conversations }: ReceiptNumbers): string {
  const parts = [
    reactions === undefined
      ? ''
      : reactions === 1
        ? vscode.l10n.t('1 reaction')
        : vscode.l10n.t('{0} reactions', reactions),
    comments === undefined
      ? ''
      : comments === 1
        ? vscode.l10n.t('1 comment')
        : vscode.l10n.t('{0} comments', comments),
    messages === undefined
      ? ''
      : messages === 1
        ? vscode.l10n.t('1 message')
        : vscode.l10n.t('{0} messages', messages),
    conversations === undefined
      ? ''
      : conversations === 1
        ? vscode.l10n.t('1 new conversation')
        : vscode.l10n.t('{0} new conversations', conversations),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The name of a group of the view. */
export function wordsOfGroup(group: Group): string {
  switch (group) {
    case 'needs-attention':
      return vscode.l10n.t('Needs Attention');
    case 'queued':
      return vscode.l10n.t('Queued');
    case 'scheduled-there':
      return vscode.l10n.t('Scheduled There');
    case 'drafts':
      return vscode.l10n.t('Drafts');
    case 'posted':
      return vscode.l10n.t('Posted');
    case 'skipped':
      return vscode.l10n.t('Skipped');
  }
}

/** Why a post needs attention, and what to do. */
export function wordsOfAttention(attention: Attention): string {
  switch (attention) {
    case 'handed-over':
      return vscode.l10n.t('handed over: did it go out?');
    case 'missed':
      return vscode.l10n.t('missed');
    case 'unknown':
      return vscode.l10n.t('did it go out? Look at the network');
    case 'failed':
      return vscode.l10n.t('posting failed');
    case 'posting':
      return vscode.l10n.t('being posted');
    case 'scheduled-there-past':
      return vscode.l10n.t('did it appear at its time?');
    case 'unreadable-time':
      return vscode.l10n.t('its time can not be read: add it to the queue again');
    case 'no-time':
      return vscode.l10n.t('queued without a time: add it to the queue again');
    case 'merge-conflict':
      return vscode.l10n.t('a merge left both versions in it: choose one');
    case 'repeated-time':
      return vscode.l10n.t('the clocks show its time twice that day: which one?');
    case 'same-time':
      return vscode.l10n.t('another post waits for the same minute');
    case 'broken-front-matter':
      return vscode.l10n.t('its front matter has an error');
  }
}

/** Why an operation isn't allowed, and what to do. */
export function wordsOfChangeProblem(problem: ChangeProblem): string {
  switch (problem.what) {
    case 'not-an-address':
      return vscode.l10n.t(
        '“{0}” is no address of a web page. Copy it from the post’s menu at the network; it starts with https://.',
        problem.text,
      );
    case 'nothing-to-answer':
      return vscode.l10n.t(
        'No answer is awaited for this post: it is {0}. Hand it over first.',
        wordsOfStatus(problem.status),
      );
    case 'not-allowed':
      return wordsOfNotAllowed(problem.from);
    case 'too-soon-for-there':
      return vscode.l10n.t(
        'The network’s own scheduler takes posts from ten minutes ahead. {0} is too soon for it.',
        wordsOfTime(problem.time),
      );
    case 'too-far-for-there':
      return vscode.l10n.t(
        'The network’s own scheduler takes posts up to three months ahead. {0} is too far for it.',
        wordsOfTime(problem.time),
      );
    case 'not-waiting':
      return vscode.l10n.t('There is nothing to remind of: the post is {0}.', wordsOfStatus(problem.status));
    case 'not-posted':
      return vscode.l10n.t(
        'This post is not out yet: it is {0}. Mark it as posted first.',
        wordsOfStatus(problem.status),
      );
  }
}

function wordsOfNotAllowed(from: Status): string {
  switch (from) {
    case 'handed-over':
      return vscode.l10n.t(
        'This post was handed over. Say first what came of it: choose Answer Hand-Over in the Signpost view.',
      );
    case 'posted':
      return vscode.l10n.t(
        'This post is posted, so it stays as a record. Duplicate makes a new draft of it.',
      );
    default:
      return vscode.l10n.t('This can not be done while the post is: {0}.', wordsOfStatus(from));
  }
}
