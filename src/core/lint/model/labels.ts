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

/** What the model judges of a whole text, from the posts in `training/posts`: which kind it is. */
export const textLabels = ['ask-text', 'update-text', 'office-hours-text', 'free-text'] as const;
export type TextLabel = (typeof textLabels)[number];

/** All that the model has weights for, in the order of the weight file. */
export const columns = [...labels, ...textLabels] as const;
export type Column = (typeof columns)[number];
