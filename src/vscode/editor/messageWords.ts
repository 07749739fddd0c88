import * as vscode from 'vscode';
import { fitOf } from '../../core/journey/message';
import { network } from '../../core/post/limits';
import { numberInWords } from './words';

/** How long a message is, and what it goes into at the network. */
export function wordsOfFit(length: number): string {
  const count = numberInWords(length);
  const { invitationNote, paidInvitationNote, messageLength } = network;
  switch (fitOf(length)) {
    case 'note':
      return vscode.l10n.t('{0} of {1}: fits the note of an invitation.', count, invitationNote);
    case 'paid-note':
      return vscode.l10n.t(
        '{0} of {1}: too long for the note of an invitation ({2} with a paid account); it fits a message.',
        count,
        invitationNote,
        paidInvitationNote,
      );
    case 'message':
      return vscode.l10n.t(
        '{0} of {1}: too long for the note of an invitation ({2}); it fits a message to somebody you are connected with.',
        count,
        numberInWords(messageLength),
        invitationNote,
      );
    case 'nothing':
      return vscode.l10n.t(
        '{0} of about {1}: most likely too long for a message. Cut it.',
        count,
        numberInWords(messageLength),
      );
  }
}
