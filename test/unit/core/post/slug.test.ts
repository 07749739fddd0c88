import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { freeSlug, slugOf } from '../../../../src/core/post/slug';
import { anyText } from './files';

describe('the slug of a title', () => {
  const cases: [title: string, slug: string][] = [
    ['Clinical Data Analyst', 'clinical-data-analyst'],
    ['  R&D / C++ (part-time)! ', 'r-d-c-part-time'],
    ['Küchenchef à Genève', 'kuchenchef-a-geneve'],
    ['𝗡𝘂𝗿𝘀𝗲', 'nurse'],
    ['看護師', 'post'],
    ['../..', 'post'],
    ['', 'post'],
    ['a'.repeat(61), 'a'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ];
  for (const [title, slug] of cases)
    it(`of ${JSON.stringify(title)} is ${slug}`, () => assert.equal(slugOf(title), slug));

  it('is always a short file name', () => {
    fc.assert(
      fc.property(anyText(100), (title) => {
        assert.match(slugOf(title), /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });

  it('takes the first number that is free', () => {
    const taken = new Set(['cook', 'cook-2', 'cook-4', 'nurse-2']);
    assert.deepEqual(
      ['cook', 'nurse', 'cook-2'].map((slug) => freeSlug(slug, (candidate) => taken.has(candidate))),
      ['cook-3', 'nurse', 'cook-2-2'],
    );
  });
});
