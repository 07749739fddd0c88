import * as vscode from 'vscode';
import type { Attention, QueueEntry } from '../../core/queue/groups';
import { isPostName } from './findPosts';
import type { GroupNode, MoreNode, PostNode, QueueNode, UnreadablePost } from './queueNode';
import { wordsOfAttention, wordsOfGroup, wordsOfNumbers, wordsOfStatus, wordsOfTime } from './words';

/**
 * How a node looks in the view.
 * @param zone for a time that has none of its own
 */
export function toTreeItem(node: QueueNode, zone: string): vscode.TreeItem {
  switch (node.what) {
    case 'group':
      return groupItem(node);
    case 'post':
      return postItem(node, zone);
    case 'unreadable':
      return unreadableItem(node);
    case 'more':
      return moreItem(node);
  }
}

function groupItem({ group, children }: GroupNode): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const isDone = group === 'posted' || group === 'skipped';
  const item = new vscode.TreeItem(wordsOfGroup(group), isDone ? Collapsed : Expanded);
  item.id = `group:${group}`;
  item.description = String(children.length);
  item.contextValue = 'group';
  const label =
    children.length === 1
      ? vscode.l10n.t('{0}, one post', wordsOfGroup(group))
      : vscode.l10n.t('{0}, {1} posts', wordsOfGroup(group), children.length);
  item.accessibilityInformation = { label };
  return item;
}

function moreItem({ group, count }: MoreNode): vscode.TreeItem {
  const label = count === 1 ? vscode.l10n.t('One more post…') : vscode.l10n.t('{0} more posts…', count);
  const item = new vscode.TreeItem(label);
  item.id = `more:${group}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.tooltip = vscode.l10n.t('Show more of them. A filter finds any of them.');
  item.command = { command: 'signpost.showMorePosts', title: label, arguments: [group] };
  return item;
}

function postItem({ uri, entry }: PostNode, zone: string): vscode.TreeItem {
  const title = entry.title ?? nameOf(uri);
  const when = whenOf(entry, zone);
  const { attention } = entry;
  const state = attention ? wordsOfAttention(attention) : wordsOfStatus(entry.status);
  // In its group the status goes without saying.
  const notes = notesOf(entry, zone);
  const description = [...(attention ? [state] : []), when, ...notes].filter(Boolean).join(' · ');
  const item = new vscode.TreeItem(description ? shorten(title) : title);
  item.id = uri.toString();
  item.description = description;
  item.iconPath = iconOf(entry);
  item.contextValue = contextOf(entry);
  const said = [state, when, ...notes].filter(Boolean);
  const tags = entry.tags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ');
  item.tooltip = [title, said.join(' · '), tags, entry.address ?? '', entry.path].filter(Boolean).join('\n');
  item.command = openCommand(uri);
  item.accessibilityInformation = { label: [title, ...said].join(', ') };
  return item;
}

/** What menus go by: the status, and whether there is something to mend. */
export function contextOf({ status, attention, hasBrokenFrontMatter, hasConflict }: QueueEntry): string {
  if (hasBrokenFrontMatter || hasConflict) return 'broken';
  return attention ? `post.${status} attention` : `post.${status}`;
}

/** What else is to be known of a post: that it is ready, rests, is snoozed, or what came back of it. */
export function notesOf(
  { status, isReady, snoozedUntil, time, numbers }: QueueEntry,
  zone: string,
): readonly string[] {
  if (status === 'posted') return numbers ? [wordsOfNumbers(numbers)] : [];
  if (status === 'draft' && isReady) return [vscode.l10n.t('ready')];
  const isAhead = snoozedUntil !== null && snoozedUntil.epochMilliseconds > Date.now();
  if (!isAhead) return [];
  const until = wordsOfTime(snoozedUntil.toZonedDateTimeISO(time?.timeZoneId ?? zone));
  if (status === 'draft') return [vscode.l10n.t('rests until {0}', until)];
  return status === 'queued' ? [vscode.l10n.t('snoozed until {0}', until)] : [];
}

/** How long a title may be that has a description after it: a narrow side bar would cut that away. */
const longestTitle = 24;

/** A title, cut after a word where it is too long. */
function shorten(title: string): string {
  const characters = [...title];
  if (characters.length <= longestTitle) return title;
  const start = characters.slice(0, longestTitle).join('');
  const words = /^.{8,}(?=\s)/u.exec(start)?.[0].trimEnd();
  return `${words ?? start}…`;
}

function unreadableItem({ uri, problem }: UnreadablePost): vscode.TreeItem {
  const item = new vscode.TreeItem(nameOf(uri));
  item.id = uri.toString();
  item.description = problem;
  item.tooltip = problem;
  item.iconPath = warning;
  // A folder is no post that could be opened.
  item.contextValue = isPostName(nameOf(uri)) ? 'unreadable' : 'folder';
  if (item.contextValue === 'unreadable') item.command = openCommand(uri);
  item.accessibilityInformation = { label: `${nameOf(uri)}, ${problem}` };
  return item;
}

function openCommand(uri: vscode.Uri): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
}

/** When a post is planned for, or when it went out. */
function whenOf({ status, time, at, postedAt }: QueueEntry, zone: string): string {
  if (status === 'posted' && postedAt) {
    return wordsOfTime(postedAt.toZonedDateTimeISO(time?.timeZoneId ?? zone));
  }
  if (status === 'draft' || status === 'skipped') return '';
  return time ? wordsOfTime(time) : (at ?? '');
}

const warning = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

const attentionIcons: Partial<Readonly<Record<Attention, vscode.ThemeIcon>>> = {
  'handed-over': new vscode.ThemeIcon('question'),
  unknown: new vscode.ThemeIcon('question'),
  'scheduled-there-past': new vscode.ThemeIcon('question'),
  failed: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  posting: new vscode.ThemeIcon('cloud-upload'),
};

function iconOf({ attention, status, isReady }: QueueEntry): vscode.ThemeIcon {
  if (attention) return attentionIcons[attention] ?? warning;
  switch (status) {
    case 'queued':
      return new vscode.ThemeIcon('clock');
    case 'scheduled-there':
      return new vscode.ThemeIcon('calendar');
    case 'posted':
      return new vscode.ThemeIcon('check');
    case 'skipped':
      return new vscode.ThemeIcon('circle-slash');
    default:
      return new vscode.ThemeIcon(isReady ? 'verified' : 'edit');
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
