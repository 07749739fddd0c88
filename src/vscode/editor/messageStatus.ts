import * as vscode from 'vscode';
import { fitOf } from '../../core/journey/message';
import { network } from '../../core/post/limits';
import type { Check } from './checks';
import { wordsOfFit } from './messageWords';
import type { StatusText } from './statusText';
import { countOfLimit } from './words';

/** The count of a message against what it fits; a click copies it. */
export function toMessageStatus({ result }: Check): StatusText {
  const { length } = result.subject.text;
  const fit = fitOf(length);
  const spoken = `${wordsOfFit(length)} ${vscode.l10n.t('Copy Message')}`;
  return {
    text: countOfLimit(length, fit === 'note' ? network.invitationNote : network.messageLength),
    label: spoken,
    level: fit === 'nothing' ? 'near' : 'fine',
    tooltip: new vscode.MarkdownString().appendText(spoken),
  };
}
