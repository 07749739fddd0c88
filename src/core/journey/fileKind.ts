/** The sorts of files of a journey. */
export type JourneyFileKind = 'person' | 'reflection' | 'stock' | 'plan' | 'office-hours' | 'message';

/** Where each sort of file lies, below the folder of the journey. */
export const journeyFiles = {
  people: 'people',
  reflection: 'reflection.md',
  plan: 'plan.md',
  officeHours: 'office-hours',
  messages: 'messages',
  stock: (day: string) => `stock-${day}.md`,
} as const;

/** How the files of messages end: by that the editor knows what to check. */
export const messageExtension = '.message.md';

/**
 * What a file of a journey is, by its path below the journey's folder; null for what is none of ours. People may be
 * sorted into folders of their own, as may office hours and messages. The others may be renamed, as long as their names
 * begin as they did: `plan-spring.md`.
 */
export function fileKindOf(path: string): JourneyFileKind | null {
  const [folder = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? folder;
  if (!/\.md$/i.test(name) || path.split('/').some((step) => step.startsWith('.'))) return null;
  if (rest.length > 0) {
    if (folder === journeyFiles.people) return 'person';
    if (folder === journeyFiles.officeHours) return 'office-hours';
    return folder === journeyFiles.messages ? 'message' : null;
  }
  const [, begin] = /^(reflection|plan|stock)(?![\p{L}\p{N}])/iu.exec(name) ?? [];
  return (begin?.toLowerCase() as 'reflection' | 'plan' | 'stock' | undefined) ?? null;
}
