import { askFile, everyKind, type Rule } from '../rule';
import { saidHits } from './tone';

/** What puts such words into the past, where they tell of a time that is over. */
const over = /\b(?:ago|back then|at the time|in (?:19|20)\d\d|once|used to|years? later|those days)\b/;

/**
 * A text that speaks of giving up on life. While it does, the linter says nothing on style: see `kindWordsFirst`.
 * The message names no single help line, as they differ by country; findahelpline.com lists those of most countries.
 */
export const heavyHeart: Rule = {
  id: 'heavy-heart',
  line: 'safe',
  severity: 'information',
  reads: 'prose',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'Nobody should be told about commas when they speak of giving up on life; people come first.',
  examples: [
    {
      file: askFile("Forty applications, and I don't want to live any more. Thoughts?"),
      flagged: ["don't want to live any more"],
    },
    { file: 'Some nights I think of ending my life.', flagged: ['ending my life'] },
    {
      file: askFile('They would all be better off without me. Hire me!!'),
      flagged: ['They would all be better off without me'],
    },
    { file: 'I see no reason to live.', flagged: ['no reason to live'] },
    { file: 'Most days I want to end it all.', flagged: ['want to end it all'] },
    { file: 'I am tired of living out of a suitcase, so I look for a job in one place.', flagged: [] },
    { file: "I'm dying to see the new depot, and I'm dead tired.", flagged: [] },
    { file: 'I worked on a help line, so I have heard “I want to die” more than once.', flagged: [] },
    { file: 'Eight years ago I wanted to end my life. Today I train help line volunteers.', flagged: [] },
    {
      file: askFile('I nearly gave up on this career. Suicide prevention is the field I want.'),
      flagged: [],
    },
  ],
  *check(subject) {
    let at = 0;
    for (const hit of saidHits(subject, 'heavyHeart')) {
      while ((subject.sentences[at]?.lastWord ?? Number.POSITIVE_INFINITY) <= hit.firstWord) at++;
      if (over.test(subject.sentences[at]?.key ?? '')) continue;
      yield { range: subject.inFile(hit) };
      return;
    }
  },
};
