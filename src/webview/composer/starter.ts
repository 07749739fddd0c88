import type { Starter } from '../../protocol/composer';

/** A field's text with a sentence to start from, and what of it is to be written first. */
export interface Started {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Starts a field with a sentence; what the writer has there stays above it.
 * @param starters all sentences to start from: one that nobody has changed yet gives way
 * @param title the target title, which fills the blank for one; '' leaves the blank
 */
export function startWith(
  present: string,
  { text }: Starter,
  starters: readonly Starter[],
  title: string,
): Started {
  const filled = title === '' ? text : text.replace('[one job title]', () => title);
  const isUntouched = starters.some((one) => one.text === present.trim());
  const kept = isUntouched ? '' : present.trimEnd();
  const written = kept === '' ? filled : `${kept}\n\n${filled}`;
  const blank = /\[[^\]]*\]/.exec(filled);
  const start = written.length - filled.length + (blank?.index ?? filled.length);
  return { text: written, start, end: start + (blank?.[0].length ?? 0) };
}
