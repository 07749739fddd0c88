import * as vscode from 'vscode';
import { journeyFiles } from '../../core/journey/fileKind';
import { addReflection } from '../../core/journey/reflection';
import { noAnswers, type ReflectionAnswers } from '../../core/journey/reflectionAnswers';
import { readRequest } from '../../core/journey/requests';
import {
  type ReflectionDraft,
  type ReflectionFromPage,
  type ReflectionToPage,
  reflectionAnswersSchema,
  reflectionDraftSchema,
  reflectionProtocol,
} from '../../protocol/reflection';
import { Complaint } from '../files/complaint';
import { openChannel, type ViewChannel, type ViewLog } from '../webviews/channel';
import { showView } from '../webviews/showView';
import type { Journey } from './journey';
import { reflectionDraftKey } from './reflectionDraft';
import { reflectionWordsInLanguage } from './reflectionWords';

const emptyDraft: ReflectionDraft = {
  answers: noAnswers as ReflectionDraft['answers'],
  screen: 'path',
  why: 0,
};

let open: ReflectionPanel | undefined;

/**
 * Shows the page of Reflect on My Direction, the one that is there if there is one.
 * @param given whole answers are written down without the page
 */
export async function reflect(
  journey: Journey,
  given: unknown,
  log: ViewLog,
): Promise<vscode.Uri | undefined> {
  const answers = readRequest(reflectionAnswersSchema, given);
  if (answers) return await saveReflection(journey, answers);
  if (open) await open.reveal();
  else open = new ReflectionPanel(journey, log, () => (open = undefined));
  return undefined;
}

/** Adds a reflection to the file, below the earlier ones. */
async function saveReflection(journey: Journey, answers: ReflectionAnswers): Promise<vscode.Uri | undefined> {
  const { reflections, today } = await journey.fresh();
  const folder = await journey.folder();
  if (!folder) return undefined;
  const uri = reflections.at(-1)?.uri ?? vscode.Uri.joinPath(folder, journeyFiles.reflection);
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) await journey.write(uri, (file) => [addReflection(file, today, answers)]);
  else await journey.create(uri, addReflection('', today, answers).text);
  return uri;
}

class ReflectionPanel {
  readonly #journey: Journey;
  readonly #panel: vscode.WebviewPanel;
  readonly #channel: ViewChannel<ReflectionToPage>;
  #saved: { readonly uri: vscode.Uri; readonly answers: ReflectionDraft['answers'] } | undefined;

  constructor(journey: Journey, log: ViewLog, onClose: () => void) {
    this.#journey = journey;
    const title = vscode.l10n.t('Reflect on My Direction');
    this.#panel = vscode.window.createWebviewPanel('signpost.reflection', title, vscode.ViewColumn.Active);
    this.#channel = openChannel(
      this.#panel.webview,
      reflectionProtocol,
      (message) => void this.#receive(message),
      log,
    );
    showView(this.#panel.webview, journey.deps.extensionUri, 'reflection', title);
    this.#panel.onDidDispose(() => {
      this.#channel.dispose();
      onClose();
    });
  }

  /** Brings it to the front. One that is saved gives way to the next reflection. */
  async reveal(): Promise<void> {
    this.#panel.reveal();
    if (!this.#saved) return;
    this.#saved = undefined;
    await this.#start();
  }

  async #receive(message: ReflectionFromPage): Promise<void> {
    try {
      switch (message.type) {
        case 'ready':
          await this.#start();
          return await this.#showSaved();
        case 'draft':
          return void (await this.#state.update(reflectionDraftKey, message.draft));
        case 'startOver':
          this.#saved = undefined;
          await this.#state.update(reflectionDraftKey, undefined);
          return await this.#start();
        case 'save':
          return await this.#save(message.answers);
        case 'run':
          return await this.#run(message.command);
      }
    } catch (error) {
      const words =
        error instanceof Complaint
          ? error.message
          : vscode.l10n.t('It could not be saved. Your answers are kept here; try again.');
      this.#channel.send({ type: 'failed', message: words });
    }
  }

  async #start(): Promise<void> {
    const kept = readRequest(reflectionDraftSchema, this.#state.get(reflectionDraftKey)) ?? emptyDraft;
    const draft = this.#saved ? { ...emptyDraft, answers: this.#saved.answers } : kept;
    this.#channel.send({ type: 'start', words: reflectionWordsInLanguage(), draft });
  }

  async #save(answers: ReflectionDraft['answers']): Promise<void> {
    const uri = await saveReflection(this.#journey, answers);
    if (!uri) return;
    this.#saved = { uri, answers };
    await this.#state.update(reflectionDraftKey, undefined);
    await this.#showSaved();
  }

  async #showSaved(): Promise<void> {
    if (!this.#saved) return;
    const { reflections } = await this.#journey.snapshot();
    const file = vscode.workspace.asRelativePath(this.#saved.uri);
    this.#channel.send({ type: 'saved', canCompare: reflections.length > 1, file });
  }

  async #run(command: 'newPost' | 'openFile' | 'compare'): Promise<void> {
    if (command === 'newPost') await vscode.commands.executeCommand('signpost.newPostFromReflection');
    else if (command === 'compare') await vscode.commands.executeCommand('signpost.compareReflections');
    else if (this.#saved) await vscode.window.showTextDocument(this.#saved.uri, { preview: false });
  }

  get #state(): vscode.Memento {
    return this.#journey.deps.workspaceState;
  }
}
