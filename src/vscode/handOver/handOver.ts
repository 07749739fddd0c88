import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { isAccepted, writersWords } from '../../core/post/accepted';
import { network } from '../../core/post/limits';
import type { Post } from '../../core/post/post';
import { handOver as handedOver } from '../../core/queue/changes';
import { isAllowed, statusOf } from '../../core/queue/statuses';
import { questionOfWord } from '../editor/lineWords';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import type { PostChanges } from '../queue/postChanges';
import { parseSound } from '../queue/soundPost';
import { asList, standsAgainst } from '../queue/standsAgainst';
import { wordsOfChangeProblem } from '../queue/words';
import { outputOf } from './copyOutput';
import { leftBehind } from './leftBehind';

/** What the hand-over needs. */
export interface HandOverDeps {
  readonly files: Files;
  readonly changes: PostChanges;
  /** Opens an address in the person's browser; false when the person didn't want it. */
  openExternal(address: string): Thenable<boolean>;
}

/**
 * Copies the output and opens the network's composer. From then on the post waits for the answer what came of it.
 * @returns false when the person left it
 */
export async function handOver(uri: vscode.Uri, deps: HandOverDeps): Promise<boolean> {
  const text = await deps.files.read(uri);
  const post = parseSound(uri, text);
  const from = statusOf(post.frontMatter.values);
  if (!isAllowed(from, 'handed-over')) {
    throw new Complaint(wordsOfChangeProblem({ what: 'not-allowed', from, to: 'handed-over' }));
  }
  const output = outputOf(post.output.text);
  if (!(await confirm(uri, post))) return false;
  // First the file: were it written last, a failure would leave a post that may be out and doesn't say so.
  await deps.changes.apply([
    {
      uri,
      operate: (values, now) => {
        if (parseSound(uri, now).output.text !== output) throw changedMeanwhile();
        return handedOver(values, Temporal.Now.instant());
      },
    },
  ]);
  await vscode.env.clipboard.writeText(output);
  await deps.openExternal(network.composer);
  return true;
}

function changedMeanwhile(): Complaint {
  return new Complaint(
    vscode.l10n.t('The post changed while you were asked. Nothing was handed over; try again.'),
  );
}

/** Shows what stands against it and what is to do by hand, where there is any of it, and lets the person decide. */
async function confirm(uri: vscode.Uri, post: Post): Promise<boolean> {
  const { errors } = await standsAgainst(uri, post);
  const byHand = leftBehind(post);
  const open = openQuestions(post);
  if (errors.length === 0 && byHand.length === 0) {
    // Nothing stands against it, so the questions wait for nobody.
    if (open.length > 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Before you press Post, only you can say: {0}', open.join(' ')),
      );
    }
    return true;
  }
  const detail: string[] = [];
  if (errors.length > 0) detail.push(vscode.l10n.t('What stands against it:'), asList(errors), '');
  if (byHand.length > 0) {
    detail.push(
      vscode.l10n.t('The clipboard carries the text alone. Do by hand at the network:'),
      asList(byHand),
      '',
    );
  }
  if (open.length > 0) detail.push(vscode.l10n.t('Only you can say:'), asList(open));
  const go = errors.length > 0 ? vscode.l10n.t('Hand Over Anyway') : vscode.l10n.t('Hand Over');
  const question =
    errors.length > 0
      ? vscode.l10n.t('This post has errors. Hand it over all the same?')
      : vscode.l10n.t('Hand this post over?');
  const choice = await vscode.window.showWarningMessage(
    question,
    { modal: true, detail: detail.join('\n').trim() },
    go,
  );
  return choice === go;
}

/** What only the writer can say, and hasn't said of this very text. */
function openQuestions(post: Post): readonly string[] {
  return writersWords.filter((word) => !isAccepted(post, word)).map(questionOfWord);
}
