/** What the model judges of a sentence; `training/` has a file of sentences for each. */
export const labels = [
  'situation',
  'situation-vague',
  'target',
  'target-vague',
  'ask',
  'ask-vague',
  'ask-too-big',
  'talk',
  'plea',
  'blame',
  'bait',
  'hype',
  'update',
  'office-hours',
] as const;
export type Label = (typeof labels)[number];
