import type { ChecklistLine } from './checklist';
import type { Finding } from './finding';
import { prefilled } from './rules/prefilled';

/** What the message on a prefilled text says already: where you stand, which title, which ask. */
const covered: ReadonlySet<ChecklistLine> = new Set(['situation', 'title', 'ask', 'modest']);

/**
 * The findings to show: where the network filled in the text, one message says what is missing in it, and its fix asks
 * for all of it. The checklist still tells it line by line.
 */
export function prefilledFirst(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.find(({ rule }) => rule === prefilled.id);
  if (!first) return findings;
  const { start, end } = first.range;
  return findings.filter(({ line, range }) => !covered.has(line) || range.start < start || range.end > end);
}
