import { everyKind, type Rule } from '../rule';
import type { Subject } from '../subject';
import { tagsIn } from '../text/tags';
import type { Word } from '../text/words';
import { isAsTyped } from './asTyped';
import { withCapitals, wordsOfTag } from './plainWords';

/** A tag of more letters than this is no tag that anybody writes. */
const longestTag = 40;

export const hashtagCase: Rule = {
  id: 'hashtag-case',
  line: 'readable',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'With a capital for each word a screen reader speaks the words of a tag, and everybody reads it faster.',
  examples: [
    { file: 'Hello\n\n#opentowork', flagged: ['#opentowork'], fixed: 'Hello\n\n#OpenToWork' },
    {
      file: 'Hello\n\n#jobsearch #Logistics #careerchange',
      flagged: ['#jobsearch'],
      fixed: 'Hello\n\n#JobSearch #Logistics #CareerChange',
    },
    { file: 'Hello\n\n#hrcommunity', flagged: ['#hrcommunity'], fixed: 'Hello\n\n#HRCommunity' },
    {
      file: 'Hello\n\n#OpenToWork #openToWork #logistics #leadership #networking #workshop #bigdata',
      flagged: [],
    },
    { file: 'Hello\n\n#bewerbung #trabajo #gesundheitswesen #zeitarbeit', flagged: [] },
    {
      file: 'Hello\n\n#carpenter #understanding #freelance #database #healthcare #wilkops #entrepreneurship',
      flagged: [],
    },
    { file: 'See https://example.org/#opentowork', flagged: [] },
  ],
  *check(subject) {
    const tags = severalWords(subject);
    const [first] = tags;
    if (!first) return;
    const values = { tag: nameOf(subject, first.word), better: first.better, count: tags.length };
    yield { range: subject.inFile(first.word), values };
  },
  fixes: (_, subject) => {
    const tags = severalWords(subject);
    const edits = tags.map(({ word, better }) => ({ ...subject.inFile(word), text: `#${better}` }));
    const areTyped = tags.every(({ word }, index) => {
      const edit = edits[index];
      return edit && isAsTyped(subject, edit, subject.text.slice(word.start, word.end));
    });
    return areTyped ? [{ kind: 'edit', title: 'tag-capitals', values: { count: edits.length }, edits }] : [];
  },
};

/** The tags in small letters whose words are known, and each with capitals. */
function severalWords(subject: Subject): { word: Word; better: string }[] {
  // A tag of eight letters or fewer is read at a glance.
  const tags = tagsIn(subject.lines, 'hashtag').filter(({ start, end }) => end - start <= longestTag);
  return tags.flatMap((word) => {
    const name = nameOf(subject, word);
    if (!/^[a-z]{9,}$/.test(name)) return [];
    const words = wordsOfTag(name);
    return words ? [{ word, better: withCapitals(words) }] : [];
  });
}

function nameOf({ text }: Subject, { start, end }: Word): string {
  return text.slice(start + 1, end);
}
