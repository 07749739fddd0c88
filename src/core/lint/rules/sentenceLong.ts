import { askFile, type LineRule, networkingKinds } from '../rule';

/** Words. Readers lose the thread of a sentence from about 40 on; a list of things carries a little further. */
const longest = 50;

const long =
  'In June the depot where I had planned the routes of forty drivers for six years closed after a merger that nobody had seen coming, and so I sat down at the kitchen table with a pencil and wrote down which parts of the work I would miss and which I would gladly leave to somebody else.';

export const sentenceLong: LineRule = {
  id: 'sentence-long',
  line: 'time',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'In a long sentence a reader loses the thread and starts again, or stops.',
  examples: [
    { file: askFile(long), flagged: [long] },
    { file: askFile(`My depot closed. ${long} Which tool would you learn first?`), flagged: [long] },
    { file: `---\nkind: update\n---\n${long}`, flagged: [long] },
    { file: askFile(long.replace(', and so I', '. I')), flagged: [] },
    { file: askFile(long.replace(', and so I', '\n\nI')), flagged: [] },
    { file: `---\nkind: free\n---\n${long}`, flagged: [] },
  ],
  *checkLine({ sentences }) {
    for (const sentence of sentences) {
      const words = sentence.lastWord - sentence.firstWord;
      if (words > longest && !sentence.isQuoted) yield { range: sentence, values: { words } };
    }
  },
};
