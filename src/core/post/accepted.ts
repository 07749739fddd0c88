import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TextEdit } from './edit';
import { editFrontMatter } from './frontMatterEdit';
import type { Post } from './post';

/** What only the writer can say of a text: it is true; it may be said. Each is a line of the checklist. */
export const writersWords = ['human', 'safe'] as const;
export type WritersWord = (typeof writersWords)[number];

/** Digits of the hash that are kept: 64 bits, as people may see it in their file. */
const digits = 16;

/** The hash by which a text is known again: the first digits of its SHA-256. */
export function hashOfOutput(output: string): string {
  return bytesToHex(sha256(utf8ToBytes(output))).slice(0, digits);
}

/** Whether the writer gave their word for the very text that the network would show now. */
export function isAccepted({ frontMatter, output }: Post, word: WritersWord): boolean {
  return frontMatter.values.accepted?.[word] === hashOfOutput(output.text);
}

/**
 * The edits that write down the writer's word for the text as it is, or take it back.
 * @throws FrontMatterNotEditable
 */
export function editAccepted(post: Post, word: WritersWord, isGiven: boolean): TextEdit[] {
  const { [word]: _, ...others } = post.frontMatter.values.accepted ?? {};
  const accepted = isGiven ? { ...others, [word]: hashOfOutput(post.output.text) } : others;
  const isEmpty = Object.keys(accepted).length === 0;
  return editFrontMatter(post.file, { accepted: isEmpty ? undefined : accepted });
}
