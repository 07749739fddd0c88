import { strict as assert } from 'node:assert';
import {
  gainsOf,
  gatherThemes,
  readStock,
  writeSilentStock,
  writeStock,
} from '../../../../src/core/journey/stock';
import { personOf } from './people';

const files = [
  personOf('people/a.md', '---\nname: Ann [x]\n---\n## 2026-11-26\n- Learn #SAS first\n- Read adverts\n'),
  personOf('people/b.md', '---\nname: Ben\n---\n## 2026-11-27\nR is on the rise. #R #sas\n'),
  personOf('people/c.md', '---\nname: Cy\n---\n## 2026-11-28\nThe pay is fine. #pay\n'),
  personOf('people/h.md', '---\nname: Hal\nrelation: helped\n---\n## 2026-11-28\nHis CV. #cv\n'),
];

describe('taking stock', () => {
  it('gathers what people said by tag, what most spoke of first', () => {
    assert.deepEqual(
      gatherThemes(files).map(({ tag, sayings }) => [tag, sayings.map(({ name }) => name)]),
      [
        ['SAS', ['Ann [x]', 'Ben']],
        ['R', ['Ben']],
        ['pay', ['Cy']],
        [null, ['Ann [x]']],
      ],
    );
  });

  it('writes what was said, quoted and linked, and leaves empty headings out', () => {
    const text = writeStock({
      day: '2026-12-02',
      aim: 'Which tool?\n# not a heading',
      themes: gatherThemes(files.slice(1, 2)),
      surprise: '',
      verdict: 'yes',
      reason: 'I like it.',
      gains: gainsOf(files),
      link: (path) => path,
    });
    assert.equal(
      text,
      `---
date: 2026-12-02
path: yes
---
# Taking stock, 2026-12-02

## What I set out to learn

Which tool?
\\# not a heading

## What people said

### R

> R is on the rise. #R #sas
>
> [Ben](<people/b.md>), 2026-11-27

### sas

> R is on the rise. #R #sas
>
> [Ben](<people/b.md>), 2026-11-27

## Do I want this path?

Yes.

I like it.
`,
    );
    assert.deepEqual(readStock(text), {
      day: '2026-12-02',
      verdict: 'yes',
      aim: 'Which tool?\n# not a heading',
      problems: [],
    });
  });

  it('says what was gained where the path is not wanted: in my words, who told me, and to whom they led', () => {
    const led = personOf('people/d.md', '---\nname: Di\nthrough: Ben\n---\n');
    const text = writeStock({
      day: '2026-12-02',
      aim: '',
      themes: [],
      surprise: '',
      verdict: 'no',
      reason: 'I want people around me.',
      gains: gainsOf([...files, led]),
      link: (path) => path,
    });
    assert.match(text, /^path: no$/m);
    assert.ok(
      text.endsWith(
        `## Do I want this path?

No.

## What I gained

I want people around me.

- Told me what they know: Ann [x], Ben, Cy
- Whom they led me to: Di
`,
      ),
      text,
    );
  });

  it('has a way of its own while nobody answered: one next step, no empty headings', () => {
    const text = writeSilentStock({
      day: '2026-12-02',
      reader: [
        ['where I stand', 'The hotel closed.'],
        ['what I ask', null],
      ],
      next: 'Send the ask to Ann',
    });
    assert.match(text, /Silence is more often about the post/);
    assert.match(text, /- where I stand: The hotel closed\.\n- what I ask: nothing yet/);
    assert.match(text, /## The one next step\n\n- \[ \] Send the ask to Ann\n$/);
    assert.deepEqual(readStock(text).verdict, null);
  });

  it('says what is wrong in a stock', () => {
    assert.equal(readStock('---\npath: maybe\n---\n').problems[0]?.what, 'value');
  });
});
