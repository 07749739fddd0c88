import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { fileKindOf } from '../../../../src/core/journey/fileKind';
import { lintMessage } from '../../../../src/core/journey/message';
import { readMessage } from '../../../../src/core/journey/messageFile';
import { buildNetwork, countJourney } from '../../../../src/core/journey/network';
import { readOfficeHours } from '../../../../src/core/journey/officeHours';
import { readPlan } from '../../../../src/core/journey/plan';
import { readReflections } from '../../../../src/core/journey/reflection';
import { readStock } from '../../../../src/core/journey/stock';
import { parsePost } from '../../../../src/core/post/post';
import { personOf } from './people';

const files = readdirSync('examples/journey', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md'))
  .sort();
const read = (path: string) => readFileSync(`examples/journey/${path}`, 'utf8');

describe('the example of a journey', () => {
  const people = files
    .filter((path) => fileKindOf(path) === 'person')
    .map((path) => personOf(path, read(path)));
  const file = readFileSync('examples/posts/night-audit.post.md', 'utf8');
  const { values } = parsePost(file).frontMatter;
  const post = { path: 'night-audit.post.md', id: values.id ?? null, title: 'Ask', isPosted: true };

  it('is whole: each file is one of the journey, and has nothing wrong in it', () => {
    assert.deepEqual(
      files.filter((path) => fileKindOf(path) === null),
      [],
    );
    assert.deepEqual(
      people.flatMap(({ person }) => person.problems),
      [],
    );
    assert.deepEqual(readReflections(read('reflection.md')).problems, []);
    assert.equal(readReflections(read('reflection.md')).reflections.length, 2);
    assert.equal(readStock(read('stock-2026-11-17.md')).verdict, 'yes');
    const message = read('messages/priya-nair.message.md');
    assert.ok(people.some(({ person }) => person.id === readMessage(message).values.to));
    assert.deepEqual(lintMessage(parsePost(message)).findings, []);
    assert.equal(readPlan(read('plan.md')).filter(({ isDone }) => isDone).length, 1);
    const hours = readOfficeHours(read('office-hours/first-steps-from-a-front-desk.md'), 'UTC');
    assert.deepEqual(hours.problems, []);
  });

  it('tells of a train of connections four steps long', () => {
    assert.equal(buildNetwork(people, [post]).generations, 4);
    assert.ok(buildNetwork(people, [post]).nodes.every(({ what }) => what !== 'missing'));
    const { answers, introductions, conversations, helped } = countJourney(people, [post]);
    assert.deepEqual([answers, introductions, conversations, helped], [2, 3, 4, 1]);
  });

  it('says the same numbers as the rows of its picture', () => {
    const { nodes } = buildNetwork(people, [post]);
    const sortOf = new Map(nodes.map(({ key, what }) => [key, what]));
    const below = (what: string) => nodes.filter(({ parent }) => sortOf.get(parent ?? '') === what).length;
    const talks = nodes.flatMap((node) => (node.what === 'person' ? node.person.conversations : []));
    assert.deepEqual(countJourney(people, [post]), {
      posts: nodes.filter(({ what }) => what === 'post').length,
      answers: below('post'),
      introductions: below('person'),
      conversations: talks.length,
      lastConversation: talks
        .map(({ day }) => day)
        .sort()
        .at(-1),
      helped: people.length - nodes.filter(({ what }) => what === 'person').length,
    });
  });
});
