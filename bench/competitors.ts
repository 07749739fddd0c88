/** What is measured beside Signpost; `file` is the module of `tools/` that knows how to call it. */
export interface Competitor {
  readonly file: string;
  readonly name: string;
  /** How many times faster Signpost is wanted to be on the longest post. */
  readonly wanted?: number;
}

/** Tools that people use instead. */
export const peers: readonly Competitor[] = [
  { file: 'writeGood', name: 'write-good', wanted: 2 },
  { file: 'markdownlint', name: 'markdownlint' },
  { file: 'cspell', name: 'cSpell' },
  { file: 'alex', name: 'alex', wanted: 25 },
  { file: 'retext', name: 'retext, 4 plugins', wanted: 25 },
  { file: 'harper', name: 'Harper', wanted: 50 },
  { file: 'textlint', name: 'textlint, 6 rules', wanted: 200 },
];

/** What any tool would have to do, and nothing else. */
export const floors: readonly Competitor[] = [
  { file: 'floorWords', name: 'floor: words' },
  { file: 'floorSentences', name: 'floor: sentences' },
  { file: 'floorMarkdown', name: 'floor: Markdown' },
  { file: 'floorBoth', name: 'floor: sentences + Markdown' },
];

/** Signpost takes at most this many times as long as the floor of sentences and Markdown. */
export const mostOverFloor = 5;
