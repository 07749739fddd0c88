import { defaultConfig, type LintConfig } from '../lint/config';
import { type LintResult, lint } from '../lint/linter';
import type { RuleId } from '../lint/rule';
import { network } from '../post/limits';
import type { Post } from '../post/post';
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
const messageRules: ReadonlySet<string> = new Set<RuleId>([
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

/** What a message fits by its length. */
export type MessageFit = 'note' | 'paid-note' | 'message' | 'nothing';

/**
 * What a message of this length goes into at the network.
 * @param length in UTF-16 units of its output
 */
export function fitOf(length: number): MessageFit {
  if (length <= network.invitationNote) return 'note';
  if (length <= network.paidInvitationNote) return 'paid-note';
  return length <= network.messageLength ? 'message' : 'nothing';
}

/** Checks a message as a post is checked, by the rules that speak of a message, too. */
export function lintMessage(post: Post, config: LintConfig = defaultConfig): LintResult {
  const result = lint({ ...post, kind: 'ask' }, config);
  return { ...result, findings: result.findings.filter(({ rule }) => messageRules.has(rule)) };
}

function ended(sentence: string): string {
  return /[.!?…]["'”’)]?$/.test(sentence) ? sentence : `${sentence}.`;
}
