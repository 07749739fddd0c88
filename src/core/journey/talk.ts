import { oneLine, readList } from './list';
import type { PersonFile } from './lookup';
import type { Person } from './person';
import type { Reflection } from './reflection';
import { isUnsure } from './reflectionAnswers';
import { gatherThemes } from './stock';
import { unsureQuestions } from './unsureQuestions';

/** Where a question for a conversation comes from. */
export interface TalkQuestion {
  readonly text: string;
  readonly from: 'reflection' | 'unsure' | 'answers' | 'general' | 'last';
}

/** A page holds no more questions than these, the last one included. */
export const mostQuestions = 5;
/** How many minutes one question takes, with its answer. */
const minutesEach = 3;

/** The last question of every conversation. */
export const lastQuestion = 'Who else should I talk to?';

/** How many questions fit so many minutes: the last one always does. */
export function questionsThatFit(minutes: number): number {
  return Math.max(1, Math.min(mostQuestions, Math.floor(minutes / minutesEach)));
}

/**
 * The questions for a conversation, the most telling first: the writer's own from the reflection, what the writer
 * doesn't know yet, what others said, and what anybody in the job can answer; the last one is who else to talk to.
 */
export function questionsFor(
  person: Person,
  minutes: number,
  reflection: Reflection | null,
  others: readonly PersonFile[],
): readonly TalkQuestion[] {
  const asked = new Set(person.conversations.flatMap(({ learned }) => readList(learned)).map(comparable));
  const candidates = [
    ...(reflection?.questions ?? []).map((text): TalkQuestion => ({ text, from: 'reflection' })),
    ...(reflection ? unsureQuestions(reflection) : []).map(
      (text): TalkQuestion => ({ text, from: 'unsure' }),
    ),
    ...questionsFromAnswers(person, others),
    ...generalQuestions(reflection),
  ];
  const seen = new Set<string>([comparable(lastQuestion)]);
  const chosen: TalkQuestion[] = [];
  for (const candidate of candidates) {
    if (chosen.length === questionsThatFit(minutes) - 1) break;
    const key = comparable(candidate.text);
    if (seen.has(key) || asked.has(key)) continue;
    seen.add(key);
    chosen.push(candidate);
  }
  return [...chosen, { text: lastQuestion, from: 'last' }];
}

/** What two or more others said, put to this person. */
function questionsFromAnswers(person: Person, others: readonly PersonFile[]): readonly TalkQuestion[] {
  const rest = others.filter((file) => file.person !== person && file.person.id !== person.id);
  return gatherThemes(rest)
    .filter(({ tag }) => tag !== null)
    .slice(0, 2)
    .flatMap(({ tag, sayings }): TalkQuestion[] => {
      const [saying] = sayings;
      if (!saying) return [];
      return [
        { text: `On ${tag}, I was told: “${withoutTags(saying.text)}” How do you see it?`, from: 'answers' },
      ];
    });
}

function generalQuestions(reflection: Reflection | null): readonly TalkQuestion[] {
  const title = reflection?.titles.find((one) => !isUnsure(one));
  const job = title ? `as a ${title}` : 'in your job';
  return [
    `What did you do last week ${job}, hour by hour on one day?`,
    'What would you learn first in my place, and what would you leave?',
    'What do people from outside get wrong about this work?',
    'How did you find your way in?',
  ].map((text) => ({ text, from: 'general' }));
}

/** The page for a conversation, as Markdown. */
export function talkPage(name: string, minutes: number, questions: readonly TalkQuestion[]): string {
  const list = questions.map(({ text }, index) => `## ${index + 1}. ${oneLine(text)}\n`).join('\n');
  return `# ${oneLine(name)}, ${minutes} minutes\n\n${list}`;
}

function withoutTags(text: string): string {
  return oneLine(text.replace(/(?<![\p{L}\p{N}_&])#\p{L}[\p{L}\p{M}\p{N}_-]*/gu, ''));
}

function comparable(text: string): string {
  return oneLine(text).toLowerCase();
}
