import { parseArgs } from 'node:util';
import { judgePosts } from './posts';
import { readRows } from './rows';
import type { Score, Verdict } from './score';
import { judgeSentences } from './sentences';
import { judgeTexts } from './texts';

/** `scripts/eval.mjs` reads what a person types, and hands over the files and what to tell of them. */
const { values, positionals } = parseArgs({
  options: { details: { type: 'string' } },
  allowPositionals: true,
});

for (const file of positionals) evaluate(file, values.details);

function evaluate(file: string, details: string | undefined): void {
  const { what, rows } = readRows(file);
  console.log(`\n${file}: ${rows.length} ${what}`);
  if (what === 'posts') {
    const { scores, figures } = judgePosts(rows);
    printScores(scores, details);
    for (const [name, value] of figures) console.log(`${name.padEnd(28)} ${value.toFixed(3)}`);
  } else if (what === 'sentences') {
    printScores(judgeSentences(rows), details);
  } else {
    for (const { rule, severity, all, byVerdict } of judgeTexts(rows)) {
      const verdicts = [...byVerdict].map(([verdict, number]) => `${verdict} ${number}`).join(', ');
      console.log(
        `${rule.padEnd(22)} ${severity.padEnd(12)} ${all} (${((100 * all) / rows.length).toFixed(1)} %) ${verdicts}`,
      );
    }
  }
}

function printScores(scores: readonly Score[], details: string | undefined): void {
  for (const { name, n, precision, recall, f1, misses, falseAlarms } of scores) {
    const numbers = [precision, recall, f1].map((number) => number.toFixed(3));
    console.log(
      `${name.padEnd(22)} n ${String(n).padStart(3)}  P ${numbers[0]}  R ${numbers[1]}  F1 ${numbers[2]}`,
    );
    if (details !== 'all' && details !== name) continue;
    for (const verdict of misses) console.log(`    missed       ${inOneLine(verdict)}`);
    for (const verdict of falseAlarms) console.log(`    false alarm  ${inOneLine(verdict)}`);
  }
}

function inOneLine({ id, text }: Verdict): string {
  return `${id}  ${text.replace(/\s+/g, ' ').slice(0, 240)}`;
}
