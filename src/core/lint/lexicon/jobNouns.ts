import list from './job-nouns.txt';

/** The last words of job titles, in the singular. */
export const jobNouns: ReadonlySet<string> = new Set(
  list.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
);

/** Whether a word is a job noun in the plural: mostly it tells who is addressed. */
export function isJobPlural(key: string): boolean {
  return key.endsWith('s') && jobNouns.has(key.slice(0, -1));
}
