import { fingerprintOf } from '../post/fingerprint';
import type { FrontMatterValues } from '../post/frontMatter';
import type { LazyPost } from '../post/lazyPost';

/** Whether the writer marked this exact text as ready: an edit of the output takes the mark away. */
export function isReady(post: LazyPost): boolean {
  const { ready } = post.frontMatter.values;
  return ready !== undefined && ready === fingerprintOf(post.output.text);
}

/** Whether the writer accepted what a check says of this exact text. */
export function isAccepted(values: FrontMatterValues, check: string, output: string): boolean {
  return values.accepted?.[check] === fingerprintOf(output);
}

/** The `accepted` of a post whose writer accepts what some checks say of its text. */
export function accept(
  values: FrontMatterValues,
  checks: readonly string[],
  output: string,
): Readonly<Record<string, string>> {
  const fingerprint = fingerprintOf(output);
  return { ...values.accepted, ...Object.fromEntries(checks.map((check) => [check, fingerprint])) };
}
