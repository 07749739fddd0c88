import type { Rule } from '../rule';
import { hasField, hoursFile, says } from './hours';
import { addMissingPart, placeOfMissing } from './missingPart';

const door =
  /\b(?:links?|linked|profile|bio|messages?|messaging|dms?|pms?|inbox|write|writes|e-?mail|mail|comments?|commenting|reply|replies|react|drop (?:in|by|me|your)|turns? up|show up|walk in|come (?:by|in|along|over|round|and|as|to|if|late)|(?:just|then|please|so) come|if you come|(?:you'll|you will|you can) find me|sit down|pull up a chair|knock|book|booking|bookings|sign up|register|put your name|(?:ring|call|phone|text|tell|ping|ask) me|whatsapp|telegram|signal|send|calendar|calendly|form|type|kindly indicate|join|open (?:line|door|to all)|i sit (?:in|at)|get in touch|reach out|contact|raise your hand|let me know|is yours|who writes)\b/;

export const hoursNoDoor: Rule = {
  id: 'hours-no-door',
  line: 'specific',
  severity: 'warning',
  reads: 'prose',
  kinds: ['office-hours'],
  waitsForCaret: false,
  why: 'A reader who would like to come needs to know how: a link, a message to you, or just the place.',
  fill: ['Send me a message.'],
  examples: [
    {
      file: hoursFile('Two free slots every Friday for people who want to plan routes. Twenty minutes each.'),
      flagged: ['Twenty minutes each.'],
    },
    {
      file: hoursFile('## Topic\nRoute planning\n\n## How to get in\n\n## Closing\n#Logistics'),
      flagged: ['## How to get in'],
    },
    {
      file: hoursFile('I have time on Thursdays. Bring your first roster and we look at it together.'),
      flagged: ['Bring your first roster and we look at it together.'],
    },
    {
      file: hoursFile('Two free slots every Friday for route planners. The link is on my profile.'),
      flagged: [],
    },
    {
      file: hoursFile('Every Friday at ten in the library, for route planners. No need to book, just come.'),
      flagged: [],
    },
    { file: hoursFile('## How to get in\nThrough the window'), flagged: [] },
    { file: hoursFile('Every Friday for route planners: slots@wilkops.example'), flagged: [] },
  ],
  *check(subject) {
    if (hasField(subject, 'door') || says(subject, door)) return;
    if (subject.sentences.length === 0 || subject.words.some(({ kind }) => kind === 'address')) return;
    yield { range: placeOfMissing(subject, 'door', 'last') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'door')],
};
