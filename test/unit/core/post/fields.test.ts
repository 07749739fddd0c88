import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../../src/core/post/edit';
import { editField, editKind, editTitle } from '../../../../src/core/post/fieldEdit';
import { type Field, fieldsOf, idOfField, moveFields } from '../../../../src/core/post/fields';
import { type Kind, kinds } from '../../../../src/core/post/frontMatter';
import { toFieldText } from '../../../../src/core/post/lineEnds';
import { parsePost } from '../../../../src/core/post/post';
import { anyFile } from './files';

function textsOf(file: string, kind: Kind = parsePost(file).kind ?? 'ask', fields?: readonly Field[]) {
  const all = fields ?? fieldsOf(parsePost(file), kind);
  const found = all.filter(({ range }) => range !== null);
  return Object.fromEntries(found.map((field) => [idOfField(field), toFieldText(file, field.range!)]));
}

interface Written {
  readonly file: string;
  readonly fields: Field[];
  readonly edit?: TextEdit;
}

/** Edits a field and gives the new file with the fields as they stand in it. */
function write(file: string, kind: Kind, fields: Field[], id: string, change: TextEdit): Written {
  const made = editField(parsePost(file), kind, fields, id, change);
  if (!made) return { file, fields };
  const after = applyEdits(file, [made.edit]);
  const moved = moveFields(fields, made.edit, id).map((field) =>
    idOfField(field) === id ? { ...field, range: made.range } : field,
  );
  return { file: after, fields: fieldsOf(parsePost(after), kind, moved), edit: made.edit };
}

const ask = [
  '---',
  'kind: ask',
  'targetTitle: Clinical Data Analyst',
  '---',
  'Eight years at one desk.',
  '',
  '## Situation',
  'In March the hotel closed.',
  '',
  'I ran its front desk.',
  '',
  '## Target title',
  'I am moving towards a Clinical Data Analyst role, because I like numbers. They calm me.',
  '',
  '## Ask',
  'Which would you learn first?',
  '',
  '#HealthData #CareerChange',
  '',
].join('\n');

