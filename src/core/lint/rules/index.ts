import type { Rule } from '../rule';
import { allCaps } from './allCaps';
import { announcementOpening } from './announcementOpening';
import { askMany } from './askMany';
import { askMissing } from './askMissing';
import { askTooBig } from './askTooBig';
import { askUnanswerable } from './askUnanswerable';
import { askVague } from './askVague';
import { bait } from './bait';
import { blame } from './blame';
import { buzzword } from './buzzword';
import { confidential } from './confidential';
import { emojiMany } from './emojiMany';
import { exclamationRun } from './exclamationRun';
import { fancyLetters } from './fancyLetters';
import { filler } from './filler';
import { frontMatter } from './frontMatter';
import { hashtagBroken } from './hashtagBroken';
import { hashtagCase } from './hashtagCase';
import { hashtagMany } from './hashtagMany';
import { heavyHeart } from './heavyHeart';
import { hedge } from './hedge';
import { hookHidden } from './hookHidden';
import { hoursNoAudience } from './hoursNoAudience';
import { hoursNoDoor } from './hoursNoDoor';
import { hoursNoLength } from './hoursNoLength';
import { hoursNoRhythm } from './hoursNoRhythm';
import { hoursNoTopic } from './hoursNoTopic';
import { hoursNoZone } from './hoursNoZone';
import { hype } from './hype';
import { markdownLost } from './markdownLost';
import { mentionPlain } from './mentionPlain';
import { nearLimit } from './nearLimit';
import { noFirstPerson } from './noFirstPerson';
import { noTimeBox } from './noTimeBox';
import { overLimit } from './overLimit';
import { placeholder } from './placeholder';
import { plea } from './plea';
import { prefilled } from './prefilled';
import { privateContact } from './privateContact';
import { quietUnknown } from './quietUnknown';
import { sentenceLong } from './sentenceLong';
import { situationMissing } from './situationMissing';
import { situationVague } from './situationVague';
import { titleMany } from './titleMany';
import { titleMissing } from './titleMissing';
import { titleNotInText } from './titleNotInText';
import { titleOpen } from './titleOpen';
import { titleVague } from './titleVague';
import { tooLong } from './tooLong';
import { vagueQuantity } from './vagueQuantity';
import { wallOfText } from './wallOfText';

/** Every rule, in the order of the checklist. */
export const rules: readonly Rule[] = [
  situationMissing,
  situationVague,
  titleMissing,
  titleVague,
  titleMany,
  titleNotInText,
  titleOpen,
  askMissing,
  askVague,
  askUnanswerable,
  askTooBig,
  askMany,
  plea,
  blame,
  hype,
  buzzword,
  bait,
  noFirstPerson,
  announcementOpening,
  prefilled,
  vagueQuantity,
  hedge,
  filler,
  hoursNoRhythm,
  hoursNoZone,
  hoursNoTopic,
  hoursNoAudience,
  hoursNoDoor,
  noTimeBox,
  hoursNoLength,
  tooLong,
  sentenceLong,
  wallOfText,
  hookHidden,
  fancyLetters,
  emojiMany,
  allCaps,
  exclamationRun,
  hashtagCase,
  hashtagMany,
  hashtagBroken,
  overLimit,
  nearLimit,
  markdownLost,
  mentionPlain,
  placeholder,
  privateContact,
  confidential,
  heavyHeart,
  frontMatter,
  quietUnknown,
];
