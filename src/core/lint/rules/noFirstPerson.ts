import { askFile, type Rule } from '../rule';
import type { Line } from '../text/lines';
import { once } from '../text/once';

/** A text with fewer words than this may well do without the writer. */
const enoughWords = 50;

const firstPerson = new Set("i i'm im i've ive i'd i'll my me mine myself we we're we've our us".split(' '));

const impersonal =
  'Transport professional with eight years in night-shift planning, two depots and forty drivers. Seeking a position as Transport Planner in the north. Strong in route planning, rosters and handover notes. Depot closed in June after a merger. Which planning tool is worth learning first for somebody who comes from the yard and knows the roads by heart?';

export const noFirstPerson: Rule = {
  id: 'no-first-person',
  line: 'human',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: false,
  why: 'People help a person; a text without an "I" reads like an advert or a form.',
  examples: [
    { file: askFile(impersonal), flagged: [sentenceOf(impersonal)] },
    { file: askFile(`A note to planners.\n\n${impersonal}`), flagged: ['A note to planners.'] },
    { file: askFile(`- ${impersonal}`), flagged: [`- ${sentenceOf(impersonal)}`] },
    { file: askFile(`${impersonal} I drove nights before that.`), flagged: [] },
    { file: askFile(impersonal.replace('Depot closed', 'My depot closed')), flagged: [] },
    { file: askFile('Depot closed, planner now. Which tool comes first?'), flagged: [] },
  ],
  *check(subject) {
    const [first] = subject.sentences;
    if (!first || subject.lines.some(({ line }) => speaksOfWriter(line))) return;
    if (subject.words.filter(({ kind }) => kind === 'word').length < enoughWords) return;
    yield { range: subject.inFile(first) };
  },
};

const speaksOfWriter = once(({ words }: Line) =>
  words.some(({ kind, key }) => kind === 'word' && firstPerson.has(key)),
);

function sentenceOf(text: string): string {
  return text.slice(0, text.indexOf('.') + 1);
}
