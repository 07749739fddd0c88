import * as vscode from 'vscode';
import { lintMessage } from '../../core/journey/message';
import type { LintConfig } from '../../core/lint/config';
import { type LintResult, lint } from '../../core/lint/linter';
import { rules } from '../../core/lint/rules';
import type { TextEdit } from '../../core/post/edit';
import { parsePost } from '../../core/post/post';
import { type FolderConfig, toLintConfig } from '../folderConfig';
import type { ConfigFiles } from './configFiles';
import { HoldBack, type Shown } from './holdBack';
import { caretIn } from './places';
import { isMessage } from './postDocuments';
import { withWritersWord } from './writersWord';

/** What Signpost makes of one version of a document. */
export interface Check extends Shown {
  /** The version of the document. */
  readonly version: number;
  /** Everything that was found, what waits included. */
  readonly result: LintResult;
}

/** What `Checks` writes to. */
export interface CheckLog {
  error(message: string): void;
}

const immediate: ReadonlySet<string> = new Set(
  rules.filter((rule) => !rule.waitsForCaret).map((rule) => rule.id),
);
/** Rules of a folder's own wait, too. */
const waitingForCaret = { has: (rule: string) => !immediate.has(rule) };

/** The one place where the editor parses and checks posts: once for each version of a document. */
export class Checks implements vscode.Disposable {
  readonly #log: CheckLog;
  readonly #files: ConfigFiles;
  readonly #holdBacks = new WeakMap<vscode.TextDocument, HoldBack>();
  readonly #reported = new Set<string>();
  readonly #didCheck = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #didDrop = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #writers = new WeakMap<vscode.TextDocument, number | null>();
  #results = new WeakMap<vscode.TextDocument, { version: number; result: LintResult }>();
  #configs = new WeakMap<vscode.TextDocument, LintConfig>();

  /** What is shown of a post may have changed: it was opened, edited, or something needn't wait any more. */
  readonly onDidCheck = this.#didCheck.event;
  /** A document was closed, or is no post any more. */
  readonly onDidDrop = this.#didDrop.event;

  constructor(log: CheckLog, files: ConfigFiles) {
    this.#log = log;
    this.#files = files;
  }

  /** Whether the config file of a document is known, so that what is found is right the first time. */
  isReady({ uri }: vscode.TextDocument): boolean {
    return this.#files.of(uri) !== undefined;
  }

  /** Makes a document ready; what was found before that counts no more. */
  async prepare(document: vscode.TextDocument): Promise<void> {
    await this.#files.load(document.uri);
    this.#results.delete(document);
    this.#configs.delete(document);
  }

  /** The config file of a document's folder. */
  folderConfigOf({ uri }: vscode.TextDocument): FolderConfig | undefined {
    return this.#files.of(uri) ?? undefined;
  }

  /** The result for the document as it is now: the one at hand, or a new one. */
  check(document: vscode.TextDocument): LintResult {
    const known = this.#results.get(document);
    if (known?.version === document.version) return known.result;
    const check = isMessage(document) ? lintMessage : lint;
    const result = check(parsePost(document.getText()), this.configOf(document));
    this.#results.set(document, { version: document.version, result });
    this.#report(result);
    return result;
  }

  /** The same with what the writer sees of it at this moment. */
  shown(document: vscode.TextDocument): Check {
    const result = this.check(document);
    const { findings, checklist } = this.#holdBackOf(document).decide(result, this.#caretIn(document));
    const { post } = result.subject;
    return { version: document.version, result, findings, checklist: withWritersWord(checklist, post) };
  }

  /**
   * Tells where the caret of a composer stands in a document; null: in none of its texts, undefined: the writer went
   * elsewhere. What waited for that shows up.
   */
  setWriter(document: vscode.TextDocument, caret: number | null | undefined): void {
    if (caret === undefined) this.#writers.delete(document);
    else this.#writers.set(document, caret);
  }

  /** Whether a document is written in a composer at this moment. */
  isWrittenElsewhere(document: vscode.TextDocument): boolean {
    return this.#writers.has(document);
  }

  #caretIn(document: vscode.TextDocument): number | null {
    const writer = this.#writers.get(document);
    return writer === undefined ? caretIn(document) : writer;
  }

  /** Tells everyone to look at a post again. */
  announce(document: vscode.TextDocument): void {
    this.#didCheck.fire(document);
    this.#holdBackOf(document).told();
  }

  /** Notes how the text of a post changed. */
  edited(document: vscode.TextDocument, edits: readonly TextEdit[], isTyping: boolean): void {
    this.#holdBackOf(document).edited(edits, isTyping);
  }

  /** The caret moved or went elsewhere: what waited for that shows up now. */
  caretMoved(document: vscode.TextDocument): void {
    const holdBack = this.#holdBacks.get(document);
    const known = this.#results.get(document);
    // While a newer text waits to be checked, its check looks at the caret too.
    if (known?.version !== document.version || !holdBack?.isHolding) return;
    if (holdBack.decideAgain(known.result, this.#caretIn(document))) this.announce(document);
  }

  /** All parts of this post are to be written yet; until then their findings wait. */
  markAsNew(document: vscode.TextDocument): void {
    this.#holdBackOf(document).markAsNew(this.check(document).subject.post);
    this.announce(document);
  }

  /** Forgets a document. */
  drop(document: vscode.TextDocument): void {
    this.#results.delete(document);
    this.#configs.delete(document);
    this.#holdBacks.delete(document);
    this.#didDrop.fire(document);
  }

  /** The settings changed: what was checked under the old ones counts no more. */
  forgetResults(): void {
    this.#results = new WeakMap();
    this.#configs = new WeakMap();
  }

  /** What the linter goes by for a document. */
  configOf(document: vscode.TextDocument): LintConfig {
    const known = this.#configs.get(document);
    if (known) return known;
    const config = toLintConfig(document, this.#files.of(document.uri) ?? null);
    this.#configs.set(document, config);
    return config;
  }

  dispose(): void {
    this.#didCheck.dispose();
    this.#didDrop.dispose();
  }

  #holdBackOf(document: vscode.TextDocument): HoldBack {
    const known = this.#holdBacks.get(document);
    if (known) return known;
    const holdBack = new HoldBack(waitingForCaret);
    this.#holdBacks.set(document, holdBack);
    return holdBack;
  }

  #report({ failures }: LintResult): void {
    for (const { rule, error } of failures) {
      if (this.#reported.has(rule)) continue;
      this.#reported.add(rule);
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#log.error(`The rule ${rule} failed; the others went on. ${detail}`);
    }
  }
}
