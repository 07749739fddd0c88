import { isPlainWord } from '../lexicon/plainWords';
import type { Line } from './lines';
import { once } from './once';
import type { Word } from './words';

/** Words that English uses in nearly every sentence, and that other languages with the same letters don't have. */
const english = words(
  "the and of to that is was for with you my are this have not but what from they we be it as at on by or if about \
   who which when will would can could there their been has had were how your our more out up i'm i've don't it's \
   i'd just after who's than them some because into only these do does did very any where i he she anyone so an \
   me him her his its all one no yes here then now should also over back through year years job work help please am never been having own two three every each per day days week night minutes hours free new open join first last next most like want need know make take see good great people team role years ago today tomorrow monday tuesday wednesday thursday friday saturday sunday",
);

/** Words that English shares with others: they speak for no language. */
const shared = words('in a die man men war van den per come made son sin no me so is to do on an');

/** The same of languages that English could be taken for, as far as English doesn't have the word. */
const foreign = words(
  'de la el los las que en un una por con para del se es lo como su al más pero sus le ya o este sí porque esta \
   entre cuando muy sin sobre também não uma os as dos das pelo mas foi ao ele tem à seu sua ou quando muito nos já \
   eu está só isso pela até isto ela der die und den von zu das mit sich des auf für ist im dem nicht ein eine als \
   auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen zum haben les et \
   à dans pour qui une sur avec est pas au plus par je ce il sont ont mais nous vous cette och att det som på av är \
   jag har inte till ett om hade de så kan var vi men man han den het een van dat niet te zijn op aan met voor er \
   ik zich bij ook ha hai adesso maar naar uit dan nog wel il di che è un per non in una sono con da del ma si anche come ho più \
   og jeg ikke til på med av er det en et ve bir bu için da ne dan yang ini itu tidak dengan untuk saya ada akan w \
   się na z do nie jest że o to',
  new Set([...english, ...shared]),
);

const languages = new Map<string, 'en' | 'other'>();
for (const word of foreign) languages.set(word, 'other');
for (const word of english) languages.set(word, 'en');

/** A text with fewer words than this says nothing of its language. */
const enoughWords = 5;
/** Telegraphic English may do without function words; a text of this many words can't. */
const enoughToTell = 20;
/** The share of English function words from which on a text is English, whatever else is in it. */
const plainlyEnglish = 0.25;
/** The share of common English words from which on a text without a word of another language is English. */
const enoughPlain = 0.15;
/** Below this share no text of some length is English. */
const hardlyEnglish = 0.1;

/**
 * The language of a text's lines, as far as the rules need it: `en`, `other`, or `unknown` for a text that is too short to
 * tell. A word of another script speaks for another language.
 */
export function languageOf(lines: readonly Line[]): 'en' | 'other' | 'unknown' {
  let spoken = 0;
  let inEnglish = 0;
  let elsewhere = 0;
  for (const line of lines) {
    const tally = tallyOf(line);
    spoken += tally.spoken;
    inEnglish += tally.inEnglish;
    elsewhere += tally.elsewhere;
  }
  if (spoken < enoughWords) return elsewhere > inEnglish ? 'other' : 'unknown';
  if (
    elsewhere === 0 &&
    spoken < enoughToTell &&
    lines.every(({ words }) => words.every(({ key }) => isAscii(key)))
  ) {
    return inEnglish > 0 ? 'en' : 'unknown';
  }
  const share = inEnglish / spoken;
  if (share >= plainlyEnglish && inEnglish > elsewhere) return 'en';
  if (elsewhere === 0 && plainShare(lines, spoken) >= enoughPlain) return 'en';
  return elsewhere >= inEnglish || share < hardlyEnglish ? 'other' : 'en';
}

/** What tells English that has no function words, as a list of jobs and places hasn't: its other words. */
function plainShare(lines: readonly Line[], spoken: number): number {
  const isPlain = ({ kind, key }: Word) => kind === 'word' && key.length > 3 && isPlainWord(key);
  return lines.reduce((sum, { words }) => sum + words.filter(isPlain).length, 0) / spoken;
}

/** Counts the words of a line by the language that they speak for. */
const tallyOf = once(({ words }: Line) => {
  let spoken = 0;
  let inEnglish = 0;
  let elsewhere = 0;
  for (const { kind, key } of words) {
    if (kind !== 'word') continue;
    spoken++;
    const language = languages.get(key);
    if (language === 'en') inEnglish++;
    else if (language === 'other' || !isLatin(key)) elsewhere++;
  }
  return { spoken, inEnglish, elsewhere };
});

function isAscii(key: string): boolean {
  return /^[\x20-\x7e]*$/.test(key);
}

/** Whether a word is written in Latin letters alone, with what joins and marks them. */
function isLatin(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    const isPlain = (unit >= 97 && unit <= 122) || unit === 39 || unit === 45;
    if (!isPlain) return !/[^\p{Script=Latin}\p{M}'-]/u.test(key);
  }
  return true;
}

function words(list: string, except: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  return new Set(list.match(/\S+/g)?.filter((word) => !except.has(word)));
}
