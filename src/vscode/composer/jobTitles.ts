import * as vscode from 'vscode';
import { JobTitles } from '../../core/post/jobTitles';

/** Suggests job titles. The list is read with the first question, and kept. */
export function createTitleSuggestions(
  extensionUri: vscode.Uri,
): (query: string) => Promise<readonly string[]> {
  let titles: Promise<JobTitles> | undefined;
  return async (query) => {
    titles ??= readTitles(extensionUri);
    return (await titles).suggest(query);
  };
}

async function readTitles(extensionUri: vscode.Uri): Promise<JobTitles> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, 'media', 'job-titles.txt'),
  );
  return new JobTitles(new TextDecoder('utf-8').decode(bytes));
}
