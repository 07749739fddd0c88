import { strict as assert } from 'node:assert';
import { lint } from '../../../../src/core/lint/linter';
import { askFile } from '../../../../src/core/lint/rule';
import { parsePost } from '../../../../src/core/post/post';

/** The rules that still speak, each with the line of the body where it does. */
function loudIn(body: string) {
  const { findings } = lint(parsePost(askFile(body)));
  return findings
    .filter(({ rule }) => rule === 'buzzword' || rule === 'bait')
    .map(
      ({ rule, range }) =>
        `${rule} ${
          askFile(body)
            .slice(0, range.start)
            .split(/\r\n|\n|\r/).length - 3
        }`,
    );
}

describe('a comment that quiets', () => {
  const buzz = 'I am a team player.';
  const cases: [what: string, body: string, loud: string[]][] = [
    ['is needed', `${buzz}\n\n${buzz}`, ['buzzword 1', 'buzzword 3']],
    ['quiets its own line', `${buzz} <!-- signpost: quiet buzzword -->\n${buzz}`, ['buzzword 2']],
    ['quiets the line below', `<!-- signpost: quiet buzzword -->\n${buzz}\n${buzz}`, ['buzzword 3']],
    ['quiets no line above', `${buzz}\n<!-- signpost: quiet buzzword -->\n${buzz}`, ['buzzword 1']],
    [
      'quiets no line below where text is beside it',
      `So <!-- signpost: quiet buzzword -->\n${buzz}`,
      ['buzzword 2'],
    ],
    ['quiets no line below a blank one', `<!-- signpost: quiet buzzword -->\n\n${buzz}`, ['buzzword 3']],
    [
      'knows carriage returns',
      `${buzz}\r\n<!-- signpost: quiet buzzword -->\r\n${buzz}\r\n${buzz}`,
      ['buzzword 1', 'buzzword 4'],
    ],
    [
      'knows carriage returns alone',
      `${buzz}\r<!-- signpost: quiet buzzword -->\r${buzz}\r${buzz}`,
      ['buzzword 1', 'buzzword 4'],
    ],
    ['may have lines of its own', `<!--\nsignpost: quiet buzzword\n-->\n${buzz}`, []],
    ['quiets a whole post', `${buzz}\n\n${buzz}\n<!-- signpost: quiet buzzword in this post -->`, []],
    ['quiets several rules', `<!-- signpost: quiet bait, buzzword -->\n${buzz} Please repost.`, []],
    ['quiets no other rule', `<!-- signpost: quiet bait -->\n${buzz} Please repost.`, ['buzzword 2']],
    ['needs a rule', `<!-- signpost: quiet -->\n${buzz}`, ['buzzword 2']],
    [
      'needs its own words and no others',
      `<!-- please signpost: quiet buzzword -->\n${buzz}`,
      ['buzzword 2'],
    ],
    ['may end the post', `${buzz} <!-- signpost: quiet buzzword -->`, []],
  ];
  for (const [what, body, loud] of cases) it(what, () => assert.deepEqual(loudIn(body), loud));
});
