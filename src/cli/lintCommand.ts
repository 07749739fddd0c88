import type { LintConfig } from '../core/lint/config';
import type { Finding } from '../core/lint/finding';
import { fixesOf, lint } from '../core/lint/linter';
import { messageOf } from '../core/lint/messages';
import { parsePost } from '../core/post/post';
import { Configs } from './configs';
import { eachInput } from './eachInput';
import { exitCodes } from './failure';
import type { Input } from './inputs';
import { choice, lintOptions, lintOptionsHelp, readArguments } from './options';
import { type Position, positionsOf } from './positions';
import { toSarif } from './sarif';

export const help = `signpost lint [PATH…]

Checks posts: files, folders (all *.post.md in them), globs, or - for standard input. Without PATH: this folder.

  --format FORMAT     text, json or sarif (text)
${lintOptionsHelp}

Exit code: 0 no error found, 1 findings at error level, 2 something could not be read or run.
`;

/** A finding as `--format json` gives it: its words, and where, as in VS Code. */
export interface FoundFinding {
  readonly rule: string;
  readonly checklist: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly fixable: boolean;
}

export interface LintedFile {
  readonly path: string;
  readonly findings: readonly FoundFinding[];
}

/** `signpost lint`: prints what the linter finds; the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(given, { ...lintOptions, format: { type: 'string' } });
  const format = choice('format', values.format, ['text', 'json', 'sarif']);
  const configs = new Configs(values);
  const { results, failed } = await eachInput(positionals, async (input) =>
    lintInput(input, await configs.of(input.path)),
  );
  if (format === 'json') console.log(JSON.stringify(results, null, 2));
  else if (format === 'sarif') console.log(JSON.stringify(toSarif(results), null, 2));
  else for (const line of results.flatMap(linesOf)) console.log(line);
  const findings = results.flatMap((result) => result.findings);
  if (format === 'text' && (results.length > 0 || !failed))
    console.error(summary(findings.length, results.length));
  if (failed) return exitCodes.couldNotRun;
  return findings.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.fine;
}

function lintInput({ path, text }: Input, config: LintConfig): LintedFile {
  const { findings, subject, failures } = lint(parsePost(text), config);
  for (const { rule, error } of failures)
    console.error(`signpost: ${path}: the rule ${rule} failed: ${String(error)}`);
  const positionAt = positionsOf(text);
  return {
    path,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      checklist: finding.line,
      severity: finding.severity,
      message: messageOf(finding),
      range: { start: positionAt(finding.range.start), end: positionAt(finding.range.end) },
      fixable: fixesOf(finding, subject).length > 0,
    })),
  };
}

function linesOf({ path, findings }: LintedFile): string[] {
  return findings.map(({ range, severity, message, rule }) => {
    const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
    return `${place}: ${severity}: ${message} [${rule}]`;
  });
}

function summary(findings: number, posts: number): string {
  const inPosts = posts === 1 ? '1 post' : `${posts} posts`;
  return findings === 0 ? `Nothing found in ${inPosts}.` : `${findings} to look at in ${inPosts}.`;
}
