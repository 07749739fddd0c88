/** What brings a person here. */
export const paths = ['looking', 'regular', 'give-back'] as const;
export type JourneyPath = (typeof paths)[number];
