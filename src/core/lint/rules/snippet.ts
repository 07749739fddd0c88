import type { Range } from '../../post/edit';
import type { PartName } from '../../post/parts';
import type { PromptFix } from '../fix';
import type { Subject } from '../subject';

/** A text as it stands inside a tab stop of a snippet. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The range in the file of the sentence that a range of the file stands in. */
export function sentenceAround({ sentences, inFile }: Subject, { start }: Range): Range | undefined {
  return sentences.map(inFile).find((sentence) => start >= sentence.start && start < sentence.end);
}

/** A prompt for another sentence in place of the one around a finding. */
export function anotherSentence(
  subject: Subject,
  range: Range,
  title: string,
  blank: string,
): readonly PromptFix[] {
  const sentence = sentenceAround(subject, range);
  return sentence ? [{ kind: 'prompt', title, edit: { ...sentence, text: `\${1:${blank}}` } }] : [];
}

/**
 * Where a sentence that belongs to a part is added: at the end of the part, else before the ask, else at the end of
 * what is said before the closing. `gap` parts it from what stands before.
 */
export function placeForSentence(subject: Subject, name: PartName): Range & { readonly gap: string } {
  const { post, sentences, understanding } = subject;
  const headed = post.parts.find((part) => part.name === name);
  const own = understanding.parts.find((part) => part.name === name);
  const ask = understanding.parts.find((part) => part.name === 'ask')?.firstSentence ?? sentences.length;
  const closing = understanding.parts.find((part) => part.name === 'closing')?.firstSentence;
  const last = sentences[Math.min(ask, closing ?? sentences.length) - 1];
  if (headed && (!own || own.range.end <= own.range.start)) return { ...endOf(headed.heading), gap: '\n' };
  if (headed && own) return { ...endOf(own.range), gap: ' ' };
  if (last) return { ...endOf(subject.inFile(last)), gap: ' ' };
  return { start: post.frontMatter.bodyStart, end: post.frontMatter.bodyStart, gap: '' };
}

function endOf({ end }: Range): Range {
  return { start: end, end };
}
