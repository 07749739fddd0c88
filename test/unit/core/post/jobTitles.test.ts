import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { JobTitles } from '../../../../src/core/post/jobTitles';

describe('suggesting job titles', () => {
  const titles = new JobTitles('Clinical Data Analyst\nData Analyst\nData Entry Clerk\nNurse\n');

  it('gives those that start so first, then those with the words in them', () => {
    assert.deepEqual(titles.suggest('data an'), ['Data Analyst', 'Clinical Data Analyst']);
    assert.deepEqual(titles.suggest('analyst clin'), ['Clinical Data Analyst']);
    assert.deepEqual(titles.suggest('DATA'), ['Data Analyst', 'Data Entry Clerk', 'Clinical Data Analyst']);
  });

  it('gives none for nothing, and none that is not there', () => {
    assert.deepEqual(titles.suggest('  '), []);
    assert.deepEqual(titles.suggest('astronaut'), []);
  });

  it('knows the titles of today', () => {
    const list = new JobTitles(readFileSync('media/job-titles.txt', 'utf8'));
    for (const title of [
      'UX Researcher',
      'Registered Nurse',
      'Product Manager',
      'Site Reliability Engineer',
    ]) {
      assert.equal(list.suggest(title)[0], title);
    }
  });
});
