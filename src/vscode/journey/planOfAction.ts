import * as vscode from 'vscode';
import { journeyFiles } from '../../core/journey/fileKind';
import { addTask, newPlan, planHeadings, readPlan, tickTask } from '../../core/journey/plan';
import { gatherThemes } from '../../core/journey/stock';
import { askChoices, askForm, askText, dayOrNothing, needed, readTypedDate } from './form';
import type { Journey } from './journey';
import type { Snapshot } from './snapshot';

interface Step {
  text: string;
  by: string | undefined;
}

/** Starts the plan with gaps that people named, or adds a step to the plan that is there; then opens it. */
export async function planOfAction(journey: Journey, argument: unknown): Promise<vscode.Uri | undefined> {
  const snapshot = await journey.fresh();
  const uri = snapshot.plans[0]?.uri ?? (await startPlan(journey, snapshot, argument));
  if (!uri) return undefined;
  const step = stepIn(argument) ?? (await askStep(snapshot));
  if (step) await journey.write(uri, (file) => [addTask(file, planHeadings.steps, step.text, step.by)]);
  await vscode.window.showTextDocument(uri, { preview: false });
  return uri;
}

/** Ticks a task of a plan, or takes its tick away. The task is found by its text, since its line may have moved. */
export async function tick(journey: Journey, uri: vscode.Uri, text: string, isDone: boolean): Promise<void> {
  await journey.write(uri, (file) => {
    const task = readPlan(file).find((one) => one.text === text && one.isDone !== isDone);
    return task ? [tickTask(task, isDone)] : [];
  });
}

async function startPlan(
  journey: Journey,
  snapshot: Snapshot,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const sayings = gatherThemes(snapshot.people).flatMap(({ sayings }) => sayings);
  const distinct = [...new Map(sayings.map((saying) => [saying.text, saying])).values()];
  let gaps: readonly string[] = [];
  if (distinct.length > 0 && stepIn(argument) === undefined) {
    const answer = await askChoices(
      { title: vscode.l10n.t('Plan of Action'), step: 1, total: 1 },
      vscode.l10n.t('Which of what people said is a gap that you want to close?'),
      distinct.map(({ text, name }) => ({ label: text, detail: name, value: `${text} (${name})` })),
    );
    if (typeof answer !== 'object') return undefined;
    gaps = answer.value;
  }
  const folder = await journey.folder();
  if (!folder) return undefined;
  const uri = vscode.Uri.joinPath(folder, journeyFiles.plan);
  await journey.create(uri, newPlan(gaps, []));
  return uri;
}

async function askStep({ now, zone }: Snapshot): Promise<Step | undefined> {
  const here = now.toZonedDateTimeISO(zone);
  return await askForm<Step>(vscode.l10n.t('Plan of Action'), {
    text: (place) =>
      askText(place, {
        prompt: vscode.l10n.t('What is the next step? One that takes a week or less.'),
        placeholder: vscode.l10n.t('Book the SAS base exam'),
        check: needed,
      }),
    by: async (place) => {
      const answer = await askText(place, {
        prompt: vscode.l10n.t('By when? Leave it empty for no day.'),
        placeholder: vscode.l10n.t('2026-12-01, tomorrow, Tue'),
        check: (text) => dayOrNothing(text, here),
      });
      if (typeof answer !== 'object') return answer;
      return { value: answer.value === '' ? undefined : readTypedDate(answer.value, here) };
    },
  });
}

/** What another extension passes, such as `{ "text": "Book the exam", "by": "2026-12-20" }`. */
function stepIn(argument: unknown): Step | undefined {
  if (typeof argument !== 'object' || argument === null || !('text' in argument)) return undefined;
  const { text, by } = argument as { text: unknown; by?: unknown };
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  return { text, by: typeof by === 'string' ? by : undefined };
}
