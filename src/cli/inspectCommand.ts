import type { LintConfig } from '../core/lint/config';
import { lint } from '../core/lint/linter';
import { titleOfLine, wordsOfState } from '../core/lint/messages';
import { foldOf } from '../core/post/count';
import type { PartName } from '../core/post/parts';
import { parsePost } from '../core/post/post';
import { Configs } from './configs';
import { eachInput } from './eachInput';
import { exitCodes } from './failure';
import type { Input } from './inputs';
import { choice, lintOptions, lintOptionsHelp, readArguments } from './options';

export const help = `signpost inspect [PATH…]

Prints what Signpost understood of posts: kind, parts, job titles, ask, length, fold and checklist.

  --format FORMAT     text or json (text)
${lintOptionsHelp}
`;

/** `signpost inspect`: prints what was understood; the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(given, { ...lintOptions, format: { type: 'string' } });
  const format = choice('format', values.format, ['text', 'json']);
  const configs = new Configs(values);
  const { results, failed } = await eachInput(positionals, async (input) =>
    inspect(input, await configs.of(input.path)),
  );
  if (format === 'json') console.log(JSON.stringify(results, null, 2));
  else for (const result of results) console.log(inWords(result));
  return failed ? exitCodes.couldNotRun : exitCodes.fine;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What Signpost understood: offsets of parts are those of the file, `fold` has offsets of the output. */
function inspect({ path, text: file }: Input, config: LintConfig) {
  const { subject, checklist } = lint(parsePost(file), config);
  const { understanding, text } = subject;
  const parts: Partial<Record<PartName, Stretch[]>> = {
    hook: [],
    situation: [],
    target: [],
    ask: [],
    closing: [],
  };
  for (const { name, range } of understanding.parts) {
    const stretches = parts[name] ?? [];
    if (range.end > range.start) stretches.push({ ...range, text: file.slice(range.start, range.end) });
    parts[name] = stretches;
  }
  return {
    path,
    kind: subject.kind,
    targetTitle: subject.post.frontMatter.values.targetTitle ?? null,
    parts,
    titles: understanding.titles.map((title) => {
      const { start, end } = subject.inFile(title);
      return file.slice(start, end);
    }),
    askQuality: understanding.askQuality,
    count: text.length,
    limit: config.limit,
    fold: foldOf(text),
    checklist: checklist.map(({ id, state }) => ({ id, state })),
  };
}

function inWords(result: ReturnType<typeof inspect>): string {
  const lines = [`${result.path}: ${result.kind}, ${result.count} of ${result.limit} characters`];
  for (const [name, stretches] of Object.entries(result.parts)) {
    for (const { text } of stretches ?? []) lines.push(`  ${name}: ${text.replace(/\s+/g, ' ')}`);
  }
  if (result.titles.length > 0) lines.push(`  titles: ${result.titles.join('; ')}`);
  if (result.askQuality) lines.push(`  the ask is ${result.askQuality}`);
  for (const { id, state } of result.checklist) lines.push(`  ${titleOfLine(id)}: ${wordsOfState(state)}`);
  return lines.join('\n');
}
