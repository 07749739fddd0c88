import { certainties } from '../model/certainties';
import { askFile, type LineRule, networkingKinds } from '../rule';
import { anotherSentence } from './snippet';
import { reportOf, tonesOf } from './tone';

export const hype: LineRule = {
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
      file: askFile(
        'My target is Nurse. I am a born leader who ignites every room and turns challenges into magic.',
      ),
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
  *checkLine(line) {
    for (const { certainty, phrases, sentence, judgement } of tonesOf(line, 'hype', 'buzzwords')) {
      const hasFinding = phrases.length > 0;
      if (hasFinding || certainty <= certainties.hype.alone) continue;
      yield reportOf(line, judgement.strongest('hype', sentence, line.words));
    }
  },
  fixes: ({ range }, subject) =>
    anotherSentence(subject, range, 'one-deed', 'one thing that you did, and what came of it'),
};
