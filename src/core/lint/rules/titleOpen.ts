import type { Range } from '../../post/edit';
import { undecidedTitle } from '../../post/frontMatter';
import { askFile, type Rule } from '../rule';
import type { Subject } from '../subject';
import { once } from '../text/once';
import type { Sentence } from '../text/sentences';
import { titlesAmong } from '../understanding/titles';
import { saysTitleIsOpen } from '../understanding/undecided';
import { placeForSentence } from './snippet';

export const titleOpen: Rule = {
  id: 'title-open',
  line: 'title',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'Readers can help somebody choose, once they know between what: two titles, or a field.',
  fill: [
    'Buyer',
    'Transport Planner',
    'a day beside each',
    'logistics',
    'Which job in it would you look at first?',
  ],
  examples: [
    {
      file: '---\nkind: ask\ntargetTitle: undecided\n---\nIn June my depot closed.',
      flagged: ['undecided'],
    },
    {
      file: askFile("In June my depot closed. I haven't decided yet which job comes next."),
      flagged: ["I haven't decided yet which job comes next."],
    },
    {
      file: askFile('My depot closed. I am undecided.'),
      flagged: ['I am undecided.'],
    },
    {
      file: askFile('My depot closed. To be honest, I am not sure what my next role should be.'),
      flagged: ['To be honest, I am not sure what my next role should be.'],
    },
    {
      file: '---\nkind: ask\ntargetTitle: undecided\n---\nMy depot closed. I am weighing Buyer against Transport Planner.',
      flagged: [],
    },
    { file: askFile("My depot closed. I'm torn between nursing and teaching."), flagged: [] },
    {
      file: askFile("My depot closed. I want to stay in logistics, but I haven't decided which title."),
      flagged: [],
    },
    {
      file: '---\nkind: ask\ntargetTitle: undecided\n---\nMy depot closed. I know the field, logistics, but not the title yet.',
      flagged: [],
    },
    {
      file: askFile("I'm aiming for Transport Planner. I haven't decided yet which course to take."),
      flagged: [],
    },
    {
      file: askFile("My depot closed. I'm not sure who reads this. Which tool would you learn?"),
      flagged: [],
    },
  ],
  *check(subject) {
    const range = placeOfOpenTitle(subject);
    if (range && !namesTheChoice(subject) && !namesTheField(subject)) yield { range };
  },
  fixes(_, subject) {
    const { gap, ...range } = placeForSentence(subject, 'target');
    const choice = `${gap}I am weighing \${1:one job title} against \${2:another}, and what would help me choose is \${3:one thing}.`;
    const field = `${gap}I know the field, \${4:its name}, but not the title yet. \${5:what would help you choose, as a question}`;
    return [
      { kind: 'prompt', title: 'name-choice', edit: { ...range, text: choice } },
      { kind: 'prompt', title: 'name-field', edit: { ...range, text: field } },
    ];
  },
};

/** Where the writer says that the title isn't settled, as a range of the file. */
function placeOfOpenTitle({ understanding, sentences, post, inFile }: Subject): Range | null {
  const entry = post.frontMatter.entries.find(({ key }) => key === 'targetTitle');
  if (entry && post.frontMatter.values.targetTitle?.trim().toLowerCase() === undecidedTitle)
    return { start: entry.value.start, end: entry.value.end };
  const said = understanding.titles.length > 0 ? undefined : sentences.find(saysTitleIsOpen);
  return said ? inFile(said) : null;
}

const choice = /\b(?:between|weighing|weigh|either|torn|decide|choose|choosing)\b/;
const alternatives = / (?:and|or|against|versus|vs) /;

/** Whether the text names what the choice is between. */
function namesTheChoice(subject: Subject): boolean {
  if (subject.understanding.titles.length > 1) return true;
  return subject.sentences.some(
    (sentence) =>
      namesAlternatives(sentence) &&
      (saysTitleIsOpen(sentence) ||
        titlesAmong(subject.text, subject.words, sentence.firstWord, sentence.lastWord).length > 1),
  );
}

const namesAlternatives = once(({ key }: Sentence): boolean => {
  if (!alternatives.test(key)) return false;
  const at = key.search(choice);
  return at >= 0 && alternatives.test(key.slice(at));
});

const field =
  /\bknow the field, \p{L}|\bfield (?:is|will be) \p{L}|\b(?:stay|staying|remain|go|move|moving|jobs?|roles?|work|titles?|positions?|careers?|something|anything) (?:in|into|within) (?!(?:the|my|a|an|this|that|which|what|general|particular|future|life|mind)\b)\p{L}{2,}/u;

/** Whether a sentence that leaves the title open says at least in which field it will be. */
function namesTheField({ sentences }: Subject): boolean {
  return sentences.some((sentence) => saysTitleIsOpen(sentence) && field.test(sentence.key));
}
