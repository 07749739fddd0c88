import type { Kind } from '../post/frontMatter';
import { type ChecklistItem, type ChecklistLine, checklistLines } from './checklist';
import { levelOf, looksAt } from './configuredRules';
import type { Finding } from './finding';
import { isHeavy } from './heavyHeart';
import type { QuietPlaces } from './quiet';
import { everyKind, type Rule } from './rule';
import { rules } from './rules';
import type { Subject } from './subject';

/** Lines that have nothing to judge in a post without an ask. */
const judgesTheAsk: ReadonlySet<ChecklistLine> = new Set(['modest', 'time']);

/** By line and kind. */
const rulesOfLine = new Map(
  checklistLines.map((line) => [
    line,
    new Map(
      everyKind.map((kind) => [
        kind,
        rules.filter((rule) => rule.line === line && rule.kinds.includes(kind)),
      ]),
    ),
  ]),
);

/** The rules that look at a line of the checklist in a kind of post. */
function rulesOf(line: ChecklistLine, kind: Kind): readonly Rule[] {
  return rulesOfLine.get(line)?.get(kind) ?? [];
}

/** The ten lines of the checklist for a post: what was looked at, and what came of it. */
export function checklistOf(
  subject: Subject,
  findings: readonly Finding[],
  quiet: QuietPlaces,
): ChecklistItem[] {
  const byLine = new Map<ChecklistLine, Finding[]>(checklistLines.map((line) => [line, []]));
  for (const finding of findings) byLine.get(finding.line)?.push(finding);
  const heavy = isHeavy(findings);
  return [...byLine].map(([id, found]) =>
    heavy && !found.some(({ severity }) => severity === 'error')
      ? { id, state: 'n/a' }
      : stateOf(id, subject, found, quiet),
  );
}

function stateOf(
  id: ChecklistLine,
  subject: Subject,
  found: readonly Finding[],
  quiet: QuietPlaces,
): ChecklistItem {
  const ofKind = rulesOf(id, subject.kind);
  // A folder's own rule may find something on a line of which no rule of ours speaks.
  if (ofKind.length === 0 && found.length === 0) return { id, state: 'n/a' };
  if (found.some((finding) => finding.rule.endsWith('-missing'))) return { id, state: 'missing' };
  if (id === 'title' && subject.understanding.isUndecided) return { id, state: 'open' };
  if (found.length > 0) return { id, state: 'improve' };
  if (subject.text === '') return { id, state: 'unchecked', reason: 'empty' };
  if (judgesTheAsk.has(id) && subject.kind === 'ask' && !subject.understanding.askQuality) {
    return { id, state: 'unchecked', reason: subject.language === 'other' ? 'language' : 'no-ask' };
  }
  if (!ofKind.every((rule) => looksAt(rule, subject))) return { id, state: 'unchecked', reason: 'language' };
  if (ofKind.some((rule) => levelOf(rule, subject.config) === 'off'))
    return { id, state: 'unchecked', reason: 'off' };
  const isQuiet = ofKind.some((rule) => quiet.hasEverywhere(rule.id));
  return isQuiet ? { id, state: 'unchecked', reason: 'quiet' } : { id, state: 'done' };
}
