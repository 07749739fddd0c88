import { stringify } from 'yaml';
import type { TextEdit } from './edit';
import { readFrontMatter } from './frontMatter';

/** The front matter is broken, so that an edit could harm it. Nothing was changed. */
export class FrontMatterNotEditable extends Error {
  override readonly name = 'FrontMatterNotEditable';
}

/** New values for keys at the top level; undefined takes the key out. */
export type FrontMatterChange = Readonly<Record<string, unknown>>;

/**
 * The text edits that give front matter keys new values. An edit of a one-line value covers that value alone, so
 * comments, order, quoting and line ends around it stay. A key that isn't there yet gets a line at the end.
 * @throws FrontMatterNotEditable when the front matter isn't YAML with keys on lines of their own.
 */
export function editFrontMatter(file: string, change: FrontMatterChange): TextEdit[] {
  const { yaml, bodyStart, problems, entries } = readFrontMatter(file);
  const broken = problems.find((problem) => problem.what !== 'value');
  if (broken) throw new FrontMatterNotEditable(broken.detail);
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
  const edits: TextEdit[] = [];
  let added = '';
  for (const [key, value] of Object.entries(change)) {
    const entry = entries.find((candidate) => candidate.key === key);
    if (!entry) added += keyLines(key, value, lineEnd);
    else if (value === undefined) edits.push({ ...entry.lines, text: '' });
    else if (!entry.isInline || typeof value === 'object')
      edits.push({ ...entry.lines, text: keyLines(key, value, lineEnd) });
    else edits.push({ ...entry.value, text: (isEmpty(entry.value) ? ' ' : '') + toYaml(value).trimEnd() });
  }
  if (added && yaml) edits.push({ start: yaml.end, end: yaml.end, text: added });
  else if (added)
    edits.push({ start: bodyStart, end: bodyStart, text: `---${lineEnd}${added}---${lineEnd}` });
  return edits;
}

function isEmpty(range: { start: number; end: number }): boolean {
  return range.start === range.end;
}

function keyLines(key: string, value: unknown, lineEnd: string): string {
  return value === undefined ? '' : toYaml({ [key]: value }).replaceAll('\n', lineEnd);
}

/** YAML of a value; long lines aren't folded, so that a value stays on the line of its key. */
function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
