import * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { IndexedPost } from '../queue/queueNode';
import type { CheckLog, Checks } from './checks';
import { insertPromptCommand, showChecklistCommand, showRuleCommand } from './commandIds';
import type { EditorFeatures } from './features';
import { whenFirstPost } from './postDocuments';

/** What the editor features need. */
export interface EditorDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: CheckLog & ErrorLog;
  /** All posts, to choose from where none is open. */
  posts(): Promise<Iterable<IndexedPost>>;
  /** Called once, when the first post is open. */
  onFirstPost(): void;
}

/** The editor features, and what others may ask of them. */
export interface Editor extends vscode.Disposable {
  /** Tells that New Post has just made this document: its parts are to be written yet. */
  markAsNew(document: vscode.TextDocument): Promise<void>;
  /** Whether the linter is loaded: nothing loads it before the first post, since it would be loaded for nothing. */
  readonly isLoaded: boolean;
  /** The one place where posts are checked. */
  checks(): Promise<Checks>;
}

/**
 * Brings the editor features to posts. Until the first post is open there is one listener besides the commands, and
 * nothing of the linter is loaded; then it is, after whatever VS Code is about.
 */
export function registerEditor(deps: EditorDeps): Editor {
  let features: Promise<EditorFeatures> | undefined;
  let isDisposed = false;
  const load = () => {
    features ??= import('./features').then(({ startFeatures }) => {
      const started = startFeatures(deps);
      if (isDisposed) started.dispose();
      return started;
    });
    return features;
  };
  const { registerCommand } = vscode.commands;
  const disposable = vscode.Disposable.from(
    registerCommands({ [showChecklistCommand]: async () => (await load()).showChecklist() }, deps.log),
    registerCommand(insertPromptCommand, async (request: unknown) => (await load()).insertPrompt(request)),
    registerCommand(showRuleCommand, async (rule: unknown) => (await load()).showRule(rule)),
    whenFirstPost(() => {
      setTimeout(() => void load().then(deps.onFirstPost), 0);
    }),
  );
  return {
    get isLoaded() {
      return features !== undefined;
    },
    markAsNew: async (document) => (await load()).markAsNew(document),
    checks: async () => (await load()).checks,
    dispose: () => {
      isDisposed = true;
      disposable.dispose();
      void features?.then((started) => started.dispose());
    },
  };
}
