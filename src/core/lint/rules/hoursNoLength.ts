import type { Rule } from '../rule';
import { timeBox } from '../understanding/frames';
import { hasField, hoursFile, meets, says } from './hours';
import { addMissingPart, placeOfMissing } from './missingPart';

const span =
  /\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon) ?(?:-|–|—|to|till|until|and) ?(?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\b|\b(?:short|quick|five|ten|fifteen|twenty|thirty|forty|\d+)[ -](?:minutes?|mins?|min|m)\b|\b(?:half hours?|hour-long|hours? each|the whole (?:morning|afternoon|evening)|as long as)\b/;

export const hoursNoLength: Rule = {
  id: 'hours-no-length',
  line: 'time',
  severity: 'information',
  reads: 'prose',
  kinds: ['office-hours'],
  waitsForCaret: false,
  why: 'A talk of twenty minutes is easy to say yes to; a talk without an end is not.',
  fill: ['20 minutes each, three a week'],
  examples: [
    {
      file: hoursFile('Two free slots every Friday for people who want to plan routes. Send me a message.'),
      flagged: ['Send me a message.'],
    },
    {
      file: hoursFile(
        'I offer a call on Mondays at 10:00 CET to anybody new to planning. The link is on my profile.',
      ),
      flagged: ['The link is on my profile.'],
    },
    {
      file: hoursFile('## When\nFridays\n\n## Length and places\n\n## How to get in\nWrite to me.'),
      flagged: ['## Length and places'],
    },
    { file: hoursFile('Two slots of 20 minutes every Friday for planners. Send me a message.'), flagged: [] },
    { file: hoursFile('Fridays from two till four in the library, for planners. Just come.'), flagged: [] },
    { file: hoursFile('Send me your roster and I mark it by pencil. I do three a month.'), flagged: [] },
  ],
  *check(subject) {
    if (hasField(subject, 'places') || says(subject, timeBox) || says(subject, span)) return;
    if (says(subject, meets)) yield { range: placeOfMissing(subject, 'places', 'last') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'places')],
};
