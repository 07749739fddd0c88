import { defaultConfig, type LintConfig } from '../lint/config';
import type { Finding } from '../lint/finding';
import { lint } from '../lint/linter';
import type { RuleId } from '../lint/rule';
import { network } from '../post/limits';
import { parsePost } from '../post/post';
import { oneLine } from './list';

/** The parts of a message to one person, in the writer's words. */
export interface MessageParts {
  readonly name: string;
  /** Who I am to you. */
  readonly who: string;
  /** The title I aim at. */
  readonly title: string;
  readonly question: string;
  /** How long a talk I ask for; null where I ask for none. */
  readonly minutes: number | null;
}

/** Rules that speak of a message as well as of a post; those on parts, the fold and hashtags don't. */
const messageRules: ReadonlySet<RuleId> = new Set([
  'ask-vague',
  'ask-too-big',
  'ask-many',
  'plea',
  'blame',
  'hype',
  'buzzword',
  'vague-quantity',
  'hedge',
  'filler',
  'sentence-long',
  'no-time-box',
  'fancy-letters',
  'all-caps',
  'exclamation-run',
  'placeholder',
  'private-contact',
  'title-vague',
  'heavy-heart',
]);

/** A message as it goes to the person. What the writer left out is left out. */
export function writeMessage({ name, who, title, question, minutes }: MessageParts): string {
  const first = oneLine(name).split(' ')[0] ?? '';
  const sentences = [
    who,
    title === '' ? '' : `I am aiming at a role as ${title}`,
    question,
    minutes === null ? '' : `Would you have ${minutes} minutes for me?`,
  ];
  return [
    `Hi ${first},`,
    ...sentences
      .map(oneLine)
      .filter((text) => text !== '')
      .map(ended),
  ].join(' ');
}

/** A message as it was counted and checked. */
export interface CheckedMessage {
  /** UTF-16 units. */
  readonly length: number;
  readonly fitsNote: boolean;
  readonly fitsPaidNote: boolean;
  readonly fitsMessage: boolean;
  readonly findings: readonly Finding[];
}

/** Counts a message against the network's limits, and checks its words as those of a post. */
export function checkMessage(text: string, config: LintConfig = defaultConfig): CheckedMessage {
  const post = parsePost(`---\nkind: ask\n---\n${text.replace(/^(?=[#>+*-]|\d+[.)])/gm, '\\')}\n`);
  return {
    length: text.length,
    fitsNote: text.length <= network.invitationNote,
    fitsPaidNote: text.length <= network.paidInvitationNote,
    fitsMessage: text.length <= network.messageLength,
    findings: lint(post, config).findings.filter(({ rule }) => messageRules.has(rule)),
  };
}

function ended(sentence: string): string {
  return /[.!?…]["'”’)]?$/.test(sentence) ? sentence : `${sentence}.`;
}
