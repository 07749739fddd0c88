import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { AtOdds } from '../../core/journey/atOdds';
import type { Day } from '../../core/journey/day';
import type { Action, PathStep, Step } from '../../core/journey/path';
import type { JourneyPath } from '../../core/journey/paths';
import type { Relation } from '../../core/journey/person';
import type { JourneyProblem } from '../../core/journey/problem';
import type { Verdict } from '../../core/journey/stock';
import { formatDay } from '../../core/queue/describe';

/** A day for a person to read: `Tue 1 Dec`; with the year where it isn't this one. */
export function wordsOfDay(day: Day): string {
  const date = Temporal.PlainDate.from(day);
  const hasYear = date.year !== Temporal.Now.plainDateISO().year;
  return formatDay(date, hasYear, vscode.env.language);
}

/** What brings a person here. */
export function wordsOfPath(path: JourneyPath): { readonly label: string; readonly detail: string } {
  switch (path) {
    case 'looking':
      return {
        label: vscode.l10n.t('I’m Looking'),
        detail: vscode.l10n.t('For the next job, or for what it could be.'),
      };
    case 'regular':
      return {
        label: vscode.l10n.t('I Post Regularly'),
        detail: vscode.l10n.t('To stay in touch with my field.'),
      };
    case 'give-back':
      return {
        label: vscode.l10n.t('I Give Back'),
        detail: vscode.l10n.t('With my time, to those who look.'),
      };
  }
}

/** The name of a step. */
export function wordsOfStep(step: Step): string {
  switch (step) {
    case 'reflect':
      return vscode.l10n.t('Reflect');
    case 'draft':
      return vscode.l10n.t('Draft');
    case 'queue':
      return vscode.l10n.t('Queue');
    case 'converse':
      return vscode.l10n.t('Converse');
    case 'take-stock':
      return vscode.l10n.t('Take stock');
    case 'give-back':
      return vscode.l10n.t('Give back');
  }
}

/** Where a step stands, as spoken. */
export function wordsOfStepState(state: PathStep['state']): string {
  switch (state) {
    case 'done':
      return vscode.l10n.t('done');
    case 'here':
      return vscode.l10n.t('you are here');
    case 'ahead':
      return vscode.l10n.t('ahead');
    case 'beside':
      return vscode.l10n.t('at any time');
  }
}

/** What is to do next in a step. */
export function wordsOfAction(action: Action): string {
  switch (action) {
    case 'reflect':
      return vscode.l10n.t('Reflect on my direction');
    case 'compare':
      return vscode.l10n.t('See what changed');
    case 'new-post-from-reflection':
      return vscode.l10n.t('Start a post from my reflection');
    case 'new-post':
      return vscode.l10n.t('Start a post');
    case 'add-to-queue':
      return vscode.l10n.t('Give a draft its time');
    case 'see-queue':
      return vscode.l10n.t('Look at my posts');
    case 'log-conversation':
      return vscode.l10n.t('Log who answered');
    case 'reach-out':
      return vscode.l10n.t('Write to one person');
    case 'follow-up':
      return vscode.l10n.t('Do what is due');
    case 'thank':
      return vscode.l10n.t('Thank who helped');
    case 'take-stock':
      return vscode.l10n.t('Look at what I learned');
    case 'plan':
      return vscode.l10n.t('Add a step to my plan');
    case 'offer-office-hours':
      return vscode.l10n.t('Offer 15 minutes a week');
    case 'answer-booked':
      return vscode.l10n.t('Was it booked?');
    case 'log-helped':
      return vscode.l10n.t('Log whom I helped');
  }
}

/** How I know somebody. */
export function wordsOfRelation(relation: Relation): string {
  switch (relation) {
    case 'worked-with':
      return vscode.l10n.t('we worked together');
    case 'met':
      return vscode.l10n.t('we met');
    case 'stranger':
      return vscode.l10n.t('does the job, never met me');
    case 'helped':
      return vscode.l10n.t('I helped');
  }
}

/** What a stock decides, and what comes of it. */
export function wordsOfVerdict(verdict: Verdict): { readonly label: string; readonly detail: string } {
  switch (verdict) {
    case 'yes':
      return { label: vscode.l10n.t('Yes'), detail: vscode.l10n.t('A plan of action comes next.') };
    case 'adjust':
      return {
        label: vscode.l10n.t('Adjust it'),
        detail: vscode.l10n.t('A new reflection comes next, beside the old one.'),
      };
    case 'no':
      return {
        label: vscode.l10n.t('No'),
        detail: vscode.l10n.t('Knowing that early is a gain. Thanks to those who helped come next.'),
      };
  }
}

/** What is wrong in a file of the journey, and what to do. */
export function wordsOfJourneyProblem(problem: JourneyProblem | AtOdds): string {
  switch (problem.what) {
    case 'same-id':
      return vscode.l10n.t(
        'It has the id of {0}, so links that mean one lead to the other. Take the line with “id” out of this one.',
        problem.other,
      );
    case 'ring':
      return vscode.l10n.t(
        'Who led you to whom goes round in a ring here. Change “through” ({0}) to who came first.',
        problem.through,
      );
    case 'unclosed':
      return vscode.l10n.t('The lines at the top have no end. Close them with a line of three hyphens.');
    case 'yaml':
      return vscode.l10n.t(
        'The lines at the top can not be read ({0}). Write each as “key: value”.',
        problem.detail,
      );
    case 'value':
      return vscode.l10n.t('“{0}” can not have this value; it takes {1}.', problem.key ?? '', problem.detail);
    case 'bad-day':
      return vscode.l10n.t('The calendar has no {0}. Write a day that it has.', problem.text);
    case 'bad-time':
      return wordsOfBadTime(problem.text);
    case 'bad-rhythm':
      return vscode.l10n.t('“{0}” is no weekly rhythm. Write one like FREQ=WEEKLY;BYDAY=TH.', problem.text);
  }
}

/** A text that names no moment, and what to write. */
export function wordsOfBadTime(text: string): string {
  return vscode.l10n.t('“{0}” is no time. Write one like 2026-12-03T17:00[Europe/Berlin].', text);
}
