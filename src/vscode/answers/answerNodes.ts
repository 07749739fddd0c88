import * as vscode from 'vscode';
import type { Results, WeekOfResults } from '../../core/queue/results';
import { wordsOfDay } from '../queue/words';

/** A row of the view. */
export interface AnswerNode {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says, where the row shows bars. */
  readonly spoken?: string;
  readonly icon: vscode.ThemeIcon;
  readonly command?: vscode.Command;
}

/** Longer bars say no more, and don't fit. */
const longestBar = 10;

/** What the view shows once a post is out: what to expect, and the weeks, or what to do while nobody answered. */
export function answerNodes(results: Results, latest: vscode.Uri | undefined): readonly AnswerNode[] {
  if (results.posts === 0) return [];
  const rows = [expectation(), ...counting(results, latest)];
  return results.answers === 0 ? [...rows, ...thingsToDo()] : [...rows, ...results.weeks.map(weekRow)];
}

function expectation(): AnswerNode {
  return {
    label: vscode.l10n.t('One or two answers is a good result'),
    description: vscode.l10n.t('each can lead to two or three more people'),
    tooltip: vscode.l10n.t(
      'One or two answers is what a good post gets. Talk to each: every talk can lead to two or three more people.',
    ),
    icon: new vscode.ThemeIcon('info'),
  };
}

/** A reminder to count, as long as the latest post has no numbers. */
function counting({ uncounted }: Results, latest: vscode.Uri | undefined): readonly AnswerNode[] {
  const post = uncounted[0];
  if (!post || !latest) return [];
  return [
    {
      label: vscode.l10n.t('What came back of your latest post?'),
      description: post.title ?? post.path,
      icon: new vscode.ThemeIcon('pencil'),
      command: {
        command: 'signpost.logNumbers',
        title: vscode.l10n.t('Log What Came Back'),
        arguments: [latest],
      },
    },
  ];
}

function thingsToDo(): readonly AnswerNode[] {
  return [
    {
      label: vscode.l10n.t('Write to one person by name'),
      description: vscode.l10n.t('someone who does what you want to do'),
      tooltip: vscode.l10n.t(
        'No answers yet is common. A few lines to one person who does that work are answered more often than any post.',
      ),
      icon: new vscode.ThemeIcon('account'),
      command: { command: 'signpost.reachOut', title: vscode.l10n.t('Reach Out') },
    },
    {
      label: vscode.l10n.t('Ask something smaller, in an update'),
      description: vscode.l10n.t('a question that takes a minute'),
      icon: new vscode.ThemeIcon('comment'),
      command: {
        command: 'signpost.newPost',
        title: vscode.l10n.t('New Update'),
        arguments: [{ kind: 'update' }],
      },
    },
    {
      label: vscode.l10n.t('Have a friend read the ask first'),
      description: vscode.l10n.t('can they say in a sentence what would help?'),
      icon: new vscode.ThemeIcon('eye'),
    },
  ];
}

function weekRow({ start, posts, answers }: WeekOfResults): AnswerNode {
  const date = wordsOfDay(start);
  const postWords = posts === 1 ? vscode.l10n.t('1 post') : vscode.l10n.t('{0} posts', posts);
  const answerWords = answers === 1 ? vscode.l10n.t('1 answer') : vscode.l10n.t('{0} answers', answers);
  const words = `${postWords}, ${answerWords}`;
  return {
    label: date,
    description: `${bar(posts, '▪')} ${postWords}  ${bar(answers, '▮')} ${answerWords}`,
    tooltip: vscode.l10n.t('Week of {0}: {1}', date, words),
    spoken: vscode.l10n.t('Week of {0}: {1}', date, words),
    icon: new vscode.ThemeIcon('graph', new vscode.ThemeColor(answers > 0 ? 'charts.green' : 'charts.lines')),
  };
}

function bar(count: number, mark: string): string {
  return mark.repeat(Math.min(count, longestBar)).padEnd(1, '·');
}
