import { askFile, type Rule } from '../rule';
import type { Subject } from '../subject';

/** Two asks leave a reader a choice; with more they put the post off until later. */
const enough = 2;

export const askMany: Rule = {
  id: 'ask-many',
  line: 'modest',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'One question gets an answer; a list of them gets put off until later, which is never.',
  examples: [
    {
      file: askFile(
        '## Ask\nWhich tool would you learn first?\n\nWho could show me a depot at night?\n\nCould somebody read my application?',
      ),
      flagged: ['Could somebody read my application?'],
    },
    {
      file: askFile(
        'My depot closed. Three things:\n- Which tool would you learn first?\n- Who knows a planner in Leeds?\n- What does a planner earn?',
      ),
      flagged: ['What does a planner earn?'],
    },
    {
      file: askFile(
        'My depot closed.\n\nWhich course did you take?\n\nHow long did it take you to find work?\n\nWould you do it again?\n\nWhom should I write to?',
      ),
      flagged: ['Would you do it again?'],
    },
    {
      file: askFile(
        'Which tool would you learn first? SAS? R? Or neither, and why?\n\nWho uses them at work?',
      ),
      flagged: [],
    },
    {
      file: askFile(
        'Which tool would you learn first?\n\nOr would you have fifteen minutes to show me yours?',
      ),
      flagged: [],
    },
    {
      file: askFile(
        'What is a night shift worth? I asked myself that in June.\n\nWhich tool would you learn first?',
      ),
      flagged: [],
    },
  ],
  *check(subject) {
    const asked = separateAsks(subject);
    const third = subject.sentences[asked[enough] ?? -1];
    if (third) yield { range: subject.inFile(withoutBullet(third)), values: { count: asked.length } };
  },
};

/** Questions to the reader that each stand for themselves: the first of a paragraph, or an item of a list. */
function separateAsks({ sentences, evidence }: Subject): number[] {
  const asked: number[] = [];
  for (const [index, { isQuestion, isListItem, paragraph }] of sentences.entries()) {
    if (!isQuestion || (evidence[index]?.ask ?? 0) <= 0) continue;
    const before = asked.at(-1);
    if (before !== undefined && !isListItem && sentences[before]?.paragraph === paragraph) continue;
    asked.push(index);
  }
  return asked;
}

function withoutBullet({ start, end, text }: { start: number; end: number; text: string }) {
  return { start: start + (/^(?:•|\d{1,3}[.)]) +/.exec(text)?.[0].length ?? 0), end };
}
