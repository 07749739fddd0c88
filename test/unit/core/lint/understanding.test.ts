import { strict as assert } from 'node:assert';
import { lint } from '../../../../src/core/lint/linter';
import { askFile } from '../../../../src/core/lint/rule';
import type { AskQuality } from '../../../../src/core/lint/understanding/understanding';
import type { Kind } from '../../../../src/core/post/frontMatter';
import { parsePost } from '../../../../src/core/post/post';

function understood(file: string) {
  const { kind, text, understanding } = lint(parsePost(file)).subject;
  return {
    ...understanding,
    kind,
    stretches: understanding.parts.map(({ name, range }) => [name, file.slice(range.start, range.end)]),
    titled: understanding.titles.map(({ start, end }) => text.slice(start, end)),
  };
}
const headed = (title: string, ask: string) =>
  askFile(`## Situation\nThe plant closed in June.\n\n## Target title\n${title}\n\n## Ask\n${ask}`);
const question = 'Which planning tool would you learn first, and why?';

describe('the parts of a post with headings', () => {
  it('are what stands under them, without the white space around', () => {
    const file = askFile(
      'Nine years.\n\n## Situation\n\n The plant closed. \n\nIt was June.\n\n# my target\nCook\n## ASK\nWhich?\n\n#Food #Cook\n',
    ).replaceAll('\n', '\r\n');
    assert.deepEqual(understood(file).stretches, [
      ['hook', 'Nine years.'],
      ['situation', 'The plant closed. \r\n\r\nIt was June.'],
      ['target', 'Cook'],
      ['ask', 'Which?'],
      ['closing', '#Food #Cook'],
    ]);
  });

  it('are empty where there is nothing but a blank', () => {
    assert.deepEqual(understood(headed('[one job title]', ' \n')).stretches, [
      ['situation', 'The plant closed in June.'],
      ['target', ''],
      ['ask', ''],
    ]);
  });

  it('have the hashtags in a closing that has a heading', () => {
    const file = headed('Cook', 'Which?\n\n## Closing\nThank you!\n\n#Food');
    assert.deepEqual(understood(file).stretches.at(-1), ['closing', 'Thank you!\n\n#Food']);
  });

  it('are those of the kind', () => {
    const file =
      '---\nkind: update\n---\n## What I learned\nSQL.\n## Who helped\nAna.\n## What I do next\nR.';
    assert.deepEqual(understood(file).stretches, [
      ['learned', 'SQL.'],
      ['thanks', 'Ana.'],
      ['next', 'R.'],
    ]);
  });

  it('are known in another language, and nothing else is', () => {
    const file = headed('Köchin', 'Womit würdet ihr anfangen?').replace(
      'The plant closed in June.',
      'Nach neun Jahren hat das Werk geschlossen.',
    );
    const { stretches, titled, askQuality } = understood(file);
    assert.deepEqual(stretches, [
      ['situation', 'Nach neun Jahren hat das Werk geschlossen.'],
      ['target', 'Köchin'],
      ['ask', 'Womit würdet ihr anfangen?'],
    ]);
    assert.deepEqual([titled, askQuality], [[], null]);
  });
});

describe('the parts of a post without headings', () => {
  const situation = 'In March the hotel where I ran the front desk for eight years closed.';
  const target = 'I am moving towards a Clinical Data Analyst role.';
  const ask = 'If you work with trial data: which would you learn first, SAS or R?';

  for (const [what, gap] of [
    ['in one paragraph', ' '],
    ['in several', '\n\n'],
  ] as const) {
    it(`are found by what each sentence does, ${what}`, () => {
      const { stretches } = understood(askFile(`${[situation, target, ask].join(gap)}\n\n#Data #SAS`));
      const parts = Object.fromEntries(stretches);
      assert.deepEqual(
        stretches.map(([name]) => name),
        ['situation', 'target', 'ask', 'closing'],
      );
      assert.ok(parts.situation?.startsWith(situation));
      assert.deepEqual([parts.target, parts.ask, parts.closing], [target, ask, '#Data #SAS']);
    });
  }

  it('leave out what is not there', () => {
    const names = (body: string) => understood(askFile(body)).stretches.map(([name]) => name);
    assert.deepEqual(names(`${situation} ${ask}`), ['situation', 'ask']);
    assert.deepEqual(names(ask), ['ask']);
    assert.deepEqual(names('The weather is fine.'), []);
  });

  it('are looked for in an ask only', () => {
    const { stretches, titled, askQuality } = understood(`---\nkind: free\n---\n${target} ${ask}`);
    assert.deepEqual([stretches, titled, askQuality], [[], [], null]);
  });
});

