import * as vscode from 'vscode';
import { learnings, readerLearns } from '../../core/lint/understanding/readerLearns';
import { isAccepted, writersWords } from '../../core/post/accepted';
import { foldOf } from '../../core/post/count';
import type { Check, Checks } from '../editor/checks';
import { questionOfWord } from '../editor/lineWords';
import { lengthInWords } from '../editor/statusText';
import { countOfLimit, messageOf, titleOfLine, wordsOfState } from '../editor/words';
import { openDocument } from '../files/files';
import { labelOfLearning } from './composerState';

const scheme = 'signpost-text';

/**
 * Shows what the views show of a post as plain text in a read-only editor: what a reader learns, the checklist, and
 * the preview with the places where the feed cuts. It follows the post.
 */
export class AsText implements vscode.Disposable {
  readonly #checks: Checks;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposable: vscode.Disposable;

  constructor(checks: Checks) {
    this.#checks = checks;
    this.#disposable = vscode.Disposable.from(
      this.#changed,
      checks.onDidCheck((document) => this.#changed.fire(addressOf(document.uri))),
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#textOf(vscode.Uri.parse(uri.query, true)),
      }),
    );
  }

  async show(uri: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(addressOf(uri));
    await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  async #textOf(uri: vscode.Uri): Promise<string> {
    const document = openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri));
    if (!this.#checks.isReady(document)) await this.#checks.prepare(document);
    return textOf(this.#checks.shown(document), document);
  }
}

function addressOf(uri: vscode.Uri): vscode.Uri {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.post\.md$/, '');
  return vscode.Uri.from({ scheme, path: `/${name}.txt`, query: uri.toString() });
}

/** The text of a check, in the order of the composer. */
export function textOf(check: Check, document: vscode.TextDocument): string {
  return [...learnsText(check), ...checklistText(check, document), ...previewText(check)].join('\n');
}

function learnsText({ result }: Check): string[] {
  if (result.subject.kind !== 'ask') return [];
  const lines = learnings.map((what) => {
    const learned = readerLearns(result.subject, what);
    const said = learned
      ? (result.subject.sentences[learned.sentence]?.text ?? '')
      : vscode.l10n.t('Nothing yet');
    return vscode.l10n.t('{0}: {1}', labelOfLearning(what), said);
  });
  return [vscode.l10n.t('What your reader learns').toUpperCase(), '', ...lines, ''];
}

function checklistText({ checklist, findings, result }: Check, document: vscode.TextDocument): string[] {
  const lines = checklist.flatMap((item) => {
    const word = writersWords.find((one) => one === item.id && item.state !== 'n/a');
    const isGiven = word !== undefined && isAccepted(result.subject.post, word);
    return [
      vscode.l10n.t('{0}: {1}', titleOfLine(item.id), wordsOfState(item)),
      ...findings
        .filter(({ line }) => line === item.id)
        .map((finding) => {
          const line = document.positionAt(finding.range.start).line + 1;
          return `  - ${vscode.l10n.t('Line {0}: {1}', line, messageOf(finding))}`;
        }),
      ...(word
        ? [`  - ${questionOfWord(word)} ${isGiven ? vscode.l10n.t('You said yes.') : vscode.l10n.t('Open.')}`]
        : []),
    ];
  });
  return [vscode.l10n.t('Checklist').toUpperCase(), '', ...lines, ''];
}

function previewText({ result }: Check): string[] {
  const { text, config } = result.subject;
  const { wide, narrow } = foldOf(text);
  const cuts = [
    { at: narrow, words: vscode.l10n.t('[a phone cuts here: …see more]') },
    { at: wide, words: vscode.l10n.t('[a wide screen cuts here: …see more]') },
  ].filter((cut) => cut.at !== null);
  let shown = '';
  let done = 0;
  for (const { at, words } of cuts) {
    shown += `${text.slice(done, at ?? done)}\n${words}\n`;
    done = at ?? done;
  }
  return [
    vscode.l10n.t('Preview').toUpperCase(),
    '',
    `${countOfLimit(text.length, config.limit)}, ${lengthInWords(text)}`,
    '',
    shown + text.slice(done),
    '',
  ];
}
