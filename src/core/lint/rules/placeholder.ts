import { blankFor, prompts } from '../../post/prompts';
import { everyKind, type Rule } from '../rule';

const blankWord =
  '(?:your|my|the|insert|add|enter|fill|name|first|last|company|employer|firm|job|title|role|position|industry|field|sector|city|town|location|country|number|date|day|month|year|years|link|url|skill|skills|topic|school|university|team|project|tool|product|person|reason|thing|something|recruiter|manager|department|x+|n|tbd|todo|tbc|here|of)';
const blankWords = `${blankWord}(?:[ _/-]${blankWord}|[ _/-][\\p{L}]{2,14}){0,4}`;

/** Left-over blanks: brackets, braces and angles round a blank's words, runs of x or _, notes to oneself. */
const blanks = new RegExp(
  [
    ...Object.values(prompts).map((prompt) => `\\[${prompt}\\]`),
    `\\[ ?(?!x ?\\])${blankWords} ?\\](?!\\()`,
    `\\{\\{? ?\\p{L}[\\p{L} _/-]{1,30} ?\\}\\}?`,
    `< ?${blankWords} ?>`,
    '(?<![\\p{L}\\p{N}])x{2,}(?= (?:years?|months?|people|companies|projects|weeks?|%))',
    '(?<![\\p{L}\\p{N}.])_{3,}(?![\\p{L}\\p{N}])',
    '(?<=^|\\n)[ •]*(?:todo|tbd|tbc|fixme)\\b',
    '\\b(?:todo|tbd|tbc|fixme):',
    '\\b(?:lorem ipsum)\\b',
  ].join('|'),
  'giu',
);

export const placeholder: Rule = {
  id: 'placeholder',
  line: 'safe',
  severity: 'error',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'A blank that was left over tells every reader that the post was not meant for them.',
  examples: [
    { file: 'I worked at [Company] for XX years.', flagged: ['[Company]', 'XX'] },
    { file: `Next: ${blankFor('title')}.`, flagged: [blankFor('title')] },
    { file: 'My next job is {job title}, in <insert field>.', flagged: ['{job title}', '<insert field>'] },
    { file: 'Thanks to ____ and all.\nTODO: add a name', flagged: ['____', 'TODO'] },
    {
      file: 'An [internal](https://a.org) app named TODO, "a internal [sic] candidate", [x] done.',
      flagged: [],
    },
  ],
  *check({ text, inFile }) {
    for (const match of text.matchAll(blanks)) {
      const lead = /^[\s•]*/.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].replace(/:$/, '').length;
      yield { range: inFile({ start, end }), values: { blank: text.slice(start, end) } };
    }
  },
  fixes: ({ range, values }) => [
    {
      kind: 'prompt',
      title: 'fill-blank',
      edit: {
        ...range,
        text: `\${1:${
          String(values?.blank ?? '')
            .replace(/[[\]{}<>_$\\]/g, '')
            .trim() || '…'
        }}`,
      },
    },
  ],
};
