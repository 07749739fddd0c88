import type { Range } from '../../post/edit';
import { blankFor, prompts } from '../../post/prompts';
import { everyKind, type LineRule } from '../rule';
import { matchesOf } from '../text/matches';
import { sentenceAt } from '../text/sentences';

const blankWord =
  '(?:your|insert|add|enter|fill|name|first|last|company|employer|firm|job|title|role|position|industry|field|sector|city|town|location|country|number|date|day|month|years?|link|url|email|phone|street|region|place|venue|time|hour|weekday|age|amount|price|degree|course|certificate|language|salary|adjective|noun|verb|emoji|example|skills?|topic|school|university|team|project|tool|product|person|reason|recruiter|manager|department|headline|hook|question|x{1,9}|n|tbd|todo|tbc|here)';
/** Words that stand between blank words. */
const between = '(?:my|the|a|an|of|in|for|to|at|or|and|goes|type|kind)';
const blankWords = `(?:${between}[ _/-]){0,3}${blankWord}(?:[ _/-](?:${blankWord}|${between}|\\p{L}{3,14})){0,5}`;
/** What people write into a blank that they mean to come back to, in the languages around. */
const orders =
  '(?:(?:type|kind|name|number|title|amount) of|insert|add|fill in|pick one|choose one|tell the|max\\.? \\d|to be (?:added|filled)|goes here|your \\p{L}+ here|einfügen|ausfüllen|à compléter|completar|inserir|inserire|ciudad|empresa|n\\.º)';
const named =
  '(?:COMPANY|FIRM|EMPLOYER|JOB|TITLE|ROLE|POSITION|NAME|FULLNAME|FIRSTNAME|CITY|FIELD|INDUSTRY|DATE|EVENT|NUMBER)';
const htmlTag =
  '(?:strong|small|style|script|table|tbody|thead|video|audio|button|input|label|center|title|section|header|footer|article|template|figure|image|iframe|canvas|details|summary|aside|object|option|select|string|number|boolean)';

/** Left-over blanks that are told by marks: each holds one of its marks, so that the expressions are tried only then. */
const blanks: readonly { readonly marks: readonly string[]; readonly patterns: readonly RegExp[] }[] = [
  {
    marks: ['['],
    patterns: [
      new RegExp(
        Object.values(prompts)
          .map((prompt) => `\\[${prompt}\\]`)
          .join('|'),
        'gu',
      ),
      new RegExp(`\\[ ?(?!x ?\\]|sic ?\\])${blankWords}[^[\\]\\n]{0,30}\\](?!\\()`, 'giu'),
      new RegExp(`\\[[^[\\]\\n]{0,40}${orders}[^[\\]\\n]{0,40}\\](?!\\()`, 'giu'),
    ],
  },
  { marks: ['{'], patterns: [/(?<![=\w$])\{\{? ?\p{L}[\p{L} _/-]{1,30} ?\}\}?/gu] },
  {
    marks: ['<'],
    patterns: [
      new RegExp(`<{1,2} ?${blankWords} ?>{1,2}`, 'giu'),
      new RegExp(`<{1,2}(?!/?${htmlTag}>)\\p{L}[\\p{L}_]{4,24}>{1,2}`, 'gu'),
    ],
  },
  {
    marks: ['«', '‹'],
    patterns: [new RegExp(`[«‹][ \\u00a0]?(?:${blankWords}|[A-Z]+_[A-Z_]+)[ \\u00a0]?[»›]`, 'giu')],
  },
  {
    marks: ['('],
    patterns: [
      /\((?:insert [^()\n]{2,40}|put the [^()\n]{2,50}|(?:date|company|company name|industry|job title|city|number|which \p{L}+\? [^()\n]{2,20})(?: here)?|(?:name|firm|title|date|day|month|year|place|amount)(?:, (?:ask|check|see|look up) [^()\n]{2,30}|\?))\)/giu,
    ],
  },
  {
    marks: ['$', '%', '@'],
    patterns: [new RegExp(`[$%@]${named}(?:_${named})*%?(?![\\p{L}\\d])|%[A-Z]+_[A-Z_]+%`, 'gu')],
  },
  {
    marks: ['xx', 'XX', 'xX', 'Xx', 'TKTK', 'YY'],
    patterns: [
      /(?<![\p{L}\p{N}])(?:x{2,}|X{2,}|TKTK)(?=[ +]*(?:years?|months?|people|companies|projects|weeks?|%))/gu,
      /(?<![\p{L}\p{N}])[Xx]{3,}(?![\p{L}\p{N}])/gu,
      /(?<![\p{L}\p{N}])(?:19|20)[xX]{2}(?![\p{L}\p{N}])|\b(?:DD|MM)[./-](?:MM|DD)[./-]YY(?:YY)?\b/gu,
    ],
  },
  {
    marks: ['X', 'Y', 'N+', 'N ', '£N', '$N', '€N'],
    patterns: [
      /(?<=\b(?:of|over|about|by|in|for|with|saved|managed|led) )(?:[£$€]?[XYN]\+?)(?= (?:people|years?|months?|staff|a (?:month|year)))|[£$€][XY](?![\p{L}\d])|(?<![\p{L}\d])N\+(?= years)/gu,
    ],
  },
  {
    marks: ['__', '???', '##'],
    patterns: [
      /(?<![\p{L}\p{N}._/-])_{3,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}_])_{2,}%|(?<=^|\s)\?{3}(?=\s|$)|(?<=\s)##(?=\s\p{Ll})/gu,
    ],
  },
  {
    marks: ['TODO', 'TBD', 'TBC', 'FIXME', 'yourname@', 'your.name@'],
    patterns: [
      /(?<=^[ •]{0,8})(?:TODO|TBD|TBC|FIXME)\b(?!\S)|\b(?:TODO|FIXME|TBD):|\bFIXME\b|\byour\.?name@/gmu,
    ],
  },
];

