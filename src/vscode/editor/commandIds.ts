/** Shows the checklist of the post in the active editor. */
export const showChecklistCommand = 'signpost.showChecklist';

/** Inserts a fix whose blanks the writer fills. Internal: its argument is a `PromptRequest`. */
export const insertPromptCommand = 'signpost.insertPrompt';

/** Opens the page of a rule. Internal: its argument is the rule's id. */
export const showRuleCommand = 'signpost.showRule';

/** Turns a rule off in the settings. Internal: its arguments are the rule's id and the post's address. */
export const quietEverywhereCommand = 'signpost.quietEverywhere';

/** Adds a word to `signpost.allowedWords`. Internal: its arguments are the word and the post's address. */
export const allowWordCommand = 'signpost.allowWord';

/** Copies a message to one person; the journey brings it. */
export const copyMessageCommand = 'signpost.copyMessage';