describe('the titles of a post', () => {
  const cases: [body: string, ...titles: string[]][] = [
    ['I am moving towards a Clinical Data Analyst role.', 'Clinical Data Analyst'],
    ['I am looking for a role as Lab Manager or Quality Engineer.', 'Lab Manager', 'Quality Engineer'],
    ['My target is Head of Product.', 'Head of Product'],
    ['I want to become an electrician.', 'electrician'],
    ['I worked as a head chef for nine years.'],
    ['My sister is a nurse and I am proud of her.'],
    ["I don't want to be a manager."],
    ['I am looking for something in logistics.'],
  ];
  for (const [body, ...titles] of cases) {
    it(`are ${titles.join(' and ') || 'none'} in ${JSON.stringify(body)}`, () => {
      assert.deepEqual(understood(askFile(body)).titled, titles);
    });
  }

  it('are what stands under the heading, whatever its words', () => {
    assert.deepEqual(understood(headed('Beekeeper', question)).titled, ['Beekeeper']);
  });

  it('are the title of the front matter, as the text writes it', () => {
    const file = '---\nkind: ask\ntargetTitle: data wrangler\n---\nSoon I will be a Data Wrangler.';
    assert.deepEqual(understood(file).titled, ['Data Wrangler']);
  });

  it('may be vague, or openly undecided', () => {
    assert.ok(understood(askFile('I am looking for something in logistics.')).vagueAim);
    assert.equal(understood(askFile('I am moving towards a Lab Manager role.')).vagueAim, null);
    assert.ok(understood('---\ntargetTitle: undecided\n---\nHello').isUndecided);
  });
});

describe('an ask', () => {
  const cases: [quality: AskQuality | null, ...asks: string[]][] = [
    [
      'answerable',
      question,
      'Could you tell me how your firm hires planners?',
      'Would you have 15 minutes to tell me how you began?',
      'Any advice is welcome, but first: which tool would you learn, and why?',
    ],
    ['vague', 'Any advice is welcome.', 'Let me know if you hear of anything.', 'Any leads?', 'Thoughts?'],
    ['too-big', 'Please hire me.', 'Can someone get me a job?', 'Please refer me to your company.'],
    [null, '', '[one question that a reader can answer, or one small step to take]'],
  ];
  for (const [quality, ...asks] of cases)
    for (const ask of asks) {
      it(`is ${quality ?? 'none'}: ${JSON.stringify(ask)}`, () => {
        assert.equal(understood(headed('Transport Planner', ask)).askQuality, quality);
      });
    }
});

describe('the kind of a post', () => {
  const cases: [kind: Kind, what: string, file: string][] = [
    ['update', 'as the front matter says', '---\nkind: update\n---\n## Ask\nWhich?'],
    ['ask', 'where it has parts of an ask', '## Ask\nWhich?'],
    [
      'ask',
      'where somebody searches',
      `My role was cut in June after nine years. I am looking for a job as Transport Planner. ${question}`,
    ],
    [
      'free',
      'where somebody hires',
      'We are hiring! Join my team as Transport Planner and apply via the link.',
    ],
    ['free', 'in another language', 'Nach neun Jahren an der Rezeption suche ich eine neue Stelle.'],
    ['free', 'in an empty file', ''],
  ];
  for (const [kind, what, file] of cases)
    it(`is ${kind} ${what}`, () => assert.equal(understood(file).kind, kind));
});
