import * as vscode from 'vscode';
import { followActivePost } from './activePost';
import { showChecklist } from './checklist';
import { Checks } from './checks';
import { registerCodeActions } from './codeActions';
import { registerCompletion } from './completion';
import { registerConfigDiagnostics } from './configDiagnostics';
import { ConfigFiles } from './configFiles';
import { registerDiagnostics } from './diagnostics';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerMessageLens } from './messageLens';
import { registerOutline } from './outline';
import { insertPrompt } from './prompt';
import type { EditorDeps } from './register';
import { showRule } from './rulePage';
import { registerStatusBar } from './statusBar';
import { watchPosts } from './watchPosts';

/** What the editor does for posts, once there is one. */
export interface EditorFeatures extends vscode.Disposable {
  readonly checks: Checks;
  /** Tells that New Post has just made this document: its parts are to be written yet. */
  markAsNew(document: vscode.TextDocument): void;
  showChecklist(): Promise<void>;
  insertPrompt(request: unknown): Promise<void>;
  showRule(rule: unknown): Promise<void>;
}

/** Brings checks, diagnostics, fixes, status bar, outline, folding, hover and completion to posts. */
export function startFeatures({ extensionUri, log, posts }: EditorDeps): EditorFeatures {
  const configFiles = new ConfigFiles();
  const checks = new Checks(log, configFiles);
  const disposable = vscode.Disposable.from(
    watchPosts(checks, configFiles),
    followActivePost(checks),
    registerCompletion(checks),
    registerHover(checks),
    registerFolding(checks),
    registerOutline(checks),
    registerCodeActions(checks),
    registerStatusBar(checks),
    registerMessageLens(checks),
    registerDiagnostics(checks, extensionUri),
    registerConfigDiagnostics(configFiles),
    checks,
    configFiles,
  );
  return {
    checks,
    markAsNew: (document) => checks.markAsNew(document),
    showChecklist: () => showChecklist(checks, posts),
    insertPrompt,
    showRule: (rule) => showRule(extensionUri, rule),
    dispose: () => disposable.dispose(),
  };
}
