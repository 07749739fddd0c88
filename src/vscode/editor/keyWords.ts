import * as vscode from 'vscode';

/** What a key of the front matter means, or undefined for a writer's own key. */
export function meaningOfKey(key: string): string | undefined {
  switch (key) {
    case 'kind':
      return vscode.l10n.t('What the post is for: it decides which parts and checks apply.');
    case 'targetTitle':
      return vscode.l10n.t('The one job title that you want next, or `undecided` while it is not settled.');
    case 'tags':
      return vscode.l10n.t('Words of your own to find the post by. They are not published.');
    case 'status':
      return vscode.l10n.t('How far the post is on its way. Signpost keeps it up to date.');
    case 'at':
      return vscode.l10n.t('When it is due, with its zone: `2026-12-01T09:00[America/New_York]`.');
    case 'id':
      return vscode.l10n.t('Names the post in calendars and links. Leave it as it is.');
    case 'revision':
      return vscode.l10n.t('Counts the changes of time and status, for calendars. Leave it as it is.');
    case 'snoozedUntil':
      return vscode.l10n.t('When Signpost reminds you again.');
    case 'ready':
      return vscode.l10n.t('Set by Mark as Ready. It holds for the text as it was: an edit takes it away.');
    case 'series':
      return vscode.l10n.t('A name that posts of one series share, so that none is taken for a repetition.');
    case 'thanks':
      return vscode.l10n.t('People of your journey whom the post thanks. They are thanked once it is out.');
    case 'accepted':
      return vscode.l10n.t('Checks that you accepted for the text as it was.');
    case 'attachments':
      return vscode.l10n.t('Files that you add by hand at the network, each with its alt text.');
    case 'receipt':
      return vscode.l10n.t('What is known of the attempt to post: when, what came of it, its address.');
    default:
      return undefined;
  }
}

/** What a kind of post is for. */
export function meaningOfKind(kind: string): string | undefined {
  switch (kind) {
    case 'ask':
      return vscode.l10n.t('Says where you stand, the title that you want, and what would help.');
    case 'update':
      return vscode.l10n.t('Says what you learned, thanks who helped, and what comes next.');
    case 'office-hours':
      return vscode.l10n.t('Gives back: an open hour in which people can ask you.');
    case 'free':
      return vscode.l10n.t('Any other text: only format and safety are checked.');
    default:
      return undefined;
  }
}

/** What a status says of a post. */
export function meaningOfStatus(status: string): string | undefined {
  switch (status) {
    case 'draft':
      return vscode.l10n.t('You are writing it.');
    case 'queued':
      return vscode.l10n.t('It waits for its time. Signpost reminds you and you press Post.');
    case 'handed-over':
      return vscode.l10n.t('Copied, and the composer was opened: your answer is awaited.');
    case 'scheduled-there':
      return vscode.l10n.t("You gave it to the network's own scheduler.");
    case 'posted':
      return vscode.l10n.t('It is out. From now on it is a record.');
    case 'unknown':
      return vscode.l10n.t('You could not tell whether it went out.');
    case 'skipped':
      return vscode.l10n.t('You let its time pass on purpose.');
    default:
      return undefined;
  }
}
