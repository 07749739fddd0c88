/** What a part asks of its writer, in plain words: the prompts of a new post and of a part that is added later. */
export const prompts = {
  situation: 'where you stand: what you did, what ended and when',
  title: 'one job title',
  why: 'what draws you, and what you bring',
  ask: 'one question that a reader can answer, or one small step to take',
  learned: 'one thing that you learned since your last post, and how',
  thanks: 'who helped you, and with what',
  next: 'what you do next, and by when',
  outcome: 'what came of it',
  topic: 'what people can ask you about',
  audience: 'who should come, such as people new to your field',
  when: 'day, time, time zone, and how often',
  places: 'how long each talk takes, and how many there are',
  door: 'how to get in: a link, or a message to you',
  limits: 'what you can not help with',
  free: 'what you want to tell your network',
} as const;
export type Prompt = keyof typeof prompts;

/** A prompt as it stands in a post until it is filled in: in brackets, so that a left-over one is seen. */
export function blankFor(prompt: Prompt): string {
  return `[${prompts[prompt]}]`;
}

/** Whether a text is nothing but blanks. */
export function isBlank(text: string): boolean {
  return /^\s*(?:\[[^[\]]*\]\s*)+[.!]?$/.test(text);
}
