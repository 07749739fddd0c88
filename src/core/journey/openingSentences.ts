import { isUnsure, type ReflectionAnswers } from './reflectionAnswers';

/** Sentences of a reflection that could open a post: those of the reasons that still matter, then of the best hours. */
export function openingSentences(reflection: ReflectionAnswers): readonly string[] {
  const texts = [...reflection.matters, reflection.engaged, reflection.loved, reflection.path];
  const sentences = texts.flatMap((text) => text.match(/[^.!?\n]+(?:[.!?]+["'”’)]?|\n|$)/g) ?? []);
  const fitting = sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 20 && sentence.length <= 200 && !isUnsure(sentence));
  return [...new Set(fitting)].slice(0, 5);
}
