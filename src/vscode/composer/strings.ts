import * as vscode from 'vscode';
import type { Kind } from '../../core/post/frontMatter';
import type { cardStrings } from '../../protocol/card';
import type { ComposerInit, ComposerStrings } from '../../protocol/composer';
import { meaningOfKind } from '../editor/keyWords';
import { askStarters, composerGuides, titleStarters } from './guides';

/** Everything that a composer says and that doesn't change with the post. */
export function composerInit(): ComposerInit {
  return {
    type: 'init',
    strings: composerStrings(),
    kinds: kindLabels().map(([id, label]) => ({ id, label, meaning: meaningOfKind(id) ?? '' })),
    guides: composerGuides(),
    asks: askStarters(),
    titleStarters: titleStarters(),
  };
}

function kindLabels(): [Kind, string][] {
  return [
    ['ask', vscode.l10n.t('Ask')],
    ['update', vscode.l10n.t('Update')],
    ['office-hours', vscode.l10n.t('Office Hours')],
    ['free', vscode.l10n.t('Free')],
  ];
}

/** The words around the card of a post. */
export function cardWords(): Record<(typeof cardStrings)[number], string> {
  return {
    preview: vscode.l10n.t('Preview'),
    width: vscode.l10n.t('Width of the preview'),
    wide: vscode.l10n.t('Wide'),
    narrow: vscode.l10n.t('Phone'),
    seeMore: vscode.l10n.t('…see more'),
    seeLess: vscode.l10n.t('Show what the feed shows'),
    nothingYet: vscode.l10n.t('What you write appears here, as your network will see it.'),
    approximate: vscode.l10n.t('Where the feed cuts differs a little from screen to screen.'),
  };
}

function composerStrings(): ComposerStrings {
  return {
    ...cardWords(),
    kind: vscode.l10n.t('Kind of post'),
    fieldsLabel: vscode.l10n.t('Your post'),
    titleLabel: vscode.l10n.t('Target title'),
    titlePrompt: vscode.l10n.t('Which job do you want? One title, as it would stand in an advert.'),
    titleSuggestions: vscode.l10n.t('Job titles'),
    undecided: vscode.l10n.t('I have not decided yet'),
    undecidedHint: vscode.l10n.t(
      'That is fine. Say between what you are weighing, and readers can help with that.',
    ),
    askFor: vscode.l10n.t('I ask for'),
    startWith: vscode.l10n.t('Start with'),
    whatWorks: vscode.l10n.t("What works, what doesn't"),
    works: vscode.l10n.t('Works'),
    fails: vscode.l10n.t("Doesn't"),
    addExtra: vscode.l10n.t('Add: {0}'),
    otherText: vscode.l10n.t(
      'This text has no headings, so Signpost reads it as it comes. Nothing of it is lost.',
    ),
    split: vscode.l10n.t('Sort It Into the Fields'),
    learns: vscode.l10n.t('What your reader learns'),
    learnsNothing: vscode.l10n.t('Nothing yet'),
    goThere: vscode.l10n.t('Go there'),
    notThis: vscode.l10n.t('Another Sentence Is It…'),
    checklist: vscode.l10n.t('Checklist'),
    findings: vscode.l10n.t('What Signpost found here'),
    noField: vscode.l10n.t('In the lines at the top of the file:'),
    openAsText: vscode.l10n.t('Open as Text'),
    showAsText: vscode.l10n.t('Show All of This as Text'),
    copy: vscode.l10n.t('Copy'),
    queue: vscode.l10n.t('Add to Queue…'),
    handOver: vscode.l10n.t('Hand Over'),
    moreActions: vscode.l10n.t('Actions'),
    foldHere: vscode.l10n.t('The feed cuts here: {0}'),
    newFinding: vscode.l10n.t('{0}: {1}'),
    newFindings: vscode.l10n.t('{0} new remarks. The first, on {1}: {2}'),
    checklistChanged: vscode.l10n.t('{0}: {1}'),
    refused: vscode.l10n.t(
      'This place changed at the same moment, so the last letters were not written. Please look again.',
    ),
    counter: vscode.l10n.t('Length'),
  };
}
