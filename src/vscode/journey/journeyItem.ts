import * as vscode from 'vscode';
import type { Action, PathStep } from '../../core/journey/path';
import { wordsOfTime } from '../queue/words';
import { nameOf } from './journeyFile';
import type { JourneyNode, OfficeHoursNode, Section, SectionNode } from './journeyNode';
import {
  wordsOfAction,
  wordsOfDay,
  wordsOfJourneyProblem,
  wordsOfRelation,
  wordsOfStep,
  wordsOfStepState,
} from './words';

/** How a node looks in the view. */
export function toTreeItem(node: JourneyNode): vscode.TreeItem {
  const item = itemOf(node);
  // The view is often too narrow for the whole line.
  if (node.what !== 'section') item.tooltip ??= item.accessibilityInformation?.label;
  return item;
}

function itemOf(node: JourneyNode): vscode.TreeItem {
  switch (node.what) {
    case 'section':
      return sectionItem(node);
    case 'step':
      return stepItem(node.step, node.offersStock);
    case 'follow-up':
      return followUpItem(node);
    case 'office-hours':
      return officeHoursItem(node);
    case 'task':
      return taskItem(node);
    case 'person':
      return personItem(node);
    case 'troubled':
      return troubledItem(node);
    case 'empty':
      return emptyItem();
  }
}

/** The command of an action. */
export const commandOfAction: Readonly<Record<Action, string>> = {
  reflect: 'signpost.reflect',
  compare: 'signpost.compareReflections',
  'new-post-from-reflection': 'signpost.newPostFromReflection',
  'new-post': 'signpost.newPost',
  'add-to-queue': 'signpost.queue.focus',
  'see-queue': 'signpost.queue.focus',
  'log-conversation': 'signpost.logConversation',
  'reach-out': 'signpost.reachOut',
  'follow-up': 'signpost.followUpDone',
  thank: 'signpost.thank',
  'take-stock': 'signpost.takeStock',
  plan: 'signpost.planOfAction',
  'offer-office-hours': 'signpost.offerOfficeHours',
  'answer-booked': 'signpost.answerBooked',
  'log-helped': 'signpost.logHelped',
};