/** Text that only fills the room. */
const dummyText = /\blorem ipsum dolor\b|\bpost text post text\b/g;

export const placeholder: LineRule = {
  id: 'placeholder',
  line: 'safe',
  severity: 'error',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'A blank that was left over tells every reader that the post was not meant for them.',
  fill: ['Harbour Freight'],
  examples: [
    { file: 'I worked at [Company] for XX years.', flagged: ['[Company]', 'XX'] },
    { file: `Next: ${blankFor('title')}.`, flagged: [blankFor('title')] },
    { file: 'My next job is {job title}, in <insert field>.', flagged: ['{job title}', '<insert field>'] },
    { file: 'Thanks to ____ and all.\nTODO: add a name', flagged: ['____', 'TODO'] },
    { file: 'Salary: ???\n??? is the place.', flagged: ['???', '???'] },
    { file: 'A team of [type of building] planners, from 20xx on.', flagged: ['[type of building]', '20xx'] },
    { file: 'Ich suche eine Stelle als [Beruf einfügen].', flagged: ['[Beruf einfügen]'] },
    {
      file: 'An [internal](https://a.org) app named TODO, "a internal [sic] candidate", [x] done.',
      flagged: [],
    },
    { file: 'My trainee mailed all of them as "Dear {FIRSTNAME}", and I wrote the apology.', flagged: [] },
    { file: '[UPDATE] We moved. Todo bien por aquí.', flagged: [] },
  ],
  *checkLine({ text, plain, sentences, isInQuotes }) {
    const marked = blanks.filter(({ marks }) => marks.some((mark) => text.includes(mark)));
    const matches = marked.flatMap(({ patterns }) => patterns.flatMap((blank) => matchesOf(blank, text)));
    const found: Range[] = [];
    // A byte for each unit of the text: whether a blank is found there already.
    const taken = new Uint8Array(matches.length > 0 ? text.length : 0);
    for (const { index, 0: said } of [...matches, ...matchesOf(dummyText, plain)]) {
      const range = { start: index, end: index + said.replace(/:$/, '').length };
      const sentence = sentenceAt(sentences, range.start);
      if (sentence && isInQuotes(sentence, range)) continue;
      if (taken.subarray(range.start, range.end).includes(1)) continue;
      taken.fill(1, range.start, range.end);
      found.push(range);
    }
    for (const range of found) {
      yield { range, values: { blank: text.slice(range.start, range.end) } };
    }
  },
  fixes: ({ range, values }) => [
    {
      kind: 'prompt',
      title: 'fill-blank',
      edit: { ...range, text: `\${1:${wordsIn(String(values?.blank ?? ''))}}` },
    },
  ],
};

/** The words of a blank without its marks, as the prompt of a tab stop. */
function wordsIn(blank: string): string {
  return blank.replace(/[[\]{}<>«»‹›()_$%@\\]/g, ' ').trim() || '…';
}
