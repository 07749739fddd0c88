import type { Rule } from '../rule';
import { clockIn, hoursFile, says } from './hours';

const abbreviated =
  /\b(?:UTC|GMT|BST|IST|CES?T|EES?T|WES?T|WAT|CAT|EAT|SAST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AE[SD]?T|AC[SD]T|AWST|NZ[SD]?T|JST|KST|HKT|SGT|PHT|PKT|MSK|BRT|ART|TRT|WIB|ICT|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)\b|[+-]\d\d:?\d\d\b/;
const spoken =
  /\b(?:eastern|pacific|mountain time|central european|time ?zone|(?!(?:some|any|first|of|your|the|full|part|this|last|long|short|same|free|real|on|in|my|every|each|that|what|more|no|good|next|spare|day|night|lunch|one|their|our|a|right|enough|hard|best|at|all) )\p{L}{2,14} time)\b/u;
const onTheSpot =
  /\b(?:library|caf[eé]|bakery|kitchen table|in person|face to face|back room|room \d+|lobby|town hall|community cent(?:re|er)|campus|pub|street|on site|in my (?:office|shop|workshop))\b/;

/** The end of a span that a time starts: the zone stands behind both. */
const restOfSpan = /^ ?(?:-|–|to|till|until) ?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b\.?)?/i;

export const hoursNoZone: Rule = {
  id: 'hours-no-zone',
  line: 'specific',
  severity: 'information',
  reads: 'prose',
  kinds: ['office-hours'],
  waitsForCaret: true,
  why: 'Readers sit in many time zones, and who comes an hour late will not come again.',
  fill: ['Berlin'],
  examples: [
    {
      file: hoursFile('Every Friday at 12:30, by video, for new planners. Send me a message.'),
      flagged: ['12:30'],
    },
    {
      file: hoursFile('## When\nThursdays, 6 pm, weekly\n\n## How to get in\nWrite to me.'),
      flagged: ['6 pm'],
    },
    { file: hoursFile('Any time on Mondays from 9.30 to 11.00 on Zoom. Write to me.'), flagged: ['9.30'] },
    { file: hoursFile('Every Friday at 12:30 CET, by video. Send me a message.'), flagged: [] },
    { file: hoursFile('Every Friday at 6 pm (Manila time), by video. Send me a message.'), flagged: [] },
    { file: hoursFile('Every Friday at 6 pm in the library of Leeds. Just come.'), flagged: [] },
    { file: hoursFile('Every Friday evening, 20 minutes, by video. Send me a message.'), flagged: [] },
  ],
  *check(subject) {
    const time = clockIn(subject);
    if (!time || abbreviated.test(subject.text) || says(subject, spoken) || says(subject, onTheSpot)) return;
    yield { range: subject.inFile(time), values: { time: subject.text.slice(time.start, time.end) } };
  },
  fixes({ range }, { post }) {
    const end = range.end + (restOfSpan.exec(post.file.slice(range.end, range.end + 40))?.[0].length ?? 0);
    return [{ kind: 'prompt', title: 'add-zone', edit: { start: end, end, text: ' ${1:your city} time' } }];
  },
};
