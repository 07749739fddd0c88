import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { PostFile } from '../../../../src/core/journey/lookup';
import { buildNetwork, countJourney } from '../../../../src/core/journey/network';
import { personOf } from './people';

const post: PostFile = {
  path: 'posts/ask.post.md',
  id: 'P1',
  title: 'Clinical Data Analyst',
  isPosted: true,
};
const talk = (named: string) => `## 2026-11-26\nSaid much.\n### Whom they named\n- ${named}\n`;
const files = [
  personOf('people/dana.md', `---\nid: K1\nname: Dana Reyes\nanswers: [P1]\n---\n${talk('Priya Nair')}`),
  personOf('people/omar.md', '---\nid: K2\nname: Omar Haddad\nthrough: K1\n---\n'),
  personOf(
    'people/lin.md',
    '---\nname: Lin Wu\nthrough: "[Omar Haddad](omar.md)"\n---\n## 2026-12-01\nYes.\n',
  ),
  personOf('people/ben.md', '---\nname: Ben\nrelation: worked-with\n---\n'),
  personOf('people/eve.md', '---\nname: Eve\nthrough: K404\n---\n'),
  personOf('people/tom.md', '---\nname: Tom\nrelation: helped\n---\n## 2026-12-01\nHis CV.\n'),
];

/** Each node's name below its parent's. */
function shape(network: ReturnType<typeof buildNetwork>): string[] {
  const label = (key: string | null) => {
    const node = network.nodes.find((one) => one.key === key);
    if (!node) return '';
    if (node.what === 'person') return node.person.name;
    return node.what === 'post' ? node.post.title : node.what === 'missing' ? `${node.label}?` : 'me';
  };
  return network.nodes.map(({ key, parent, generation }) => `${generation} ${label(parent)} > ${label(key)}`);
}

describe('the network', () => {
  it('hangs people below the post that they answered, and below who led to them', () => {
    assert.deepEqual(shape(buildNetwork(files, [post])), [
      '0  > me',
      '1 me > Clinical Data Analyst',
      '1 me > Ben',
      '1 me > K404?',
      '2 Clinical Data Analyst > Dana Reyes',
      '2 K404? > Eve',
      '3 Dana Reyes > Omar Haddad',
      '3 Dana Reyes > Priya Nair?',
      '4 Omar Haddad > Lin Wu',
    ]);
  });

  it('shows a post that isn’t posted only where somebody answered it', () => {
    const draft = { ...post, isPosted: false };
    assert.equal(buildNetwork([], [draft]).nodes.length, 1);
    assert.ok(buildNetwork(files, [draft]).nodes.some(({ what }) => what === 'post'));
  });

  it('cuts rings, people who lead to themselves among them', () => {
    const ring = [
      personOf('a.md', '---\nid: A\nthrough: B\n---\n'),
      personOf('b.md', '---\nid: B\nthrough: C\n---\n'),
      personOf('c.md', '---\nid: C\nthrough: A\n---\n'),
      personOf('d.md', '---\nid: D\nthrough: D\n---\n'),
    ];
    const { nodes } = buildNetwork(ring, []);
    assert.deepEqual(
      nodes.map(({ key, parent, isCut }) => [key, parent, isCut]),
      [
        ['me', null, false],
        ['a.md', 'me', true],
        ['d.md', 'me', true],
        ['c.md', 'a.md', false],
        ['b.md', 'c.md', false],
      ],
    );
  });

  it('holds everybody once, with the parent one generation before, whatever the links', () => {
    const links = fc.array(fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }), { maxLength: 20 });
    fc.assert(
      fc.property(links, (throughs) => {
        const people = throughs.map((through, index) =>
          personOf(
            `p${index}.md`,
            `---\nid: X${index}\n${through === undefined ? '' : `through: X${through}\n`}---\n`,
          ),
        );
        const { nodes } = buildNetwork(people, []);
        const byKey = new Map(nodes.map((node) => [node.key, node]));
        assert.equal(byKey.size, nodes.length);
        for (const { path } of people) assert.ok(byKey.has(path), path);
        for (const { key, parent, generation } of nodes) {
          if (key === 'me') continue;
          assert.equal(byKey.get(parent ?? '')?.generation, generation - 1);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('takes a chain of thousands', () => {
    const chain = Array.from({ length: 2000 }, (_, index) =>
      personOf(`p${index}.md`, `---\nid: X${index}\nthrough: X${index + 1}\n---\n`),
    );
    assert.equal(buildNetwork(chain, []).generations, 2001);
  });

  it('is counted', () => {
    assert.deepEqual(countJourney(files, [post, { ...post, isPosted: false }]), {
      posts: 1,
      answers: 1,
      introductions: 3,
      conversations: 2,
      lastConversation: '2026-12-01',
      helped: 1,
    });
  });
});
