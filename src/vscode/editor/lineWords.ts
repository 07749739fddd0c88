import * as vscode from 'vscode';
import type { ChecklistLine } from '../../core/lint/checklist';
import type { WritersWord } from '../../core/post/accepted';
import type { ShownItem } from './holdBack';

/** What a checklist line asks of a post, in one or two sentences. */
export function meaningOfLine(line: ChecklistLine): string {
  switch (line) {
    case 'situation':
      return vscode.l10n.t('Says where you stand: your field, what changed, since when.');
    case 'title':
      return vscode.l10n.t('Names one job title, so that readers know whom to think of.');
    case 'ask':
      return vscode.l10n.t('Asks something that a reader can answer, or names a next step to take.');
    case 'modest':
      return vscode.l10n.t('Asks for advice or a step, which anyone can give, and not for a job.');
    case 'human':
      return vscode.l10n.t('Sounds like you. Only you can say: is all of it true?');
    case 'specific':
      return vscode.l10n.t('Gives names, numbers and examples where readers need them.');
    case 'time':
      return vscode.l10n.t('Says how little time it takes: to read, and to answer.');
    case 'readable':
      return vscode.l10n.t('Opens with what matters, in short paragraphs and plain letters.');
    case 'network':
      return vscode.l10n.t('Keeps to the length, hashtags and plain text that the network shows.');
    case 'safe':
      return vscode.l10n.t('Holds nothing private or unfinished. Only you can say: may you say all of it?');
  }
}

/** What the state of a line means for its writer, where no finding says it. */
export function meaningOfState({ state, reason }: ShownItem): string {
  switch (state) {
    case 'done':
      return vscode.l10n.t('Signpost found nothing to improve here.');
    case 'to-write':
      return vscode.l10n.t('You are still at it: Signpost looks at it once the caret has left it.');
    case 'yours':
      return vscode.l10n.t('Signpost found nothing to improve here. The question is yours to answer.');
    case 'open':
      return vscode.l10n.t('You say that this is undecided, which is fine.');
    case 'n/a':
      return vscode.l10n.t('This kind of post does without it.');
    case 'unchecked':
      if (reason === 'language') return vscode.l10n.t('Signpost reads English only, so you are the judge.');
      if (reason === 'off') return vscode.l10n.t('Your settings turn off a rule of this line.');
      if (reason === 'quiet') return vscode.l10n.t('A comment in this post quiets a rule of this line.');
      if (reason === 'no-ask') return vscode.l10n.t('It looks at the ask, and there is none yet.');
      return vscode.l10n.t('There is nothing to read yet.');
    case 'improve':
    case 'missing':
      return vscode.l10n.t('The light bulb in the editor has more on it.');
  }
}

/** The question in which a line ends that only its writer can answer. */
export function questionOfWord(word: WritersWord): string {
  switch (word) {
    case 'human':
      return vscode.l10n.t('Is every fact and number true, and would a former colleague say so?');
    case 'safe':
      return vscode.l10n.t(
        'May I say it: no agreement against it, nobody named who would mind, and all right if my present employer reads it?',
      );
  }
}
