// Where the time of a check goes: `npm run bench -- profile`.
import { readFileSync } from 'node:fs';
import { type Profiler, type Runtime, Session } from 'node:inspector';
import { check } from './check';
import { fileOf } from './posts';
import { ms, printHead, printTable } from './report';

const milliseconds = 5000;
const shown = 25;

/** How often each thing was met. */
type Hits = Map<string, number>;

/** This bundle, line by line. */
const bundle = readFileSync(__filename, 'utf8').split('\n');

function main(): void {
  for (let run = 0; run < 500; run++) check(fileOf(3000, run));
  // Made beforehand, so that the profile shows the checks alone.
  const texts = Array.from({ length: 200 }, (_, run) => fileOf(3000, 1000 + run));
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 200 });
  session.post('Profiler.start');
  const end = performance.now() + milliseconds;
  let checks = 0;
  for (; performance.now() < end; checks++) check(texts[checks % texts.length] ?? '');
  session.post('Profiler.stop', (error, { profile }) => {
    if (error) throw error;
    print(profile, milliseconds / checks);
  });
}

function print(profile: Profiler.Profile, perCheck: number): void {
  printHead('Profile', `One check of the 3,000-unit post takes ${ms(perCheck)} ms under the profiler.`);
  const { own, whole, lines } = hitsOf(profile);
  const share = perCheck / (profile.samples?.length ?? 1);
  printHits('by itself', own, share);
  printHits('with what it calls', whole, share);
  printHits('lines', lines, share);
}

function hitsOf({ nodes }: Profiler.Profile): { own: Hits; whole: Hits; lines: Hits } {
  const own: Hits = new Map();
  const whole: Hits = new Map();
  const lines: Hits = new Map();
  const add = (hits: Hits, name: string, count: number) => hits.set(name, (hits.get(name) ?? 0) + count);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (node: Profiler.ProfileNode, above: ReadonlySet<string>): number => {
    const name = nameOf(node.callFrame);
    const hits = node.hitCount ?? 0;
    add(own, name, hits);
    for (const { line, ticks } of node.positionTicks ?? []) {
      if (node.callFrame.url.endsWith(__filename)) add(lines, bundle[line - 1]?.trim() ?? '', ticks);
    }
    const inside = new Set([...above, name]);
    let sum = hits;
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) sum += visit(child, inside);
    }
    // What calls itself counts once.
    if (!above.has(name)) add(whole, name, sum);
    return sum;
  };
  if (nodes[0]) visit(nodes[0], new Set());
  return { own, whole, lines };
}

/** A function with its line of the bundle and the file that it comes from, as esbuild notes it above. */
function nameOf({ functionName, lineNumber: line, url }: Runtime.CallFrame): string {
  if (!url.endsWith(__filename)) return functionName;
  let above = line;
  while (above > 0 && !/^\s*\/\/ \S+\.[tj]s$/.test(bundle[above] ?? '')) above--;
  const file = (bundle[above] ?? '').replace(/^\s*\/\/ (?:\S*\/)?/, '');
  return `${functionName || '(anonymous)'} ${file}, line ${line + 1}`;
}

function printHits(title: string, hits: Hits, share: number): void {
  const most = [...hits].sort((a, b) => b[1] - a[1]).slice(0, shown);
  printTable(
    [title, 'µs a check'],
    most.map(([name, count]) => [name.slice(0, 100), Math.round(1000 * share * count).toString()]),
  );
  console.log();
}

main();
