import type { Rule } from '../rule';
import { clock, hasField, hoursFile, says } from './hours';
import { addMissingPart, placeOfMissing } from './missingPart';

const rhythm =
  /\b(?:every|each|weekly|fortnightly|monthly|daily|once|twice|(?:a|per|this|next|that) (?:day|week|fortnight|month|morning|afternoon|evening|weekend)|weeks? (?:on|off)|days? off|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|thurs?|fri)s?|tomorrow|tonight|today|any ?time|whenever|until|till|between|dates?|(?:the )?\d{1,2}(?:st|nd|rd|th)|january|february|march|april|may|june|july|august|september|october|november|december|evenings|mornings|lunch(?:es)?)\b/;

export const hoursNoRhythm: Rule = {
  id: 'hours-no-rhythm',
  line: 'specific',
  severity: 'information',
  reads: 'prose',
  kinds: ['office-hours'],
  waitsForCaret: false,
  why: 'A day that comes round again can be kept in mind and passed on; "some time" can not.',
  fill: ['Every Friday at 5 pm CET, 20 minutes each'],
  examples: [
    {
      file: hoursFile('I have twenty minutes for people who want to plan routes. Send me a message.'),
      flagged: ['Send me a message.'],
    },
    {
      file: hoursFile('Slots of 20 minutes for new planners, by video. The link is on my profile.'),
      flagged: ['The link is on my profile.'],
    },
    {
      file: hoursFile('## Topic\nRosters\n\n## When\n\n## How to get in\nWrite to me.'),
      flagged: ['## When'],
    },
    { file: hoursFile('Two slots of 20 minutes every Friday for planners. Send me a message.'), flagged: [] },
    { file: hoursFile('This Sunday at 2 pm in the library, for planners. Just come.'), flagged: [] },
    { file: hoursFile('## When\nAfter the night shift\n\n## How to get in\nWrite to me.'), flagged: [] },
  ],
  *check(subject) {
    if (hasField(subject, 'when') || says(subject, rhythm) || says(subject, clock)) return;
    if (subject.sentences.length > 0) yield { range: placeOfMissing(subject, 'when', 'last') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'when')],
};
