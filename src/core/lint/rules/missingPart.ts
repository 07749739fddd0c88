import type { Range } from '../../post/edit';
import { addPart } from '../../post/partEdit';
import { type PartName, partHeadings, partsOfKind } from '../../post/parts';
import { prompts } from '../../post/prompts';
import type { PromptFix } from '../fix';
import type { Subject } from '../subject';

/** The parts that can be added with a prompt of their own. */
type AddedPart = 'situation' | 'target' | 'ask' | 'topic' | 'audience' | 'when' | 'places' | 'door';

/** Where a part that isn't there is missed: its empty heading, else the first or the last sentence. */
export function placeOfMissing(subject: Subject, name: PartName, anchor: 'first' | 'last'): Range {
  const { post, sentences, understanding } = subject;
  const headed = post.parts.find((part) => part.name === name);
  if (headed) return headed.heading;
  const closing = understanding.parts.find((part) => part.name === 'closing');
  const said = sentences.slice(0, closing?.firstSentence ?? sentences.length);
  const sentence = anchor === 'first' ? said[0] : said.at(-1);
  const { bodyStart } = post.frontMatter;
  return sentence ? subject.inFile(sentence) : { start: bodyStart, end: bodyStart };
}

/** Adds the part as a heading with a prompt, or a prompt under its empty heading. */
export function addMissingPart(subject: Subject, name: AddedPart): PromptFix {
  const { post, kind, understanding } = subject;
  const snippet = `\${1:${prompts[name === 'target' ? 'title' : name]}}`;
  const values = { part: partHeadings[name] };
  const headed = post.parts.find((part) => part.name === name);
  if (headed) {
    const { end } = headed.heading;
    return { kind: 'prompt', title: 'write-part', values, edit: { start: end, end, text: `\n${snippet}` } };
  }
  const closing = understanding.parts.find((part) => part.name === 'closing');
  const end =
    closing && !post.parts.some((part) => part.name === 'closing') ? closing.range.start : post.file.length;
  const edit = addPart(
    post.file,
    post.frontMatter.bodyStart,
    end,
    post.parts,
    partsOfKind[kind],
    name,
    snippet,
  );
  return { kind: 'prompt', title: 'add-part', values, edit };
}
