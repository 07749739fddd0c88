import { stringify } from 'yaml';
import { partHeadings } from '../post/parts';
import { blankFor } from '../post/prompts';
import { escapeBlock } from './block';
import { oneLine, readList } from './list';
import type { Person } from './person';

/** What a person told last, without the writer's tags; null where nothing is noted. */
export function lastSaying(person: Person): string | null {
  const learned = person.conversations.at(-1)?.learned ?? '';
  const [first] = readList(learned.replace(/(?<![\p{L}\p{N}_&])#\p{L}[\p{L}\p{M}\p{N}_-]*/gu, ''));
  return first === undefined ? null : oneLine(first);
}

/** The start of a thank-you message: what they told, and a blank for what came of it. */
export function thankYouMessage(person: Person): string {
  const first = oneLine(person.name).split(' ')[0] ?? '';
  const saying = lastSaying(person);
  const told = saying === null ? '' : ` You told me: “${saying}”`;
  return `Hi ${first}, thank you for your time.${told} ${blankFor('outcome')}`;
}

/**
 * An update post that starts from what people told, with thanks to them; blanks for the rest. Its front matter names
 * them: once it is out, they are thanked.
 */
export function thanksPost(people: readonly Person[], id: string): string {
  const learned = people.map(lastSaying).filter((saying) => saying !== null);
  const names = people.map(({ name }) => oneLine(name)).join(', ');
  const thanks = people.map((person) => person.id ?? oneLine(person.name));
  const values = stringify(
    { kind: 'update', status: 'draft', id, ...(thanks.length > 0 && { thanks }) },
    { lineWidth: 0 },
  );
  const parts = [
    [partHeadings.learned, learned.length > 0 ? escapeBlock(learned.join('\n')) : blankFor('learned')],
    [partHeadings.thanks, names === '' ? blankFor('thanks') : escapeBlock(`Thank you, ${names}.`)],
    [partHeadings.next, blankFor('next')],
  ];
  return `---\n${values}---\n${parts.map(([heading, text]) => `## ${heading}\n${text}`).join('\n\n')}\n`;
}
