/** What a post is for. */
export const kinds = ['ask', 'update', 'office-hours', 'free'] as const;
export type Kind = (typeof kinds)[number];
