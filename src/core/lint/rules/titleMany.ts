import type { Range } from '../../post/edit';
import { askFile, type Rule } from '../rule';
import type { Subject } from '../subject';

/** Two titles are a choice that a reader can picture; a third makes a list. */
const enough = 2;
/** Nobody counts further. */
const most = 20;

export const titleMany: Rule = {
  id: 'title-many',
  line: 'title',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'One title brings one person to mind; a list of them brings nobody.',
  examples: [
    {
      file: askFile(
        "My depot closed. I'm looking for a role as Transport Planner, Buyer, or Production Scheduler.",
      ),
      flagged: ['Production Scheduler'],
    },
    {
      file: askFile(
        '## Situation\nMy depot closed.\n\n## Target title\nBuyer, Transport Planner, Dispatcher',
      ),
      flagged: ['Dispatcher'],
    },
    {
      file: askFile('## Target title\nBuyer or Planner or Dispatcher or Scheduler'),
      flagged: ['Dispatcher'],
    },
    { file: askFile("My depot closed. I'm aiming for Transport Planner or Buyer."), flagged: [] },
    {
      file: askFile('## Target title\nTransport Planner. In small firms planners are called Planner too.'),
      flagged: [],
    },
    {
      file: askFile('I was a Buyer, a Dispatcher and a Driver. I want to become a Transport Planner.'),
      flagged: [],
    },
  ],
  *check(subject) {
    const titles = differentTitles(subject);
    const third = titles[enough];
    if (third) yield { range: subject.inFile(third), values: { count: titles.length } };
  },
};

/** The titles aimed at, without those that say another one again, in fewer words or in the plural. */
function differentTitles({ text, understanding }: Subject): Range[] {
  const seen: string[] = [];
  return understanding.titles.filter(({ start, end }) => {
    const name = text
      .slice(start, end)
      .toLowerCase()
      .replace(/s\b/g, '')
      .replace(/[\s-]+/g, ' ');
    if (seen.length >= most || seen.some((other) => other.includes(name) || name.includes(other)))
      return false;
    seen.push(name);
    return true;
  });
}