describe('the fields of a post', () => {
  it('end with their text where a file that is read anew replaces their last words and the line end', () => {
    const before = '## Ask\nWhich would you learn? Or none?\n';
    const after = '## Ask\nWhich would you learn?\n';
    const edit = { start: after.length - 1, end: before.length, text: '\n' };
    const moved = moveFields(fieldsOf(parsePost(before), 'ask'), edit);
    const { range } = fieldsOf(parsePost(after), 'ask', moved).find(({ name }) => name === 'ask') ?? {};
    assert.equal(range && after.slice(range.start, range.end), 'Which would you learn?');
  });

  it('are its parts, the reasons for the title, the text above and the hashtags at the end', () => {
    assert.deepEqual(textsOf(ask), {
      hook: 'Eight years at one desk.',
      situation: 'In March the hotel closed.\n\nI ran its front desk.',
      target: 'I am moving towards a Clinical Data Analyst role,',
      why: 'because I like numbers. They calm me.',
      ask: 'Which would you learn first?',
      closing: '#HealthData #CareerChange',
    });
  });

  it('are those of the kind, in the order in which a writer is led through them', () => {
    const ids = (kind: Kind) => fieldsOf(parsePost(''), kind).map(idOfField);
    assert.deepEqual(ids('ask'), ['hook', 'situation', 'target', 'why', 'ask', 'closing']);
    assert.deepEqual(ids('update'), ['hook', 'learned', 'thanks', 'next', 'closing']);
    assert.deepEqual(ids('free'), ['text']);
  });

  it('keep a text without headings in one field, and parts that the kind lacks in their own', () => {
    assert.deepEqual(textsOf('---\nkind: ask\n---\nOne.\n\nTwo.\n'), { text: 'One.\n\nTwo.' });
    assert.deepEqual(textsOf('---\nkind: update\n---\n## Ask\nOne?\n\n## Who helped\nAmara\n'), {
      ask: 'One?',
      thanks: 'Amara',
    });
  });

  it('number a part that comes twice', () => {
    assert.deepEqual(textsOf('## Ask\nOne?\n## Hook\nHi\n## Ask\nTwo?'), {
      hook: 'Hi',
      ask: 'One?',
      'ask-2': 'Two?',
    });
    assert.deepEqual(textsOf('Above\n## Hook\nHi'), { hook: 'Above', 'hook-2': 'Hi' });
  });

  it('split the reasons off at the next paragraph, at "because" or at the next sentence', () => {
    const of = (text: string) => {
      const { target, why } = textsOf(`---\nkind: ask\ntargetTitle: Nurse\n---\n## Target\n${text}`);
      return [target, why];
    };
    assert.deepEqual(of('Nurse, in a clinic\n\nI like people.'), ['Nurse, in a clinic', 'I like people.']);
    assert.deepEqual(of('Because I care. I want to be a nurse because I do.'), [
      'Because I care. I want to be a nurse',
      'because I do.',
    ]);
    assert.deepEqual(of('I want to be a nurse. I care.'), ['I want to be a nurse.', 'I care.']);
    assert.deepEqual(of('Nurse'), ['Nurse', undefined]);
  });

  it('leave no visible character out, and show none twice', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...kinds), (file, kind) => {
        const post = parsePost(file);
        const ranges = fieldsOf(post, kind).flatMap(({ range }) => range ?? []);
        for (let at = 0; at < post.output.text.length; at++) {
          if (/\s/.test(post.output.text[at]!)) continue;
          const source = post.output.toSource(at);
          const holding = ranges.filter(({ start, end }) => source >= start && source < end);
          assert.equal(holding.length, 1, JSON.stringify({ at, source }));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('writing in a field', () => {
  const cases: [what: string, before: string, id: string, after: string][] = [
    ['fills an empty body', '---\nkind: ask\n---', 'situation', '---\nkind: ask\n---\n## Situation\nNew\n'],
    ['fills below an empty heading', '## Ask\n', 'ask', '## Ask\nNew\n'],
    ['ends a heading that ends the file', '## Ask', 'ask', '## Ask\nNew\n'],
    [
      'keeps a blank line before the next heading',
      '## Situation\n## Ask\n',
      'situation',
      '## Situation\nNew\n\n## Ask\n',
    ],
    [
      'adds a missing part at its place',
      '## Ask\nWhat?\n',
      'situation',
      '## Situation\nNew\n\n## Ask\nWhat?\n',
    ],
    [
      'adds a part before the hashtags',
      '## Situation\nOne\n\n#Tag\n',
      'ask',
      '## Situation\nOne\n\n## Ask\nNew\n\n#Tag\n',
    ],
    ['gives the reasons a paragraph', '## Target\nNurse\n', 'why', '## Target\nNurse\n\nNew\n'],
    [
      'ends lines as the file does',
      '## Ask\r\nWhat?\r\n',
      'hook',
      '## Hook\r\nNew\r\n\r\n## Ask\r\nWhat?\r\n',
    ],
    ['leaves a text without headings where it is', 'Text', 'ask', 'Text\n\n## Ask\nNew\n'],
    ['has no place behind an open code block', '```\nText', 'ask', '```\nText'],
  ];
  for (const [what, before, id, after] of cases) {
    it(what, () => {
      const fields = fieldsOf(parsePost(before), 'ask');
      assert.equal(write(before, 'ask', fields, id, { start: 0, end: 0, text: 'New' }).file, after);
    });
  }

  it('adds no heading for blanks', () => {
    const fields = fieldsOf(parsePost(''), 'ask');
    assert.equal(editField(parsePost(''), 'ask', fields, 'ask', { start: 0, end: 0, text: ' \n' }), null);
  });

  it('keeps blanks at both ends while they are typed', () => {
    let file = '## Situation\nOne\n\n## Ask\nTwo\n';
    let fields = fieldsOf(parsePost(file), 'ask');
    for (const text of ['\n', '\n', ' ']) {
      const { situation } = textsOf(file, 'ask', fields);
      ({ file, fields } = write(file, 'ask', fields, 'situation', {
        start: situation!.length,
        end: situation!.length,
        text,
      }));
      assert.equal(textsOf(file, 'ask', fields).situation, situation + text);
    }
    assert.equal(file, '## Situation\nOne\n\n \n\n## Ask\nTwo\n');
  });

  it('keeps a text in the field in which it was written, where nothing but headings could tell', () => {
    let file = '## Target\nNurse\n\n## Ask\nWhat?\n';
    let fields = fieldsOf(parsePost(file), 'ask');
    ({ file, fields } = write(file, 'ask', fields, 'target', { start: 5, end: 5, text: ' because I care' }));
    ({ file, fields } = write(file, 'ask', fields, 'ask', { start: 5, end: 5, text: '\n\n#Nursing' }));
    assert.deepEqual(textsOf(file, 'ask', fields), {
      target: 'Nurse because I care',
      ask: 'What?\n\n#Nursing',
    });
  });

  it('gives the field what was typed, leaves the others, and changes no byte elsewhere', () => {
    const words = fc.array(
      fc.constantFrom('word', 'two words', ' ', '\n', '\n\n', '🙂', 'é', '. ', '#Tag', '- '),
      {
        maxLength: 6,
      },
    );
    const text = words.map((some) => some.join(''));
    const headings = fc.constantFrom(
      '## Situation',
      '# Ask',
      '## Target title',
      '## Hook',
      '## Closing',
      'Free words',
      '',
    );
    const anyPost = fc.record({
      lineEnd: fc.constantFrom('\n', '\r\n'),
      front: fc.constantFrom('---\nkind: ask\n---\n', '---\nkind: update\n---', '---\nkind: free\n---\n', ''),
      lines: fc.array(fc.tuple(headings, text), { maxLength: 5 }),
    });
    const anyChange = fc.record({ field: fc.nat(), from: fc.nat(), to: fc.nat(), text });
    fc.assert(
      fc.property(
        anyPost,
        fc.array(anyChange, { minLength: 1, maxLength: 8 }),
        ({ lineEnd, front, lines }, changes) => {
          const kind = parsePost(front).kind ?? 'ask';
          const body = lines.map(([heading, text]) => `${heading}\n${text}\n`).join('\n');
          let file = `${front}\n${body}`.replaceAll('\n', lineEnd);
          let fields = fieldsOf(parsePost(file), kind);
          for (const { field, from, to, text } of changes) {
            const before = textsOf(file, kind, fields);
            const target = fields[field % fields.length]!;
            const id = idOfField(target);
            const old = before[id] ?? '';
            const [start, end] = [from % (old.length + 1), to % (old.length + 1)].sort((a, b) => a - b);
            const change = { start: start!, end: end!, text: `x${text}x` };
            const next = write(file, kind, fields, id, change);
            assert.ok(next.edit, 'there is a place for it');
            const after = textsOf(next.file, kind, next.fields);
            assert.equal(after[id], applyEdits(old, [change]));
            for (const other of Object.keys(before))
              if (other !== id) assert.equal(after[other] ?? after.hook, before[other], other);
            assert.ok(target.range === null || next.edit.start >= target.range.start);
            assert.ok(
              next.edit.end - next.edit.start <= (target.range ? target.range.end - target.range.start : 0),
            );
            ({ file, fields } = next);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('changing the kind', () => {
  it('changes that one word of the file', () => {
    for (const kind of kinds) {
      const changed = applyEdits(ask, editKind(parsePost(ask), kind));
      assert.equal(changed, ask.replace('kind: ask', `kind: ${kind}`));
    }
  });

  it('leaves no word out of the fields', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...kinds), fc.constantFrom(...kinds), (file, from, to) => {
        const words = (kind: Kind) =>
          Object.values(textsOf(file, kind))
            .join(' ')
            .match(/[p{L}p{N}]+/gu)?.length ?? 0;
        assert.ok(
          words(to) >= (parsePost(file).output.text.match(/[p{L}p{N}]+/gu)?.length ?? 0) || words(from) === 0,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('changing the target title', () => {
  const retitled = (file: string, title: string) => {
    const post = parsePost(file);
    return applyEdits(file, editTitle(post, fieldsOf(post, 'ask'), title));
  };

  it('changes it in the front matter and in the sentence around it', () => {
    assert.equal(retitled(ask, 'Data Manager'), ask.replaceAll('Clinical Data Analyst', 'Data Manager'));
  });

  it('fills the blank for it, and puts the blank back', () => {
    const blank = '---\nkind: ask\ntargetTitle:\n---\n## Target title\nI want to be a [one job title].\n';
    const filled = retitled(blank, 'Nurse');
    assert.equal(filled, '---\nkind: ask\ntargetTitle: Nurse\n---\n## Target title\nI want to be a Nurse.\n');
    assert.equal(retitled(filled, ''), blank.replace('targetTitle:', 'targetTitle: ""'));
  });

  it('leaves a longer word alone', () => {
    const file = '---\ntargetTitle: Nurse\n---\n## Target\nI like Nursery work.\n';
    assert.equal(retitled(file, 'Cook'), file.replace('targetTitle: Nurse', 'targetTitle: Cook'));
  });

  it('changes nothing for the title that is there', () => {
    assert.equal(retitled(ask, 'Clinical Data Analyst'), ask);
  });
});
