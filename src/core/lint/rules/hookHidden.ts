import { foldOf } from '../../post/count';
import { askFile, type Rule } from '../rule';
import type { Evidence } from '../understanding/evidence';

const opening =
  'The kettle was on, the radio played something old, and outside the rain came down on the yard in the way it only does on a Monday, when even the gulls stay on the roof and nobody says a word before the second cup.';

export const hookHidden: Rule = {
  id: 'hook-hidden',
  line: 'readable',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: false,
  why: 'Most people see only what stands before "…see more"; without you in it they scroll on.',
  fill: ['In June my depot closed, and I want to become a Transport Planner.'],
  examples: [
    {
      file: askFile(
        `${opening}\n\nIn June my depot closed. My target is Transport Planner. Which tool would you learn first?`,
      ),
      flagged: [opening.slice(0, 210)],
    },
    {
      file: askFile(
        `In June my depot closed. ${opening}\n\nMy target is Transport Planner. Which tool would you learn first?`,
      ),
      flagged: [],
    },
  ],
  *check({ text, understanding, sentences, evidence, post, inFile }) {
    const fold = foldOf(text).wide;
    if (fold === null) return;
    const end = post.output.toSource(fold);
    const shows = understanding.parts.filter(
      ({ name }) => name === 'situation' || name === 'target' || name === 'ask',
    );
    const isSeen =
      shows.some(({ range }) => range.start < end) ||
      understanding.titles.some((title) => title.start < fold) ||
      sentences.some(({ start }, index) => start < fold && tellsSomething(evidence[index]));
    if (shows.length > 0 && !isSeen) yield { range: inFile({ start: 0, end: fold }) };
  },
  fixes({ range: { start } }) {
    const text = '${1:where you stand, or the title that you want, in one sentence}\n\n';
    return [{ kind: 'prompt', title: 'open-with-you', edit: { start, end: start, text } }];
  },
};

/** Little evidence is enough: who reads it knows at least that it is about the writer's work. */
function tellsSomething(shown: Evidence | undefined): boolean {
  return shown !== undefined && Math.max(shown.situation, shown.wish, shown.ask) > 0;
}
