import { askFile, networkingKinds, type Rule } from '../rule';
import { isAsTyped } from './asTyped';

const strong =
  '(?:thrilled|excited|delighted|humbled|honou?red|overjoyed|ecstatic|stoked|proud|elated|blessed|over the moon)';
const mild = '(?:happy|pleased|glad|grateful)';
const very = '(?:so |very |really |super |beyond |absolutely |incredibly |extremely |truly |deeply |both )?';
const opening = new RegExp(
  `^[^\\p{L}\\p{N}]*((?:i(?:'m| am|m) |we(?:'re| are) )?${very}(?:${strong}(?:(?:, and|,| and) ${very}(?:${strong}|${mild})){0,2} to (?:announce|share|reveal|say)|${mild} to (?:announce|share that|share with you that|share the news)))\\b`,
  'iu',
);

/** What every such opening holds. V8 takes milliseconds to compile the whole, which most posts can do without. */
const announces = / to (?:announce|share|reveal|say)/;

export const announcementOpening: Rule = {
  id: 'announcement-opening',
  line: 'human',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'So many posts open like this that readers scroll on before they come to what is yours.',
  examples: [
    {
      file: askFile("I'm thrilled to announce that I finished my nursing course in May."),
      flagged: ["I'm thrilled to announce"],
      fixed: askFile('I finished my nursing course in May.'),
    },
    {
      file: askFile('🎉 I am so excited and humbled to share that my course is done!'),
      flagged: ['I am so excited and humbled to share'],
      fixed: askFile('🎉 My course is done!'),
    },
    {
      file: askFile('Super excited, humbled and proud to share this.'),
      flagged: ['Super excited, humbled and proud to share'],
    },
    { file: askFile('Happy to announce my next step: Transport Planner.'), flagged: ['Happy to announce'] },
    { file: askFile("I'm happy to share my notes with anybody who starts out."), flagged: [] },
    { file: askFile('My depot closed. I was thrilled to announce the new roster in May.'), flagged: [] },
    {
      file: askFile('“Thrilled to announce” is how these posts start. This one starts with a closed depot.'),
      flagged: [],
    },
  ],
  *check({ sentences, text, inFile }) {
    const [first] = sentences;
    if (!first || /^["“«‘]/.test(first.text) || !announces.test(first.key)) return;
    const said = opening.exec(text.slice(first.start, first.end).replaceAll('’', "'"));
    if (!said?.[1]) return;
    const end = first.start + said[0].length;
    const start = end - said[1].length;
    yield { range: inFile({ start, end }), values: { phrase: text.slice(start, end) } };
  },
  fixes({ range, values }, subject) {
    const { post } = subject;
    if (!isAsTyped(subject, range, String(values?.phrase ?? ''))) return [];
    const rest = /^ that (?=(?:i|we|my|our|after|from|as|in|on|this)\b)/i.exec(
      post.file.slice(range.end, range.end + 20),
    );
    if (!rest) return [];
    const end = range.end + rest[0].length;
    const text = post.file.slice(end, end + 1).toUpperCase();
    return [{ kind: 'edit', title: 'start-with-news', edits: [{ start: range.start, end: end + 1, text }] }];
  },
};
