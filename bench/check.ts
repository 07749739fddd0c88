import { lint } from '../src/core/lint/linter';
import { messageOf } from '../src/core/lint/messages';
import { parsePost } from '../src/core/post/post';

/** The whole check of a file, as the editor does it: parse, compose, all rules, the words of each finding. */
export function check(file: string): number {
  return lint(parsePost(file)).findings.map((finding) => messageOf(finding)).length;
}
