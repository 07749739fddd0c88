import { stringify } from 'yaml';
import { undecidedTitle } from '../post/frontMatter';
import { partHeadings } from '../post/parts';
import { blankFor, type Prompt } from '../post/prompts';
import { escapeBlock } from './block';
import { isUnsure, type Reflection } from './reflection';

/**
 * An ask that is filled from a reflection, in the writer's words alone; what the reflection doesn't tell stays a blank
 * with its prompt.
 */
export function postFromReflection(reflection: Reflection, id: string): string {
  const title = reflection.titles.find((one) => !isUnsure(one));
  const reasons = reflection.matters.length > 0 ? reflection.matters : reflection.whys;
  const values = { kind: 'ask', targetTitle: title ?? undecidedTitle, status: 'draft', id };
  const parts: readonly (readonly [heading: string, text: string])[] = [
    [partHeadings.situation, textOr(reflection.path, 'situation')],
    [
      partHeadings.target,
      [textOr(title ?? '', 'title'), textOr(known(reasons).join('\n'), 'why')].join('\n'),
    ],
    [partHeadings.ask, textOr(known(reflection.questions)[0] ?? '', 'ask')],
  ];
  const hook = isUnsure(reflection.opening) ? '' : escapeBlock(reflection.opening);
  const body = [hook, ...parts.map(([heading, text]) => `## ${heading}\n${text}`)].filter(
    (block) => block !== '',
  );
  return `---\n${stringify(values, { lineWidth: 0 })}---\n${body.join('\n\n')}\n`;
}

/** Sentences of a reflection that could open a post: those of the reasons that still matter, then of the best hours. */
export function openingSentences(reflection: Reflection): readonly string[] {
  const texts = [...reflection.matters, reflection.engaged, reflection.loved, reflection.path];
  const sentences = texts.flatMap((text) => text.match(/[^.!?\n]+(?:[.!?]+["'”’)]?|\n|$)/g) ?? []);
  const fitting = sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 20 && sentence.length <= 200 && !isUnsure(sentence));
  return [...new Set(fitting)].slice(0, 5);
}

function known(answers: readonly string[]): readonly string[] {
  return answers.filter((answer) => !isUnsure(answer));
}

function textOr(text: string, prompt: Prompt): string {
  return text.trim() === '' || isUnsure(text) ? blankFor(prompt) : escapeBlock(text);
}
