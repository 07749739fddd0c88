import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { brokenBy } from '../fuzz/laws';
import { mutated, seededRandom } from '../fuzz/mutations';

const found = readFileSync('test/fuzz/found.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): { law: string; file: string } => JSON.parse(line));
const examples = ['from-front-desk-to-data', 'rough-draft'].map((name) =>
  readFileSync(`examples/posts/${name}.post.md`, 'utf8'),
);

describe('a file made at random', () => {
  for (const { law, file } of found)
    it(`${law}: ${JSON.stringify(file.slice(0, 80))}`, () => assert.equal(brokenBy(file), undefined));

  it('keeps the laws', () => {
    for (let seed = 0; seed < 5; seed++)
      assert.equal(brokenBy(mutated(examples, seededRandom(seed))), undefined, `seed ${seed}`);
  });
});
