import { askFile, networkingKinds, type Rule } from '../rule';
import { anotherSentence } from './snippet';
import { hitsIn, saidHits } from './tone';

/** How sure the model must be; a sentence with a stock word has its finding already. */
const certain = 2;

export const hype: Rule = {
  id: 'hype',
  line: 'human',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'Praise of oneself makes readers doubt; one thing that you did lets them see it for themselves.',
  fill: ['I led a night shift of nine for six years, and seven of them are still there.'],
  examples: [
    {
      file: askFile('I am a born leader who ignites every room and turns challenges into magic.'),
      flagged: ['I am a born leader who ignites every room and turns challenges into magic'],
    },
    {
      file: askFile('I led a night shift of nine for six years, and seven of them are still there.'),
      flagged: [],
    },
    {
      file: askFile('The leader of the course said that a spark can ignite the dust in a mill.'),
      flagged: [],
    },
  ],
  *check(subject) {
    const said = [...saidHits(subject, 'buzzwords')];
    for (const [index, sentence] of subject.sentences.entries()) {
      const shown = subject.evidence[index];
      if (!shown || hitsIn(said, sentence).length > 0 || shown.of('hype') <= certain) continue;
      const range = shown.strongest('hype', subject.words);
      yield {
        range: subject.inFile(range),
        values: { phrase: subject.text.slice(range.start, range.end).replace(/\s+/g, ' ') },
      };
    }
  },
  fixes: ({ range }, subject) =>
    anotherSentence(subject, range, 'one-deed', 'one thing that you did, and what came of it'),
};
