import * as vscode from 'vscode';
import { composerViewType } from '../editor/activePost';
import type { Editor } from '../editor/register';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { AsText } from './asText';
import type { Composers } from './composerEditor';
import type { PostOpener } from './openPost';

/** What the composer needs. */
export interface RegisterComposerDeps {
  readonly extensionUri: vscode.Uri;
  readonly editor: Editor;
  readonly opener: PostOpener;
}

/** Registers the composer and its commands; what they need is loaded with the first one. */
export function registerComposer(deps: RegisterComposerDeps, log: ErrorLog): vscode.Disposable {
  const { extensionUri, editor, opener } = deps;
  let composers: Promise<Composers> | undefined;
  let asText: Promise<AsText> | undefined;
  const load = () => {
    composers ??= loadComposers(extensionUri, editor, log);
    return composers;
  };
  const target = async (argument: unknown) => (await import('../queue/postTarget')).targetOf(argument);
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(
      composerViewType,
      {
        resolveCustomTextEditor: async (document, panel) => (await load()).show(document, panel),
      },
      { supportsMultipleEditorsPerDocument: true },
    ),
    registerCommands(
      {
        'signpost.openPost': async (argument) => opener.open(await target(argument)),
        'signpost.openComposer': async (argument) => opener.openIn('composer', await target(argument)),
        'signpost.showAsText': async (argument) => {
          asText ??= loadAsText(editor);
          await (await asText).show(await target(argument));
        },
        'signpost.openAsText': async (argument) => opener.openIn('text', await target(argument)),
      },
      log,
    ),
    { dispose: () => void composers?.then((loaded) => loaded.dispose()) },
    { dispose: () => void asText?.then((loaded) => loaded.dispose()) },
  );
}

async function loadAsText(editor: Editor): Promise<AsText> {
  const [{ AsText }, checks] = await Promise.all([import('./asText'), editor.checks()]);
  return new AsText(checks);
}

async function loadComposers(extensionUri: vscode.Uri, editor: Editor, log: ErrorLog): Promise<Composers> {
  const [{ Composers }, { askSentence }, { createTitleSuggestions }, { act }, { showRule }, checks] =
    await Promise.all([
      import('./composerEditor'),
      import('./askSentence'),
      import('./jobTitles'),
      import('./act'),
      import('../editor/rulePage'),
      editor.checks(),
    ]);
  return new Composers({
    extensionUri,
    checks,
    log,
    act,
    askSentence,
    suggestTitles: createTitleSuggestions(extensionUri),
    showRule: (rule) => void showRule(extensionUri, rule),
  });
}
