import { type Range, shifted } from '../../post/edit';
import { askFile, networkingKinds, type Rule } from '../rule';
import { compiled } from '../text/compiled';
import { once } from '../text/once';
import { plainOf } from '../text/plain';
import type { Sentence } from '../text/sentences';

/**
 * Facts that are hard to take back once a boss, a colleague or a later employer has read them. Each is the writer's
 * own to tell, so the rule only asks.
 */
const facts: readonly (readonly [message: string, frame: RegExp])[] = Object.entries({
  search:
    /\b(?:my (?:current |present )?(?:boss|manager|employer|company|firm|team|colleagues) (?:does(?:n't| not) know|do(?:n't| not) know|has(?:n't| not) been told|is(?:n't| not) aware|has no idea)|without my (?:current |present )?(?:boss|manager|employer|company|firm) (?:knowing|finding out)|before my (?:boss|manager|employer) (?:knows|finds out)|(?:don't|do not) tell my (?:boss|manager|employer|company|colleagues)|(?:haven't|have not) (?:yet )?told my (?:boss|manager|employer|team|company|colleagues)|(?:haven't|have not) (?:yet )?(?:handed in my|given) notice|(?:quietly|secretly|discreetly|confidentially) (?:looking|searching|exploring|job[- ]hunting)|(?:looking|searching|exploring) (?:quietly|secretly|discreetly|confidentially)|(?:confidential|secret|discreet) (?:job )?search|still employed)\b/,
  terms:
    /\b(?:my|a) (?:severance|settlement agreement|separation agreement|exit (?:package|agreement)|redundancy (?:pay|package|payout|payment)|non-?disclosure agreement|non-?compete|nda)\b/,
  health:
    /\b(?:(?:i was|i've been|i have been|i got) diagnosed|my (?:diagnosis|illness|depression|anxiety|burn-?out|adhd|autism|cancer|chemo(?:therapy)?|pregnancy|disability|epilepsy|diabetes|mental health|sick leave|breakdown|ptsd|long covid|miscarriage)|(?:i'm|i am) (?:pregnant|disabled|autistic|dyslexic|bipolar|neurodivergent|in remission|on sick leave|signed off sick)|i (?:have|had|live with) (?:adhd|autism|cancer|epilepsy|depression|diabetes|ptsd|long covid|burn-?out|a (?:stroke|heart attack|breakdown|burn-?out|disability|chronic (?:illness|condition))))\b/,
  age: /\b(?:i'm|i am|i turned|i turn|aged) (?:now |already |only |just )?[2-7]\d(?= years old|-years-old|[,.;:!)]| and\b| but\b)|\bat (?:the )?age (?:of )?[2-7]\d\b|\bborn in 19\d\d\b|\b(?:i'm|i am|as) an? [2-7]\d[- ]year[- ]old\b/,
  visa: /\b(?:my (?:\w+ )?(?:visa|work permit|residence permit|green card|h-?1b)|i(?:'m| am) (?:here )?on an? (?:\w+ )?(?:visa|work permit|h-?1b)|visa sponsorship|sponsor my visa|60[- ]day (?:clock|grace|window))\b/,
}).map(([message, frame]) => [message, compiled(frame)] as const);

export const confidential: Rule = {
  id: 'confidential',
  line: 'safe',
  severity: 'information',
  reads: 'prose',
  kinds: networkingKinds,
  waitsForCaret: true,
  why: 'A post is public and stays so; some facts are yours to tell when and to whom you choose.',
  examples: [
    {
      file: askFile("My boss doesn't know that I'm looking. Which tool would you learn first?"),
      flagged: ["My boss doesn't know"],
    },
    { file: askFile('I’m quietly looking around while still employed.'), flagged: ['quietly looking'] },
    { file: askFile('My severance lasts until June.'), flagged: ['My severance'] },
    {
      file: askFile('After my burnout I plan smaller. I am 58, and my visa ends in May.'),
      flagged: ['my burnout', 'I am 58', 'my visa'],
    },
    { file: askFile('I advised on severance pay and planned visa trips for a cancer ward.'), flagged: [] },
    {
      file: askFile("I'm 20 minutes from Leeds. I managed 58 drivers, aged buses and a depot."),
      flagged: [],
    },
    {
      file: askFile('My employer knows that I look around. “My boss has no idea”, others write.'),
      flagged: [],
    },
  ],
  *check({ text, sentences, isInQuotes, inFile }) {
    const told = new Set<string>();
    for (const sentence of sentences) {
      for (const { message, said } of factsIn(sentence)) {
        if (told.has(message)) continue;
        const range = shifted(said, sentence.start);
        if (isInQuotes(sentence, range)) continue;
        told.add(message);
        yield { range: inFile(range), message, values: { phrase: text.slice(range.start, range.end) } };
      }
    }
  },
};

/** A fact that a sentence tells, as a range of it. */
interface Fact {
  readonly message: string;
  readonly said: Range;
}

const factsIn = once(({ text }: Sentence): readonly Fact[] => {
  const plain = plainOf(text);
  return facts.flatMap(([message, frame]) => {
    const said = frame.exec(plain);
    return said ? [{ message, said: { start: said.index, end: said.index + said[0].length } }] : [];
  });
});
