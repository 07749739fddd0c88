import bait from './bait.txt';
import blame from './blame.txt';
import buzzwords from './buzzwords.txt';
import fillers from './fillers.txt';
import heavyHeart from './heavy-heart.txt';
import hedges from './hedges.txt';
import plea from './plea.txt';
import vagueQuantities from './vague-quantities.txt';
import vagueTitles from './vague-titles.txt';

/** All phrase lists, by name. Each is a plain file, one phrase a line. */
export const lexicons = {
  bait,
  blame,
  buzzwords,
  fillers,
  heavyHeart,
  hedges,
  plea,
  vagueQuantities,
  vagueTitles,
};
export type LexiconName = keyof typeof lexicons;
