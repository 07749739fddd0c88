import type { TextEdit } from '../../post/edit';
import { askFile, networkingKinds, type Rule } from '../rule';
import type { Subject } from '../subject';
import { isAsTyped } from './asTyped';
import { clusterOf, isCluster } from './cluster';
import { applyCase } from './letterCase';

/** A few such words are how people talk; so many in so few words are in the way. */
const density = { hits: 3, words: 50 };

export const filler: Rule = {
  id: 'filler',
  line: 'specific',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: false,
  why: 'Words that carry nothing stand between a reader and what you say.',
  examples: [
    {
      file: askFile(
        'At this point in time I plan routes in order to learn. Due to the fact that my depot closed, I have the ability to start in the near future.',
      ),
      flagged: ['At this point in time'],
      fixed: askFile('Now I plan routes to learn. Because my depot closed, I can start soon.'),
    },
    {
      file: askFile(
        'Basically, my depot closed. It was literally over in a day. Honestly, I actually liked it there.',
      ),
      flagged: ['Basically'],
    },
    {
      file: askFile(
        'As we all know, depots close. At the end of the day, it is what it is. Needless to say, I move on.',
      ),
      flagged: ['As we all know'],
    },
    {
      file: askFile(
        'Honestly, my depot closed. I actually liked it there. Which tool would you learn first?',
      ),
      flagged: [],
    },
    {
      file: askFile('At the end of the day I hand over to the night shift, in order of arrival.'),
      flagged: [],
    },
    {
      file: askFile('In order to plan a route I need two numbers. Which ones do you look at on a Monday?'),
      flagged: [],
    },
  ],
  *check(subject) {
    const hits = clusterOf(subject, 'fillers', density);
    const [first] = hits;
    if (!first) return;
    const values = { phrase: subject.text.slice(first.start, first.end), count: hits.length };
    yield { range: subject.inFile(first), values };
  },
  fixes(_, subject) {
    const hits = clusterOf(subject, 'fillers', density);
    const edits = shorter(subject);
    const words = subject.words.filter(({ kind }) => kind === 'word').length;
    if (edits.length === 0 || isCluster(hits.length - edits.length, words - 4 * edits.length, density))
      return [];
    return [{ kind: 'edit', title: 'shorten', values: { count: edits.length }, edits }];
  },
};

/** The edits that say each filler shorter where the lexicon knows how. */
function shorter(subject: Subject): TextEdit[] {
  return clusterOf(subject, 'fillers', density).flatMap((hit) => {
    const { instead } = hit.phrase;
    if (!instead) return [];
    const said = subject.text.slice(hit.start, hit.end);
    const range = subject.inFile(hit);
    return isAsTyped(subject, range, said) ? [{ ...range, text: applyCase(instead, said) }] : [];
  });
}