function sectionItem({ section, count }: SectionNode): vscode.TreeItem {
  const { Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(wordsOfSection(section), Expanded);
  item.id = `section:${section}`;
  item.contextValue = `section.${section}`;
  if (count > 0) item.description = String(count);
  item.accessibilityInformation = {
    label: count > 0 ? vscode.l10n.t('{0}: {1}', wordsOfSection(section), count) : wordsOfSection(section),
  };
  return item;
}

function wordsOfSection(section: Section): string {
  switch (section) {
    case 'way':
      return vscode.l10n.t('Where I Am');
    case 'follow-ups':
      return vscode.l10n.t('Follow-Ups');
    case 'office-hours':
      return vscode.l10n.t('Office Hours');
    case 'plan':
      return vscode.l10n.t('Plan of Action');
    case 'people':
      return vscode.l10n.t('People');
    case 'troubled':
      return vscode.l10n.t('Files to Mend');
  }
}

const stepIcons: Readonly<Record<PathStep['state'], vscode.ThemeIcon>> = {
  done: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  here: new vscode.ThemeIcon('location'),
  ahead: new vscode.ThemeIcon('circle-large-outline'),
  beside: new vscode.ThemeIcon('heart'),
};

function stepItem({ step, state, action }: PathStep, offersStock: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(wordsOfStep(step));
  const next = offersStock ? vscode.l10n.t('It is a good day for it') : wordsOfAction(action);
  item.id = `step:${step}`;
  item.description = next;
  item.iconPath = stepIcons[state];
  item.contextValue = `step.${step}`;
  item.command = { command: commandOfAction[action], title: wordsOfAction(action) };
  const spoken = [wordsOfStep(step), wordsOfStepState(state), vscode.l10n.t('next: {0}', next)].join(', ');
  item.accessibilityInformation = { label: spoken };
  return item;
}

const due = new vscode.ThemeIcon('bell-dot', new vscode.ThemeColor('list.warningForeground'));

function followUpItem({ uri, line, followUp }: Extract<JourneyNode, { what: 'follow-up' }>): vscode.TreeItem {
  const { what, name, by, isDue } = followUp;
  const item = new vscode.TreeItem(what);
  const when = by === null ? '' : isDue ? vscode.l10n.t('due {0}', wordsOfDay(by)) : wordsOfDay(by);
  item.id = `follow-up:${uri.toString()}`;
  item.description = [name, when].filter(Boolean).join(' · ');
  item.iconPath = isDue ? due : new vscode.ThemeIcon('circle-outline');
  item.contextValue = 'followUp';
  item.command = open(uri, line);
  item.accessibilityInformation = { label: [what, name, when].filter(Boolean).join(', ') };
  return item;
}

function officeHoursItem({ uri, line, hours, next, unanswered }: OfficeHoursNode): vscode.TreeItem {
  const item = new vscode.TreeItem(hours.topic || nameOf(uri));
  const isPaused = hours.values.paused !== undefined;
  const state = unanswered
    ? vscode.l10n.t('{0}: was it booked?', wordsOfTime(unanswered.time))
    : isPaused
      ? vscode.l10n.t('resting')
      : next
        ? vscode.l10n.t('next: {0}', wordsOfTime(next.time))
        : vscode.l10n.t('no time ahead');
  item.id = `hours:${uri.toString()}`;
  item.description = state;
  item.iconPath = unanswered
    ? new vscode.ThemeIcon('question')
    : new vscode.ThemeIcon(isPaused ? 'debug-pause' : 'clock');
  item.contextValue = `officeHours${isPaused ? '.paused' : ''}${unanswered ? '.unanswered' : ''}`;
  item.command = open(uri, line);
  item.accessibilityInformation = { label: [item.label, state].join(', ') };
  return item;
}

function taskItem({ uri, line, task, isDue }: Extract<JourneyNode, { what: 'task' }>): vscode.TreeItem {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const item = new vscode.TreeItem(task.text);
  const when =
    task.by === null ? '' : isDue ? vscode.l10n.t('due {0}', wordsOfDay(task.by)) : wordsOfDay(task.by);
  item.id = `task:${uri.toString()}:${task.line.start}`;
  item.description = when;
  item.checkboxState = {
    state: task.isDone ? Checked : Unchecked,
    tooltip: task.isDone ? vscode.l10n.t('Not done after all') : vscode.l10n.t('Done'),
    accessibilityInformation: { label: task.text },
  };
  item.contextValue = 'task';
  item.command = open(uri, line);
  item.accessibilityInformation = { label: [task.text, when].filter(Boolean).join(', ') };
  return item;
}

function personItem({ uri, entry, isThanked }: Extract<JourneyNode, { what: 'person' }>): vscode.TreeItem {
  const { name, role, relation, conversations, next } = entry.person;
  const item = new vscode.TreeItem(name);
  const last = conversations.at(-1)?.day;
  const known = last ? wordsOfDay(last) : relation ? wordsOfRelation(relation) : '';
  const isHelped = relation === 'helped';
  const state = isHelped ? wordsOfRelation('helped') : isThanked ? '' : vscode.l10n.t('not thanked yet');
  item.id = `person:${uri.toString()}`;
  item.description = [role, known, state === known ? '' : state].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(isHelped ? 'heart' : 'person');
  item.contextValue = `person${isHelped ? '.helped' : ''}${next ? '.next' : ''}`;
  item.command = open(uri);
  item.accessibilityInformation = { label: [name, item.description].filter(Boolean).join(', ') };
  return item;
}

function troubledItem({ uri, troubled }: Extract<JourneyNode, { what: 'troubled' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(nameOf(uri));
  const { trouble, line } = troubled;
  const problem = trouble.what === 'unreadable' ? trouble.words : wordsOfJourneyProblem(trouble);
  item.id = `troubled:${uri.toString()}`;
  item.description = problem;
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'troubled';
  item.command = open(uri, line);
  item.accessibilityInformation = { label: [nameOf(uri), problem].join(', ') };
  return item;
}

function emptyItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Nobody yet'));
  const words = vscode.l10n.t('one or two answers is what a good post gets: log them here');
  item.id = 'empty:people';
  item.description = words;
  item.iconPath = new vscode.ThemeIcon('person-add');
  item.command = { command: 'signpost.logConversation', title: vscode.l10n.t('Log a Conversation') };
  item.accessibilityInformation = { label: [item.label, words].join(', ') };
  return item;
}

/** @param line where the caret is to stand, 0-based; without it where it was */
function open(uri: vscode.Uri, line?: number): vscode.Command {
  const place = line === undefined ? [] : [{ selection: new vscode.Range(line, 0, line, 0) }];
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, ...place] };
}
