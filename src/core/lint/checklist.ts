/** The ten lines of the checklist, in the order in which a writer sees them. */
export const checklistLines = [
  'situation',
  'title',
  'ask',
  'modest',
  'human',
  'specific',
  'time',
  'readable',
  'network',
  'safe',
] as const;
export type ChecklistLine = (typeof checklistLines)[number];

/**
 * `done`: looked at and fine. `improve`: something to better. `missing`: the part isn't there. `open`: the writer
 * says openly that it is undecided. `n/a`: doesn't apply to this kind. `unchecked`: not looked at.
 */
export type ChecklistState = 'done' | 'improve' | 'missing' | 'open' | 'n/a' | 'unchecked';

/** Why a line wasn't looked at; `quiet`: a comment quiets a rule of it in the whole post. */
export type UncheckedReason = 'language' | 'off' | 'quiet' | 'empty' | 'no-ask';

export interface ChecklistItem {
  readonly id: ChecklistLine;
  readonly state: ChecklistState;
  readonly reason?: UncheckedReason;
}
