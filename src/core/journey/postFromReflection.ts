import { stringify } from 'yaml';
import { undecidedTitle } from '../post/frontMatter';
import { partHeadings } from '../post/parts';
import { blankFor, type Prompt } from '../post/prompts';
import { escapeBlock } from './block';
import type { Reflection } from './reflection';
import { isUnsure } from './reflectionAnswers';

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

function known(answers: readonly string[]): readonly string[] {
  return answers.filter((answer) => !isUnsure(answer));
}

function textOr(text: string, prompt: Prompt): string {
  return text.trim() === '' || isUnsure(text) ? blankFor(prompt) : escapeBlock(text);
}
