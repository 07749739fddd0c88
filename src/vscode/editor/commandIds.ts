/** Shows the checklist of the post in the active editor. */
export const showChecklistCommand = 'signpost.showChecklist';

/** Inserts a fix whose blanks the writer fills. Internal: its argument is a `PromptRequest`. */
export const insertPromptCommand = 'signpost.insertPrompt';

/** Opens the page of a rule. Internal: its argument is the rule's id. */
export const showRuleCommand = 'signpost.showRule';
