import { oneLine } from './list';
import type { Reflection } from './reflection';
import { type ReflectionAnswers, type ReflectionKey, reflectionQuestions } from './reflectionAnswers';

/** What became of one answer between two reflections. */
export type AnswerChange =
  | { readonly key: ReflectionKey; readonly what: 'same' }
  | { readonly key: ReflectionKey; readonly what: 'text'; readonly before: string; readonly after: string }
  | {
      readonly key: ReflectionKey;
      readonly what: 'list';
      readonly kept: readonly string[];
      readonly gone: readonly string[];
      readonly come: readonly string[];
    };

/** Compares two reflections, question by question. Case and white space make no difference. */
export function compareReflections(before: Reflection, after: Reflection): readonly AnswerChange[] {
  return reflectionQuestions.map(({ key }) => changeOf(key, before, after));
}

function changeOf(key: ReflectionKey, from: ReflectionAnswers, to: ReflectionAnswers): AnswerChange {
  const before = from[key];
  const after = to[key];
  if (typeof before === 'string' || typeof after === 'string') {
    const texts = { before: String(before), after: String(after) };
    return same(texts.before, texts.after) ? { key, what: 'same' } : { key, what: 'text', ...texts };
  }
  const kept = after.filter((item) => has(before, item));
  const gone = before.filter((item) => !has(after, item));
  const come = after.filter((item) => !has(before, item));
  return gone.length + come.length === 0 ? { key, what: 'same' } : { key, what: 'list', kept, gone, come };
}

function has(items: readonly string[], item: string): boolean {
  return items.some((other) => same(other, item));
}

function same(a: string, b: string): boolean {
  return oneLine(a).toLowerCase() === oneLine(b).toLowerCase();
}
