import * as vscode from 'vscode';
import { postFromReflection } from '../../core/journey/postFromReflection';
import type { Reflection } from '../../core/journey/reflection';
import { type ReflectionKey, reflectionQuestions } from '../../core/journey/reflectionAnswers';
import { type AnswerChange, compareReflections } from '../../core/journey/reflectionComparison';
import { Complaint } from '../files/complaint';
import { newId } from '../newPost/newId';
import { askChoice, askForm, type Choice, type Place } from './form';
import type { Journey } from './journey';
import { openNewPost } from './openPost';
import type { Snapshot } from './snapshot';
import { wordsOfDay } from './words';

/** Starts a post that is filled from the last reflection. */
export async function newPostFromReflection(journey: Journey): Promise<vscode.Uri | undefined> {
  const { reflections, today } = await journey.fresh();
  const reflection = reflections.at(-1);
  if (!reflection) {
    throw new Complaint(vscode.l10n.t('There is no reflection yet. Start with Reflect on My Direction.'), {
      title: vscode.l10n.t('Reflect'),
      run: () => vscode.commands.executeCommand('signpost.reflect'),
    });
  }
  return await openNewPost(journey, `from reflection ${today}`, postFromReflection(reflection, newId()));
}

/** Shows what changed between two reflections, as a page of plain Markdown. */
export async function compareTwoReflections(journey: Journey): Promise<void> {
  const { reflections } = await journey.fresh();
  const pair = await choosePair(reflections);
  if (!pair) return;
  const content = comparisonPage(pair.before, pair.after);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

interface Pair {
  before: Reflection;
  after: Reflection;
}

async function choosePair(reflections: Snapshot['reflections']): Promise<Pair | undefined> {
  const [before, after, ...more] = reflections;
  if (!before || !after) {
    throw new Complaint(
      vscode.l10n.t('There are not two reflections yet. Reflect again in a few weeks, then compare.'),
    );
  }
  if (more.length === 0) return { before, after };
  const choices = reflections.map(
    (reflection): Choice<Reflection> => ({
      label: wordsOfDay(reflection.day),
      description: reflection.titles.join(', '),
      value: reflection,
    }),
  );
  const ask = (place: Place, question: string, from: readonly Choice<Reflection>[]) =>
    askChoice(place, question, from);
  return await askForm<Pair>(vscode.l10n.t('Compare Reflections'), {
    before: (place) => ask(place, vscode.l10n.t('The earlier one'), choices.slice(0, -1)),
    after: (place, { before: chosen }) =>
      ask(
        place,
        vscode.l10n.t('The later one'),
        choices.slice(choices.findIndex(({ value }) => value === chosen) + 1).reverse(),
      ),
  });
}

/** What changed, question by question; what stayed is one line at the end. */
export function comparisonPage(before: Reflection, after: Reflection): string {
  const changes = compareReflections(before, after);
  const same = changes.filter(({ what }) => what === 'same').map(({ key }) => headingOf(key));
  const blocks = [
    `# ${vscode.l10n.t('What changed from {0} to {1}', before.day, after.day)}`,
    ...changes
      .filter(({ what }) => what !== 'same')
      .flatMap((change) => blocksOf(change, before.day, after.day)),
    ...(same.length > 0
      ? [`## ${vscode.l10n.t('The same as before')}`, same.map((one) => `- ${one}`).join('\n')]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blocksOf(change: AnswerChange, before: string, after: string): string[] {
  const heading = `## ${headingOf(change.key)}`;
  if (change.what === 'text') {
    return [heading, `**${before}**`, quote(change.before), `**${after}**`, quote(change.after)];
  }
  if (change.what === 'same') return [];
  const lines = [
    ...change.come.map((item) => `- ${vscode.l10n.t('new: {0}', item)}`),
    ...change.gone.map((item) => `- ${vscode.l10n.t('gone: {0}', item)}`),
    ...change.kept.map((item) => `- ${vscode.l10n.t('still: {0}', item)}`),
  ];
  return [heading, lines.join('\n')];
}

function quote(text: string): string {
  return text === '' ? `_${vscode.l10n.t('skipped')}_` : text.replace(/^/gm, '> ');
}

function headingOf(key: ReflectionKey): string {
  return reflectionQuestions.find((question) => question.key === key)?.heading ?? key;
}
