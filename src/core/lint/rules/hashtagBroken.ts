import { everyKind, type Rule } from '../rule';
import type { Line } from '../text/lines';
import { matchesOf } from '../text/matches';
import { once } from '../text/once';
import type { Word } from '../text/words';
import { isAsTyped } from './asTyped';
import { withCapitals, wordsOfTag } from './plainWords';

/** What a broken tag holds. */
const maybeBroken = /#(?:[ \d]|[^\s#]*[-+&.#])/;

/**
 * The ways in which a tag breaks; not made before a line may have one, as V8 takes milliseconds for the letters of all
 * languages. The sign stands before the look-behind that is about it: V8 finds a sign at once, and would look behind at
 * every unit.
 */
function waysToBreak(): RegExp[] {
  return [
    // A tag of letters, digits and underscores ends at any other sign; what follows is plain text.
    /#(?<![\p{L}\p{N}_&#/]#)\p{L}[\p{L}\p{N}_]*(?:\+{2,}|#(?![\p{L}\p{N}_])|(?:[-+&](?=[\p{L}\p{N}])|\.(?=[\p{Ll}\p{N}]))[\p{L}\p{N}_]+(?:[-.+&][\p{L}\p{N}_]+)*)/gu,
    // A space between the sign and its word, beside another tag.
    /#(?<=(?:^|\s)#) (?=\p{L})[\p{L}\p{N}_]+/gmu,
    /#(?<=(?:^|\s)#)\d+(?=\s|$)/gmu,
  ];
}

/** Names that have letters of their own in tags. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['#c++', '#CPlusPlus'],
  ['#c#', '#CSharp'],
  ['#f#', '#FSharp'],
]);

export const hashtagBroken: Rule = {
  id: 'hashtag-broken',
  line: 'network',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'The network ends a tag at the first character that is no letter or digit, so the post lands under another one.',
  examples: [
    { file: 'Hello #C++', flagged: ['#C++'], fixed: 'Hello #CPlusPlus' },
    { file: 'Hello #job-search #Leeds', flagged: ['#job-search'], fixed: 'Hello #JobSearch #Leeds' },
    {
      file: 'Hello\n\n#Routing # Logistics',
      flagged: ['# Logistics'],
      fixed: 'Hello\n\n#Routing #Logistics',
    },
    { file: 'Hello\n\n#Routing #2026', flagged: ['#2026'] },
    { file: 'Hello\n\n#Routing\n#2026\n#Leeds', flagged: ['#2026'] },
    { file: 'I like #Node.js and #R&D.', flagged: ['#Node.js', '#R&D'], fixed: 'I like #Nodejs and #R&D.' },
    { file: 'We came in #1, ticket #4521. #Routing, #Logistics. #Ends-', flagged: [] },
    { file: 'See https://example.org/#job-search and issue # 5.', flagged: [] },
    { file: "It is #Routing's day: #UX/#UI, #Größe_2.", flagged: [] },
  ],
  *check(subject) {
    const found = subject.lines.flatMap(({ line, start }) =>
      brokenIn(line).map(({ at, said }) => ({ index: start + at, said })),
    );
    if (found.length === 0) return;
    const { text, words, inFile } = subject;
    let word = 0;
    for (const { index, said } of found) {
      while ((words[word]?.end ?? Number.POSITIVE_INFINITY) <= index) word++;
      if (words[word]?.kind === 'address' && (words[word]?.start ?? 0) <= index) continue;
      const message = /^#\d/.test(said) ? 'digits' : said.startsWith('# ') ? 'parted' : 'cut';
      const isTag = message === 'cut' ? !continues(said) : isBesideTag(text, words, word);
      if (!isTag) continue;
      const values = { tag: said, left: leftOf(said) };
      yield { range: inFile({ start: index, end: index + said.length }), message, values };
    }
  },
  fixes({ range, message, values }, subject) {
    const said = String(values?.tag ?? '');
    if (message === 'digits' || said.includes('&') || !isAsTyped(subject, range, said)) return [];
    const text = spelled.get(said.toLowerCase()) ?? capitalised(joined(said));
    return /^#[\p{L}\p{N}_]+$/u.test(text)
      ? [{ kind: 'edit', title: 'write-value', values: { value: text }, edits: [{ ...range, text }] }]
      : [];
  },
};

/** What may be a broken tag in a line, in order. */
const brokenIn = once(({ text }: Line): readonly { readonly at: number; readonly said: string }[] => {
  if (!maybeBroken.test(text)) return [];
  const found = waysToBreak().flatMap((pattern) => matchesOf(pattern, text));
  return found.sort((a, b) => a.index - b.index).map(({ index, 0: said }) => ({ at: index, said }));
});

/** What the network makes a tag of. */
function leftOf(tag: string): string {
  return /^#[\p{L}\p{N}_]+/u.exec(tag)?.[0] ?? '#';
}

/** A tag in one piece; the words that a hyphen parted get capitals. */
function joined(tag: string): string {
  if (tag.startsWith('# ')) return tag.replace(' ', '');
  if (!/[-–]/.test(tag)) return tag.replace(/[.+]/g, '');
  const parts = tag.slice(1).split(/[-–.+]/);
  return `#${parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`;
}

/** A tag with a capital for each word, where its words are known. */
function capitalised(tag: string): string {
  const words = /^#[a-z]{4,40}$/.test(tag) ? wordsOfTag(tag.slice(1)) : null;
  return words ? `#${withCapitals(words)}` : tag;
}

/** Whether a tag of several capitals goes on in small letters, as in "the #MeToo-era", so that the cut is meant. */
function continues(tag: string): boolean {
  return /^#\p{Lu}[\p{Ll}\p{N}]*\p{Lu}[\p{L}\p{N}]*-\p{Ll}/u.test(tag);
}

/** Whether only white space is between a word and a tag before or after it, so that the word is meant as one too. */
function isBesideTag(text: string, words: readonly Word[], index: number): boolean {
  const isTag = (other: Word | undefined) => other?.kind === 'hashtag' && !/^#\d+$/.test(other.key);
  const between = (left: Word | undefined, right: Word | undefined) =>
    left && right
      ? text
          .slice(left.end, Math.min(right.start, left.end + 5))
          .replace('#', '')
          .trim()
      : 'x';
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  return (isTag(before) && between(before, word) === '') || (isTag(after) && between(word, after) === '');
}
