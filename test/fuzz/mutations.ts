/** Numbers from 0 to 1, the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
    return (state >>> 0) / 2 ** 32;
  };
}

/** What can trip a parser or a rule: marks of Markdown, YAML, quotes and comments, signs, scripts, turns of phrase. */
const pieces = [
  ...[
    '---\n',
    '---\r\n',
    '## Situation\n',
    '## Ask\r\n',
    '## Target title\n',
    '# ',
    '- ',
    '1. ',
    '> ',
    '```\n',
  ],
  ...['**', '*', '_', '__', '~~', '`', '[', '](', '![', ')', '<', '>', '\\', '&amp;', '&#10;', '|---|---|\n'],
  ...['<!-- signpost: quiet plea -->', '<!-- signpost: quiet bait in this post -->', '<!--', '-->'],
  ...[
    'kind: ask\n',
    'kind: office-hours\n',
    'targetTitle: Nurse\n',
    'at: 2026-02-30\n',
    'x: &a *b\n',
    'tags: [\n',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u2028',
    '\f',
    '\0',
    '\ufeff',
    '\u200b',
    '\u202e',
  ],
  ...['"', '“', '”', "'", '‘', '’', '«', '»', '(', '…', '!!!', '???', '?', '.', ',', ':', ';', '—', '•'],
  ...[
    '🙂',
    '👩‍👩‍👧',
    '🇩🇪',
    '1️⃣',
    '🎉🎉🎉',
    '\ud83d',
    '\ude42',
    'e\u0301',
    '\u0336',
    '𝗯𝗼𝗹𝗱 ',
    'Ａ',
    'İ',
    'ß',
    'ﬁ',
  ],
  ...[
    'слово ',
    'كلمة ',
    'שלום',
    '字',
    'नर्स ',
    '#Job',
    '#job-search ',
    '# Tag',
    '@Ana ',
    'a@b.co ',
    'https://a.org/b ',
  ],
  ...[
    '[your name]',
    '{title}',
    '<insert name>',
    '____',
    'XX years',
    '+44 7700 900123',
    '12.03.1987',
    'LOUD WORDS HERE ',
  ],
  ...[
    'I ',
    'not ',
    'you ',
    'my role was cut ',
    'looking for a role as ',
    'Head of Data ',
    'a Nurse ',
    'any advice? ',
  ],
  ...[
    'I beg you. ',
    'Thoughts? ',
    'results-driven ',
    'many years ',
    'a quick call ',
    'perhaps maybe possibly ',
  ],
];

/** A file made of others: cut, joined, repeated, and strewn with what can trip a parser. */
export function mutated(files: readonly string[], random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const any = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const point = () => String.fromCodePoint(random() < 0.5 ? below(0x250) : below(0x110000));
  let text = random() < 0.1 ? '' : (any(files) ?? '');
  const steps = 1 + below(12);
  for (let step = 0; step < steps; step++) {
    const from = below(text.length + 1);
    const to = Math.min(text.length, from + below(random() < 0.2 ? text.length + 1 : 40));
    const changes = [
      () => text.slice(0, from) + text.slice(to),
      () => text.slice(0, from) + (any(pieces) ?? '') + text.slice(from),
      () => text.slice(0, from) + (any(pieces) ?? '').repeat(1 + below(60)) + text.slice(to),
      () => text.slice(0, to) + text.slice(from),
      () => text.slice(0, from) + (any(files) ?? '').slice(below(200)) + text.slice(to),
      () => text.slice(0, from) + Array.from({ length: below(20) }, point).join('') + text.slice(from),
      () => text.replaceAll('\n', any(['\r\n', '\r', '\n\n', ' ']) ?? ''),
      () => text.slice(from, to) + text.slice(0, from) + text.slice(to),
    ];
    text = (any(changes) ?? (() => text))().slice(0, longest);
  }
  return text;
}

/** In UTF-16 units. */
const longest = 8000;
