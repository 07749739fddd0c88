import { prompts } from '../../post/prompts';
import { everyKind, type Rule } from '../rule';
import { prefilledStretch } from '../understanding/prefilled';

const older =
  'Hi everyone - I am looking for a new role and would appreciate your support. Thank you in advance for any connections, advice, or opportunities you can offer.';
const newer =
  'Hi everyone! I’m seeking a new role and would appreciate your support. If you hear of any opportunities or just want to catch up, please send me a message or comment below. I’d love to reconnect.';

export const prefilled: Rule = {
  id: 'prefilled',
  line: 'specific',
  severity: 'warning',
  reads: 'prose',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'The network fills in the same words for everybody, so readers have seen them many times and scroll on.',
  fill: [
    'In June the depot closed where I ran the night shift for six years',
    'Transport Planner',
    'I have planned our routes by hand since 2019',
    'Which planning tool would you learn first, and why?',
  ],
  examples: [
    { file: `${older} #OpenToWork #opportunities #connections`, flagged: [older] },
    {
      file: `${newer} #OpenToWork\n\nAbout me & what I’m looking for:\n💼 I’m looking for Transport Planner roles.`,
      flagged: [newer],
    },
    {
      file: 'My depot closed in June, and I would appreciate your support with one question: which tool first?',
      flagged: [],
    },
    {
      file: 'The network wrote “I am looking for a new role and would appreciate your support.” I deleted it.',
      flagged: [],
    },
  ],
  *check({ sentences, inFile }) {
    const found = prefilledStretch(sentences);
    if (found) yield { range: inFile({ start: found.first.start, end: found.last.end }) };
  },
  fixes({ range }, { understanding }) {
    const target =
      understanding.titles.length > 0
        ? ''
        : `I am moving towards a role as \${2:${prompts.title}}, because \${3:${prompts.why}}.\n\n`;
    const text = `\${1:${prompts.situation}}.\n\n${target}\${4:${prompts.ask}}`;
    return [{ kind: 'prompt', title: 'own-words', edit: { ...range, text } }];
  },
};
