import { askFile, networkingKinds, type Rule } from '../rule';
import { clusterOf } from './cluster';

/** One softener is polite; so many in so few words hide what is meant. */
const density = { hits: 3, words: 50 };

export const hedge: Rule = {
  id: 'hedge',
  line: 'specific',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: false,
  why: 'One softener is polite; under a heap of them a reader no longer sees what you mean.',
  examples: [
    {
      file: askFile(
        'Maybe I could sort of be a planner, I guess. Perhaps somebody would possibly know which tool comes first?',
      ),
      flagged: ['Maybe'],
    },
    {
      file: askFile(
        "I'm kind of looking around. I suppose it's hopefully planning, more or less, or something like that.",
      ),
      flagged: ["I'm kind of"],
    },
    {
      file: askFile(
        'Sorry to bother you. I was just wondering if perhaps you might be able to look at one page, if that makes sense.',
      ),
      flagged: ['Sorry to bother you'],
    },
    { file: askFile('Perhaps one of you knows: which tool would you learn first? Maybe both?'), flagged: [] },
    {
      file: askFile(
        "It's the kind of depot that maybe exists twice. I plan routes, and I want to plan more of them.",
      ),
      flagged: [],
    },
    {
      file: askFile(
        'She wrote “maybe, perhaps, possibly, I guess”. I write: which tool would you learn first?',
      ),
      flagged: [],
    },
  ],
  *check(subject) {
    const hits = clusterOf(subject, 'hedges', density);
    const [first] = hits;
    if (!first) return;
    const values = { phrase: subject.text.slice(first.start, first.end), count: hits.length };
    yield { range: subject.inFile(first), values };
  },
};
