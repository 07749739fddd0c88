import type { Finding } from '../src/core/lint/finding';
import { lintText, readRows } from './rows';

/** A text, and the rules that fire on it. */
export interface Firing {
  readonly id: string;
  readonly text: string;
  readonly rules: readonly string[];
}

/**
 * Which rules fire on each text of a file, judged as the scores are: a labelled post as its kind, a sentence as an ask,
 * a text without labels as what it is inferred to be.
 */
export function firingOn(file: string): Firing[] {
  const { what, rows } = readRows(file);
  if (what === 'posts')
    return rows.map(({ id, text, kind }) => ({
      id,
      text,
      rules: rulesOn(text, kind === 'other' ? 'free' : kind),
    }));
  if (what === 'sentences') return rows.map(({ id, text }) => ({ id, text, rules: rulesOn(text, 'ask') }));
  return rows.map(({ id, text }, index) => ({ id: id ?? `line ${index + 1}`, text, rules: rulesOn(text) }));
}

function rulesOn(text: string, kind?: string): string[] {
  return [...new Set(lintText(text, kind).findings.map(({ rule }: Finding) => rule))];
}
