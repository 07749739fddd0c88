/** A half-open stretch of a text: 0-based UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range so many units further on. */
export function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Replaces the text of a range; an insertion has `start === end`. */
export interface TextEdit extends Range {
  readonly text: string;
}

/**
 * Applies edits that were all made on `text` and don't overlap. Insertions at one place keep their order.
 * @throws RangeError when an edit lies outside the text or two edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map((edit, index) => ({ edit, index }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of sorted) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another one or lies outside the text`);
    }
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
