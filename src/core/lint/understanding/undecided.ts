import { once } from '../text/once';
import type { Sentence } from '../text/sentences';

const undecided =
  /\b(?:undecided|(?:not|isn't) (?:yet )?(?:entirely |quite |really |completely )?(?:decided|settled|sure|certain|clear)|(?:haven't|have not) (?:yet |quite )?(?:decided|settled|chosen|made up my mind)|(?:don't|do not) (?:yet |really )?know(?: yet)?(?: which| what| where|(?: is|:)? (?:the|its) (?:right |exact |job )?(?:title|name|word))|(?:can't|cannot) decide|still (?:choosing|deciding|figuring out|working out)|torn between|weighing)\b/;
const ofTheJob =
  /\b(?:titles?|roles?|jobs?|fields?|direction|career|profession|line of work|what (?:comes )?next|my next|i want to (?:be|become|do)|torn between|weighing)\b/;

const plainlyOpen =
  /^(?:to be honest, )?i(?:'m| am) (?:still |quite |honestly )?undecided\b|\bbut not the (?:exact |right )?(?:title|job|role) yet\b/;

/** Whether a sentence says, in its writer's own voice, that they have not settled on a job. */
export const saysTitleIsOpen = once(({ key, isQuoted }: Sentence): boolean => {
  if (isQuoted || !/\b(?:i|i'm|i've|my)\b/.test(key)) return false;
  return plainlyOpen.test(key) || (undecided.test(key) && ofTheJob.test(key));
});
