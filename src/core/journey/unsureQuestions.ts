import { isUnsure, type ReflectionAnswers } from './reflectionAnswers';

/** Questions that come of what the writer doesn't know yet, with whom to ask in them. */
export function unsureQuestions(reflection: ReflectionAnswers): readonly string[] {
  const questions: string[] = [];
  if (reflection.titles.length === 0 || reflection.titles.some(isUnsure))
    questions.push('Knowing what I have done, under which job title would you look for me?');
  if (isUnsure(reflection.next))
    questions.push('Where do people with my background go next, as you have seen it?');
  if (isUnsure(reflection.loved) || isUnsure(reflection.engaged))
    questions.push('When did you see me at my best, and what was I doing?');
  if (isUnsure(reflection.disliked)) questions.push('Which part of your work would you rather not do?');
  if (reflection.whys.some(isUnsure)) questions.push('Why did you choose this field, and would you again?');
  return questions;
}
