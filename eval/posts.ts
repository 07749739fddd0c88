import type { LintResult } from '../src/core/lint/linter';
import type { PartName } from '../src/core/post/parts';
import { type LabelledPost, lintText } from './rows';
import { mean, overlap, type Score, scoreOf, type Verdict } from './score';

interface Judged {
  readonly row: LabelledPost;
  readonly result: LintResult;
}

/** Scores and figures for labelled posts. */
export interface PostFigures {
  readonly scores: readonly Score[];
  readonly figures: readonly (readonly [name: string, value: number])[];
}

type Field = keyof LabelledPost;

/** Judges labelled posts as the command line does: the kind is inferred, and given where a part is judged. */
export function judgePosts(rows: readonly LabelledPost[]): PostFigures {
  const free = rows.map((row) => ({ row, result: lintText(row.text) }));
  const given = rows.map((row) => ({
    row,
    result: lintText(row.text, row.kind === 'other' ? 'free' : row.kind),
  }));
  const asks = given.filter(({ row }) => row.kind === 'ask');
  const toned = given.filter(({ row }) => row.kind !== 'other');
  const kinds = (['ask', 'office-hours', 'update'] as const).map((kind) =>
    score(
      `kind ${kind}`,
      free,
      ['kind'],
      ({ row }) => row.kind === kind,
      ({ result }) => result.subject.kind === kind,
    ),
  );
  const rule = (
    name: string,
    of: readonly Judged[],
    fields: Field[],
    label: (row: LabelledPost) => boolean,
    ids: string[],
  ) =>
    score(
      name,
      of,
      fields,
      ({ row }) => label(row),
      ({ result }) => result.findings.some((one) => ids.includes(one.rule)),
    );
  const missing = [
    rule('situation missing', asks, ['situation'], (row) => !row.situation, ['situation-missing']),
    rule('target missing', asks, ['target'], (row) => !row.target, ['title-missing']),
    rule('ask missing', asks, ['ask'], (row) => !row.ask, ['ask-missing']),
  ];
  const vague = [
    rule(
      'situation vague',
      asks,
      ['situation', 'situation_specific'],
      (row) => row.situation_specific === false,
      ['situation-vague'],
    ),
    rule('title vague', asks, ['target', 'target_specific'], (row) => row.target_specific === false, [
      'title-vague',
    ]),
  ];
  const tones = [
    rule('desperate (plea)', toned, ['desperate'], (row) => row.desperate, ['plea']),
    rule('bitter (blame)', toned, ['bitter'], (row) => row.bitter, ['blame']),
    rule('bait', toned, ['bait'], (row) => row.bait, ['bait']),
    rule('hype', toned, ['hype'], (row) => row.hype, [
      'hype',
      'buzzword',
      'announcement-opening',
      'talk-without-length',
    ]),
    rule('no-time-box', asks, ['wants_talk', 'time_boxed'], (row) => row.time_boxed === false, [
      'no-time-box',
    ]),
    rule('private-contact', given, ['private_contact'], (row) => row.private_contact, ['private-contact']),
    rule('placeholder', given, ['placeholder'], (row) => row.placeholder, ['placeholder']),
  ];
  const qualities = (['answerable', 'vague', 'too_big'] as const).map((quality) =>
    score(
      `ask ${quality}`,
      asks.filter(({ row }) => row.ask !== null),
      ['ask', 'ask_quality'],
      ({ row }) => row.ask_quality === quality,
      ({ result }) => result.subject.understanding.askQuality === quality.replace('_', '-'),
    ),
  );
  const good = asks.filter(({ row }) => isWhollyGood(row));
  return {
    scores: [...kinds, ...missing, ...vague, ...qualities, ...tones],
    figures: [
      ['missing, mean F1', mean(missing.map(({ f1 }) => f1))],
      ['vague, mean F1', mean(vague.map(({ f1 }) => f1))],
      ['ask quality, macro-F1', mean(qualities.map(({ f1 }) => f1))],
      ['tone and safety, mean F1', mean(tones.map(({ f1 }) => f1))],
      ['situation, overlap', meanOverlap(asks, 'situation')],
      ['ask, overlap', meanOverlap(asks, 'ask')],
      ['title found', titlesFound(asks)],
      ['good asks', good.length],
      ['warnings in a good ask', mean(good.map(({ result }) => count(result, ['error', 'warning'])))],
      ['hints in a good ask', mean(good.map(({ result }) => count(result, ['information', 'hint'])))],
    ],
  };
}

/** A row on whose fields the second reader wavered is left out of their figures. */
function sure(judged: readonly Judged[], fields: readonly Field[]): Judged[] {
  return judged.filter(({ row }) => !fields.some((field) => row.unsure?.includes(field)));
}

function score(
  name: string,
  judged: readonly Judged[],
  fields: Field[],
  label: (one: Judged) => boolean,
  found: (one: Judged) => boolean,
): Score {
  const verdicts = sure(judged, fields).map(
    (one): Verdict => ({ id: one.row.id, label: label(one), found: found(one), text: one.row.text }),
  );
  return scoreOf(name, verdicts);
}

function meanOverlap(asks: readonly Judged[], name: PartName & Field): number {
  const labelled = sure(asks, [name]).filter(({ row }) => row[name] !== null);
  return mean(labelled.map(({ row, result }) => overlap(stretchOf(result, name), String(row[name]))));
}

function stretchOf({ subject }: LintResult, name: PartName): string {
  const parts = subject.understanding.parts.filter((part) => part.name === name);
  return parts.map(({ range }) => subject.post.file.slice(range.start, range.end)).join('\n');
}

function titlesFound(asks: readonly Judged[]): number {
  const labelled = sure(asks, ['target', 'target_specific']).filter(
    ({ row }) => row.target_specific === true,
  );
  return mean(
    labelled.map(({ row, result: { subject } }) => {
      const titles = subject.understanding.titles.map(({ start, end }) => subject.text.slice(start, end));
      return titles.some((title) => overlap(title, row.target ?? '') >= 2 / 3) ? 1 : 0;
    }),
  );
}

function isWhollyGood(row: LabelledPost): boolean {
  const { situation_specific, target_specific, targets, ask_quality, asks, time_boxed } = row;
  const hasFlaw =
    row.desperate || row.bitter || row.bait || row.hype || row.private_contact || row.placeholder;
  const isComplete = situation_specific === true && target_specific === true && ask_quality === 'answerable';
  const isModest = (targets === 1 || targets === 2) && (asks === 1 || asks === 2) && time_boxed !== false;
  return isComplete && isModest && !hasFlaw;
}

function count({ findings }: LintResult, severities: readonly string[]): number {
  return findings.filter(({ severity }) => severities.includes(severity)).length;
}
