import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding';
import { fixesOf } from '../../core/lint/linter';
import { learnings, readerLearns } from '../../core/lint/understanding/readerLearns';
import { isAccepted, writersWords } from '../../core/post/accepted';
import { type Field, idOfField } from '../../core/post/fields';
import type { Kind } from '../../core/post/frontMatter';
import { toFieldOffset, toFieldText } from '../../core/post/lineEnds';
import { statusOf } from '../../core/queue/statuses';
import type {
  ComposerState,
  ShownField,
  ShownFinding,
  ShownLearned,
  ShownLine,
} from '../../protocol/composer';
import type { Check } from '../editor/checks';
import type { ShownItem } from '../editor/holdBack';
import { meaningOfLine, meaningOfState, questionOfWord } from '../editor/lineWords';
import { lengthInWords, levelOf } from '../editor/statusText';
import { countOfLimit, messageOf, titleOfFix, titleOfLine, wordsOfState } from '../editor/words';
import { wordsOfStatus } from '../queue/words';
import { readSettings } from '../settings';
import { cardOf } from './card';
import { foreignFindings } from './foreignFindings';
import { type FieldPlace, placeOfFinding, placeOfRange } from './placeFindings';

/** What a page was answered to. */
export interface Answer {
  readonly answered: number;
  readonly isRefused: boolean;
}

/** A finding of Signpost with its place in the composer. */
export interface PlacedFinding {
  readonly id: string;
  readonly finding: Finding;
  readonly place: FieldPlace;
}

/**
 * The kind as which the composer shows a post: the one that the front matter gives. Without one a post is an ask or a
 * text, since the headings of the others mean nothing then.
 */
export function shownKind({ result }: Check): Kind {
  const { post, kind } = result.subject;
  return post.kind ?? (kind === 'ask' ? 'ask' : 'free');
}

/** The findings of a check with their places; a finding has the same id as long as it is there. */
export function placeFindings({ result, findings }: Check, fields: readonly Field[]): PlacedFinding[] {
  const { post } = result.subject;
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.rule}/${finding.message ?? ''}/${post.file.slice(finding.range.start, finding.range.end).slice(0, 60)}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { id: `${name}/${count}`, finding, place: placeOfFinding(finding, post, fields) };
  });
}

/** Everything that the composer shows of a post. */
export function composerState(
  document: vscode.TextDocument,
  check: Check,
  fields: readonly Field[],
  { answered, isRefused }: Answer,
): ComposerState {
  const { subject } = check.result;
  const { post } = subject;
  const kind = shownKind(check);
  const own = placeFindings(check, fields);
  return {
    type: 'state',
    version: document.version,
    answered,
    isRefused,
    kind,
    canEditFrontMatter: !post.frontMatter.problems.some(({ what }) => what !== 'value'),
    status: wordsOfStatus(statusOf(post.frontMatter.values)),
    hasTitle: kind === 'ask',
    title: post.frontMatter.values.targetTitle ?? '',
    fields: toFields(check, fields),
    findings: [...own.map((placed) => toFinding(placed, check)), ...foreignFindings(document, check, fields)],
    checklist: check.checklist.map((item) => toLine(item, own, check)),
    learned: kind === 'ask' ? learnings.map((what) => toLearned(what, check, fields)) : [],
    counter: toCounter(check),
    card: cardOf(subject.text, readSettings(document.uri)),
  };
}

function toFields({ result }: Check, fields: readonly Field[]): ShownField[] {
  const { file, output } = result.subject.post;
  const { wide, narrow } = cardOf(output.text, readSettings());
  const cutIn = (field: Field, cut: number | null) => {
    if (cut === null || !field.range) return null;
    const at = output.toSource(cut);
    return at > field.range.start && at < field.range.end ? toFieldOffset(file, field.range, at) : null;
  };
  return fields.map((field) => ({
    id: idOfField(field),
    guide: field.name,
    text: field.range ? toFieldText(file, field.range) : '',
    wide: cutIn(field, wide),
    narrow: cutIn(field, narrow),
  }));
}

function toFinding({ id, finding, place }: PlacedFinding, { result }: Check): ShownFinding {
  const fixes = fixesOf(finding, result.subject).map((fix, index) => ({
    id: String(index),
    title: titleOfFix(fix),
  }));
  const { rule, severity } = finding;
  return { id, ...place, severity, message: messageOf(finding), source: rule, fixes };
}

function toLine(item: ShownItem, found: readonly PlacedFinding[], { result }: Check): ShownLine {
  const word = writersWords.find((one) => one === item.id);
  const isAsked = word && item.state !== 'n/a';
  return {
    id: item.id,
    title: titleOfLine(item.id),
    state: item.state,
    words: wordsOfState(item),
    meaning:
      item.state === 'improve' || item.state === 'missing'
        ? meaningOfLine(item.id)
        : `${meaningOfLine(item.id)} ${meaningOfState(item)}`,
    question: isAsked ? { text: questionOfWord(word), isGiven: isAccepted(result.subject.post, word) } : null,
    findings: found.filter(({ finding }) => finding.line === item.id).map(({ id }) => id),
  };
}

function toLearned(
  what: (typeof learnings)[number],
  { result }: Check,
  fields: readonly Field[],
): ShownLearned {
  const { subject } = result;
  const learned = readerLearns(subject, what);
  const text = learned ? (subject.sentences[learned.sentence]?.text ?? '') : '';
  const place = learned
    ? placeOfRange(learned.range, subject.post, fields)
    : { field: null, start: 0, end: 0 };
  const isSaid = subject.post.parts.some(({ name }) => name === what) && learned?.isHeaded === true;
  return {
    what,
    label: labelOfLearning(what),
    text,
    ...place,
    canCorrect: !isSaid && subject.sentences.length > 0,
  };
}

/** What a reader learns, as a heading. */
export function labelOfLearning(what: (typeof learnings)[number]): string {
  switch (what) {
    case 'situation':
      return vscode.l10n.t('Where you stand');
    case 'target':
      return vscode.l10n.t('Where you want to go');
    case 'ask':
      return vscode.l10n.t('What you ask');
  }
}

function toCounter({ result }: Check): ComposerState['counter'] {
  const { text, config } = result.subject;
  const count = countOfLimit(text.length, config.limit);
  const length = lengthInWords(text);
  return {
    count,
    length,
    spoken: vscode.l10n.t('{0} characters, {1}', count, length),
    share: text.length / config.limit,
    level: levelOf(text.length, config.limit),
  };
}
