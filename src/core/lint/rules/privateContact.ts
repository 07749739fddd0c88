import type { Range } from '../../post/edit';
import { everyKind, type Rule } from '../rule';
import { compiled } from '../text/compiled';
import type { Line } from '../text/lines';
import { matchesOf } from '../text/matches';
import { once } from '../text/once';

type What = 'phone' | 'birth' | 'paper' | 'street';

/** A word that announces something private, and what follows it: a distance, and the thing itself as a group. */
interface Announced {
  readonly what: What;
  /** Reads the text in plain form. */
  readonly cue: RegExp;
  readonly follows: RegExp;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const announced: readonly Announced[] = [
  {
    what: 'phone',
    cue: /\b(?:call|calls|text|txt|ring|phone|telephone|tel|mobile|mob|cell|cell's|whatsapp|signal|telegram|dial|landline|line|reach me|handy|telefon|teléfono|telefone|appelez|portable|numéro|número|digits|hotline)\b/g,
    follows: /^[^\n\d+(]{0,40}(\+?\(?\d[\d .()/-]{5,18}\d)/,
  },
  {
    what: 'birth',
    cue: /\b(?:born|birthday|birthday's|date of birth|dob|came into this world)\b/g,
    follows: new RegExp(
      `^[^\\n\\d]{0,25}?(\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`,
      'i',
    ),
  },
  {
    what: 'paper',
    cue: /\b(?:passport|ssn|social security|ni number|national insurance|aadhaar|aadhar|pan|cpf|pesel|isikukood|nif|nie|dni|bsn|iban|sort code|account(?: no| number)?|driving licen[cs]e|driver's licen[cs]e|seaman's book|identity card|id (?:no|number|card)|tax id|steuer-?id)\b/g,
    follows: /^[^\n\d]{0,28}?((?:[A-Z]{1,6} ?)?\d[\dA-Z]*(?:[ ./-][\dA-Z]{1,8}){0,6})/,
  },
];

const spoken = '(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)';

/** Fewer numbers in words than this are no telephone number. */
const twoSpoken = new RegExp(`${spoken}[ ,-]{1,2}${spoken}`);
const allSpoken = new RegExp(`(?<![\\p{L}-])(?:${spoken}[ ,-]{1,2}){6,20}${spoken}(?![\\p{L}-])`, 'gu');

/** What shows by its form alone. */
const formed: readonly { readonly what: What; readonly pattern: RegExp }[] = [
  { what: 'phone', pattern: /(?<![\w.,€$£-])\+\d{1,3}[ .()\d-]{7,18}\d/gu },
  { what: 'phone', pattern: /(?<![\w.,€$£/-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])/gu },
  { what: 'phone', pattern: /(?<![\w.,€$£/-])0\d{2,4} \d{3,8}(?: \d{2,4}){0,3}(?![\w-])/gu },
  { what: 'paper', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}\b/gu },
  {
    what: 'street',
    pattern: compiled(
      /(?<![\d.,€$£])\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Street|Road|Avenue|Ave|Lane|Drive|Close|Court|Ct|Terrace|Gardens|Garth|Steps|Square|Boulevard|Blvd|Crescent|Mews|Row|Straße|Strasse)(?!\p{L})/gu,
    ),
  },
];

/** Numbers that are no way to reach anybody. */
const otherNumber =
  /\b(?:protocol|ref|reference|order|invoice|case|file|matter|incident|docket|claim|batch|lot|permit|tender|policy|parcel|track(?:ing)?|flight|ticket|isbn|patent|part|serial|version|grant|study|article|model|no\. of)\W{0,3}[\w-]{0,6}\W{0,2}$/i;

export const privateContact: Rule = {
  id: 'private-contact',
  line: 'safe',
  severity: 'error',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'A public post is read by strangers and kept by machines; a number or an address cannot be taken back.',
  examples: [
    { file: 'Ring me on 07700 900412 any evening.', flagged: ['07700 900412'] },
    { file: "My cell's (312) 555-0147.", flagged: ['(312) 555-0147'] },
    { file: 'WhatsApp: +44 7700 900 861', flagged: ['+44 7700 900 861'] },
    { file: 'DOB 14/09/1987, own transport.', flagged: ['14/09/1987'] },
    { file: 'Passport no. C0X4417Z9, valid.', flagged: ['C0X4417Z9'] },
    { file: 'I work at 31 Hollin Road, most mornings.', flagged: ['31 Hollin Road'] },
    {
      file: 'I kept the log of a study (protocol 0871-220-419), 2019-2023, for 1,204,500 samples.',
      flagged: [],
    },
    { file: 'Write to me@example.org or see https://example.org/2024-05-0001234.', flagged: [] },
    { file: 'Our order number:\n0871 220 4190 was the last.', flagged: [] },
    { file: 'Born in 1978, I drove 18 wheels down Baker Street for 12 years.', flagged: [] },
  ],
  *check(subject) {
    const found: Found[] = [];
    for (const { line, start: at } of subject.lines) {
      for (const { what, start, end } of foundIn(line))
        found.push({ what, start: start + at, end: end + at });
    }
    if (found.length === 0) return;
    const { text, words, inFile } = subject;
    const taken: Range[] = words.filter(({ kind }) => kind === 'address');
    for (const { what, start, end } of found.filter(({ what, ...range }) => isTelling(what, text, range))) {
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      taken.push({ start, end });
      yield { range: inFile({ start, end }), message: what };
    }
  },
};

interface Found extends Range {
  readonly what: What;
}

/** What a line may tell, as ranges of it. All but numbers in words has digits, and what is announced has four at least. */
const foundIn = once(({ text, plain }: Line): readonly Found[] => {
  return [
    ...(/(?:\d\D*){4}/.test(text) ? announcedIn(text, plain) : []),
    ...(/\d/.test(text) ? formedIn(text) : []),
    ...spokenIn(plain),
  ];
});

function* announcedIn(text: string, plain: string): Iterable<Found> {
  for (const { what, cue, follows } of announced) {
    for (const match of matchesOf(cue, plain)) {
      const after = match.index + match[0].length;
      const value = follows.exec(text.slice(after, after + 70));
      if (!value?.[1]) continue;
      const end = after + value[0].length;
      yield { what, start: end - value[1].length, end };
    }
  }
}

function* formedIn(text: string): Iterable<Found> {
  for (const { what, pattern } of formed) {
    for (const match of matchesOf(pattern, text)) {
      yield { what, start: match.index, end: match.index + match[0].length };
    }
  }
}

function* spokenIn(plain: string): Iterable<Found> {
  if (!twoSpoken.test(plain)) return;
  for (const { index, 0: said } of matchesOf(allSpoken, plain)) {
    yield { what: 'phone', start: index, end: index + said.length };
  }
}

/** Whether the digits are those of a number to call or of a paper, and not of years, a reference or an amount. */
function isTelling(what: What, text: string, { start, end }: Range): boolean {
  const value = text.slice(start, end);
  const count = value.replace(/\D/g, '').length;
  if (what === 'paper') return count >= 5;
  if (what !== 'phone') return true;
  if (count > 0 && (count < 7 || count > 15)) return false;
  if (/^(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/.test(value)) return false;
  return !otherNumber.test(text.slice(Math.max(0, start - 40), start));
}
