import * as vscode from 'vscode';
import type { FrontMatterProblem } from '../../core/post/frontMatter';
import { type Post, parsePost } from '../../core/post/post';
import type { QueueChange } from '../../core/queue/changes';
import { Complaint } from '../files/complaint';
import { wordsOfChangeProblem } from './words';

/**
 * Parses a post whose front matter is to be relied on.
 * @throws Complaint that names the line and what to do when anything in it can't be read
 */
export function parseSound(uri: vscode.Uri, text: string): Post {
  const post = parsePost(text);
  const problem = post.frontMatter.problems[0];
  if (problem) throw brokenFrontMatter(uri, text, problem);
  return post;
}

/** What an operation writes. Throws a Complaint when it isn't allowed. */
export function changeOf(operated: QueueChange): Readonly<Record<string, unknown>> {
  if (!operated.ok) throw new Complaint(wordsOfChangeProblem(operated.problem));
  return operated.change;
}

function brokenFrontMatter(uri: vscode.Uri, text: string, problem: FrontMatterProblem): Complaint {
  const line = lineOf(text, problem.start);
  return new Complaint(wordsOfProblem(problem, line + 1), {
    title: vscode.l10n.t('Go to Line {0}', line + 1),
    run: () =>
      vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, 0, line, 0), preview: false }),
  });
}

function wordsOfProblem({ what, key, detail }: FrontMatterProblem, line: number): string {
  switch (what) {
    case 'unclosed':
      return vscode.l10n.t(
        'The front matter that starts in line {0} has no end. Close it with a line of ---, then try again. Nothing was changed.',
        line,
      );
    case 'value':
      return vscode.l10n.t(
        'Line {0}: {1} can not have this value; it takes {2}. Correct it or delete it, then try again. Nothing was changed.',
        line,
        key ?? '',
        detail,
      );
    case 'yaml':
      return vscode.l10n.t(
        'Line {0} of the front matter can not be read ({1}). Write it as “key: value”, then try again. Nothing was changed.',
        line,
        detail,
      );
  }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length - 1;
}
