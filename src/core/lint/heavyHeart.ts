import type { Finding } from './finding';
import { heavyHeart } from './rules/heavyHeart';

/**
 * The findings that may stand beside a kind word: where a text speaks of giving up on life, only what would break or
 * harm when published (errors of safety and of the network) remains.
 */
export function kindWordsFirst(findings: readonly Finding[]): readonly Finding[] {
  if (!isHeavy(findings)) return findings;
  return findings.filter(
    ({ rule, line, severity }) =>
      rule === heavyHeart.id || (severity === 'error' && (line === 'safe' || line === 'network')),
  );
}

/** Whether a text speaks of giving up on life. */
export function isHeavy(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => rule === heavyHeart.id);
}
