import { parsePost } from '../core/post/post';
import { eachInput } from './eachInput';
import { exitCodes } from './failure';
import { choice, readArguments } from './options';

export const help = `signpost render [PATH…]

Prints the output of posts: the plain text that the network shows. Several posts get a line with their path each.

  --format FORMAT     text or json (text)
`;

/** `signpost render`: prints outputs; the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(given, { format: { type: 'string' } });
  const format = choice('format', values.format, ['text', 'json']);
  const { results, failed } = await eachInput(positionals, ({ path, text }) => ({
    path,
    output: parsePost(text).output.text,
  }));
  if (format === 'json') console.log(JSON.stringify(results, null, 2));
  else if (results.length === 1) console.log(results[0]?.output);
  else for (const { path, output } of results) console.log(`==> ${path} <==\n${output}\n`);
  return failed ? exitCodes.couldNotRun : exitCodes.fine;
}
