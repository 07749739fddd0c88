import { isJobPlural } from '../lexicon/jobNouns';
import type { Rule } from '../rule';
import { hasField, hoursFile, says } from './hours';
import { addMissingPart, placeOfMissing } from './missingPart';

const audience =
  /\b(?:people|persons?|anyone|anybody|everyone|everybody|someone|somebody|those|whoever|who|folks?|all of you|students?|graduates?|school leavers|juniors?|seniors?|beginners?|newcomers?|members?|parents?|mothers?|fathers?|mums?|dads?|women|men|vets|veterans|migrants|refugees|returners|friends|colleagues|if you|if yours|you're|you are|you've|whichever|to the \d{4} )\b/;

export const hoursNoAudience: Rule = {
  id: 'hours-no-audience',
  line: 'specific',
  severity: 'information',
  reads: 'prose',
  kinds: ['office-hours'],
  waitsForCaret: false,
  why: 'The right people come when they read that it is for them.',
  fill: ['People who are new to route planning'],
  examples: [
    {
      file: hoursFile(
        'Every Friday at 5 pm CET I talk about route planning for 20 minutes. The link is on my profile.',
      ),
      flagged: ['Every Friday at 5 pm CET I talk about route planning for 20 minutes.'],
    },
    {
      file: hoursFile(
        'I have two slots on Fridays: rosters, maps, and the night shift. It takes 20 minutes.',
      ),
      flagged: ['I have two slots on Fridays: rosters, maps, and the night shift.'],
    },
    {
      file: hoursFile('## Topic\nRosters\n\n## For whom\n\n## How to get in\nWrite to me.'),
      flagged: ['## For whom'],
    },
    {
      file: hoursFile('Two slots every Friday for people who are new to rosters. Send me a message.'),
      flagged: [],
    },
    {
      file: hoursFile('Dispatchers, my Friday is yours: rosters, maps, night shifts. Send me a message.'),
      flagged: [],
    },
    { file: hoursFile('## For whom\nThe curious\n\n## How to get in\nWrite to me.'), flagged: [] },
  ],
  *check(subject) {
    if (hasField(subject, 'audience') || says(subject, audience)) return;
    if (subject.sentences.length === 0 || subject.words.some(({ key }) => isJobPlural(key))) return;
    yield { range: placeOfMissing(subject, 'audience', 'first') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'audience')],
};
