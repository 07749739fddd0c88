/** Where a post stands, as its front matter says. */
export const statuses = [
  'draft',
  'queued',
  'handed-over',
  'scheduled-there',
  'posted',
  'unknown',
  'skipped',
  'posting',
  'failed',
] as const;
export type Status = (typeof statuses)[number];
