import { applyEdits, type TextEdit } from '../post/edit';
import { parsePost } from '../post/post';
import type { LintConfig } from './config';
import type { EditFix } from './fix';
import { fixesOf, type LintResult, lint } from './linter';
import type { RuleId } from './rule';

/** A fix can make room for the next one, as for each call of a row; more than this nobody waits for. */
const mostRounds = 50;

/**
 * The safe fix of each finding, where there is exactly one: two would be a choice, which is the writer's. Fixes that
 * touch each other are left for another round: the first one by place is there.
 */
export function safeFixes({ findings, subject }: LintResult, only?: RuleId): readonly EditFix[] {
  const fixes: EditFix[] = [];
  let done = -1;
  for (const finding of findings) {
    if (only !== undefined && finding.rule !== only) continue;
    const edits = fixesOf(finding, subject).filter((fix) => fix.kind === 'edit');
    const [fix] = edits;
    if (!fix || edits.length > 1 || Math.min(...fix.edits.map(({ start }) => start)) <= done) continue;
    fixes.push(fix);
    done = Math.max(done, ...fix.edits.map(({ end }) => end));
  }
  return fixes;
}

/**
 * The edits that apply the safe fixes of a post, or of one rule in it, again and again until there are none left.
 * @param first what the linter said of the post
 */
export function fixAll(first: LintResult, config: LintConfig, only?: RuleId): readonly TextEdit[] {
  const { file } = first.subject.post;
  const seen = new Set([file]);
  const edits = editsOf(first, only);
  let text = applyEdits(file, edits);
  let rounds = edits.length > 0 ? 1 : 0;
  while (rounds > 0 && rounds < mostRounds && !seen.has(text)) {
    seen.add(text);
    const more = editsOf(lint(parsePost(text), config), only);
    if (more.length === 0) break;
    text = applyEdits(text, more);
    rounds++;
  }
  return rounds <= 1 ? edits : [changeBetween(file, text)];
}

function editsOf(result: LintResult, only?: RuleId): TextEdit[] {
  return safeFixes(result, only).flatMap(({ edits }) => edits);
}

/** One edit that makes one text of another, without the lines at both ends that they share. */
function changeBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const lineEnd = before.indexOf('\n', before.length - tail);
  const end = lineEnd < 0 ? before.length : lineEnd;
  return { start, end, text: after.slice(start, after.length - (before.length - end)) };
}
