import { everyKind, type Rule } from '../rule';
import { tagsIn } from '../text/tags';

export const mentionPlain: Rule = {
  id: 'mention-plain',
  line: 'network',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'The network makes a mention only of a name that is chosen in its own composer; a pasted one tells nobody.',
  examples: [
    { file: 'Thanks to @Moira for the half hour.', flagged: ['@Moira'] },
    { file: 'Thanks, @Moira and @Hakan!', flagged: ['@Moira'] },
    { file: '(with @Łukasz)', flagged: ['@Łukasz'] },
    { file: 'Write to me@wilkops.example, or meet @ 5 pm.', flagged: [] },
    { file: 'I maintain `@acme/rosters`, and mail goes to @acme.example.', flagged: [] },
    { file: 'See https://example.org/@moira', flagged: [] },
  ],
  *check({ text, lines, inFile }) {
    const named = tagsIn(lines, 'mention').filter(
      ({ end }) => !/^(?:\/|\.\p{L})/u.test(text.slice(end, end + 2)),
    );
    const [first] = named;
    if (first)
      yield {
        range: inFile(first),
        values: { name: text.slice(first.start, first.end), count: named.length },
      };
  },
};
