import fc from 'fast-check';
import type { PersonFile } from '../../../../src/core/journey/lookup';
import { readPerson } from '../../../../src/core/journey/person';

/** A person's file as it is read. */
export function personOf(path: string, text: string): PersonFile {
  return { path, person: readPerson(text, path.slice(path.lastIndexOf('/') + 1)) };
}

/** What a person may type: with headings, fences, tags, markers and line ends of every sort. */
export const anyTyped = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '## 2026-01-01',
        '### What I learned',
        '```',
        '~~~',
        '\\# a',
        '\\\\## b',
        '- [ ] c',
        '',
        '---',
      ),
      fc.constantFrom('A line.', '#sas helps', '  ## indented', '1. one', 'I don’t know yet', '<!-- x -->'),
      fc.string({ maxLength: 12, unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((lineEnd) => lines.join(lineEnd)));
