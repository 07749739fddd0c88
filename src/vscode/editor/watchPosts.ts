import * as vscode from 'vscode';
import { onDidChangeSettings } from '../settings';
import type { Checks } from './checks';
import type { ConfigFiles } from './configFiles';
import { isChecked } from './postDocuments';
import { Timers } from './timers';

/** How long nobody types before a post is checked, in milliseconds. */
const typingPause = 120;
/** How soon a post is checked that was opened: after what VS Code has to do for it. */
const openingPause = 50;
/** A very long post is checked less often, so that typing stays smooth. */
const longestPause = 2000;
/** What is inserted at once and longer than this was pasted or made, not typed. */
const typedAtOnce = 40;

/** Keeps the checks of all open posts up to date while they are opened, edited, left and closed. */
export function watchPosts(checks: Checks, configFiles: ConfigFiles): vscode.Disposable {
  const timers = new Timers<vscode.TextDocument>();
  const posts = new Set<vscode.TextDocument>();
  let pause = typingPause;

  const checkNow = (document: vscode.TextDocument) => {
    if (!checks.isReady(document)) {
      void checks.prepare(document).then(() => look(document, 0));
      return;
    }
    const started = Date.now();
    checks.check(document);
    pause = Math.min(Math.max(typingPause, 3 * (Date.now() - started)), longestPause);
    checks.announce(document);
  };
  const look = (document: vscode.TextDocument, milliseconds: number) => {
    if (isChecked(document)) {
      posts.add(document);
      timers.start(document, milliseconds, () => checkNow(document));
    } else if (posts.has(document)) drop(document);
  };
  const drop = (document: vscode.TextDocument) => {
    timers.cancel(document);
    if (posts.delete(document)) checks.drop(document);
  };
  const recheckAll = () => {
    checks.forgetResults();
    for (const document of posts) look(document, openingPause);
  };

  for (const document of vscode.workspace.textDocuments) look(document, openingPause);
  return vscode.Disposable.from(
    timers,
    vscode.workspace.onDidOpenTextDocument((document) => look(document, openingPause)),
    vscode.workspace.onDidCloseTextDocument(drop),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length === 0) return;
      const typed = isTyping(event, checks);
      if (posts.has(event.document)) checks.edited(event.document, toEdits(event), typed);
      look(event.document, typed ? pause : 0);
    }),
    onDidChangeSettings(recheckAll),
    configFiles.onDidChange(recheckAll),
    followCaret(checks, posts),
  );
}

/** What waits for the caret, or for the writer to leave, shows up without another edit. */
function followCaret(checks: Checks, posts: ReadonlySet<vscode.TextDocument>): vscode.Disposable {
  let active = vscode.window.activeTextEditor?.document;
  const moved = (document: vscode.TextDocument | undefined) => {
    if (document && posts.has(document)) checks.caretMoved(document);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => moved(textEditor.document)),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const left = active;
      active = editor?.document;
      if (left !== active) moved(left);
    }),
  );
}

function toEdits({ contentChanges }: vscode.TextDocumentChangeEvent) {
  return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text,
  }));
}

function isTyping(event: vscode.TextDocumentChangeEvent, checks: Checks): boolean {
  const { document, reason, contentChanges } = event;
  const isWritten =
    vscode.window.activeTextEditor?.document === document || checks.isWrittenElsewhere(document);
  return reason === undefined && isWritten && contentChanges.every(({ text }) => text.length <= typedAtOnce);
}
