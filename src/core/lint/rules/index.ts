import type { Rule } from '../rule';
import { askMissing } from './askMissing';
import { askTooBig } from './askTooBig';
import { askVague } from './askVague';
import { bait } from './bait';
import { blame } from './blame';
import { buzzword } from './buzzword';
import { fancyLetters } from './fancyLetters';
import { frontMatter } from './frontMatter';
import { hashtagMany } from './hashtagMany';
import { hookHidden } from './hookHidden';
import { markdownLost } from './markdownLost';
import { noTimeBox } from './noTimeBox';
import { overLimit } from './overLimit';
import { placeholder } from './placeholder';
import { plea } from './plea';
import { situationMissing } from './situationMissing';
import { titleMissing } from './titleMissing';
import { titleVague } from './titleVague';
import { vagueQuantity } from './vagueQuantity';
import { wallOfText } from './wallOfText';

/** Every rule, in the order of the checklist. */
export const rules: readonly Rule[] = [
  situationMissing,
  titleMissing,
  titleVague,
  askMissing,
  askVague,
  askTooBig,
  plea,
  blame,
  buzzword,
  bait,
  vagueQuantity,
  noTimeBox,
  wallOfText,
  hookHidden,
  fancyLetters,
  hashtagMany,
  overLimit,
  markdownLost,
  placeholder,
  frontMatter,
];
