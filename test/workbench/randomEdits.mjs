// Random edits of a post from both sides, and the model that says what the post is after each.

/**
 * The same numbers in each run (mulberry32).
 * @param {number} seed
 * @returns {(below: number) => number}
 */
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = ['a', 'b', 'word', ' ', '. ', ' two words', '🙂', 'é', '\n', '**', '"', '(', "'", '- ', 'ß ö'];

/** Lines stay so short that the text editor shows all of each. */
const longestLine = 30;
const longestField = 130;

/**
 * @typedef {{ situation: string, ask: string }} Fields
 * @typedef {{ field: keyof Fields, start: number, end: number, text: string }} Edit
 */

/**
 * @param {Fields} fields
 * @returns {string} the post that has them
 */
export function postOf({ situation, ask }) {
  return `---\nkind: ask\ntargetTitle: Nurse\n---\n## Situation\n${situation}\n\n## Target title\nI want to be a Nurse.\n\n## Ask\n${ask}\n`;
}

/**
 * A random edit inside a field, as a writer makes it in the composer: its first and its last letter stay.
 * @param {Fields} fields
 * @param {keyof Fields} field
 * @param {(below: number) => number} below
 * @returns {Edit}
 */
export function randomEdit(fields, field, below) {
  const before = fields[field];
  const start = whole(before, 1 + below(before.length - 1));
  const end = (/** @type {number} */ length) =>
    Math.max(start, whole(before, Math.min(before.length - 1, start + length)));
  if (before.length > longestField) return { field, start, end: end(40 + below(60)), text: '' };
  const text = isFull(before, start) ? '\n' : (pieces[below(pieces.length)] ?? '');
  return { field, start, end: below(3) === 0 ? end(below(4)) : start, text };
}

/**
 * Random typing at one place of a field, as in the text editor: after a letter or a word each.
 * @param {Fields} fields
 * @param {keyof Fields} field
 * @param {number} count
 * @param {(below: number) => number} below
 * @returns {Edit[]}
 */
export function randomTyping(fields, field, count, below) {
  let text = fields[field];
  let at = whole(text, 1 + below(text.length - 1));
  return Array.from({ length: count }, () => {
    const isBackspace = at > 2 && (text.length > longestField || below(4) === 0);
    const start = isBackspace ? whole(text, at - 1) : at;
    const typed = isBackspace ? '' : isFull(text, at) ? '\n' : (pieces[below(pieces.length)] ?? '');
    const edit = { field, start, end: at, text: typed };
    text = text.slice(0, start) + typed + text.slice(at);
    at = start + typed.length;
    return edit;
  });
}

/**
 * @param {Fields} fields
 * @param {Edit} edit
 * @returns {Fields}
 */
export function edited(fields, { field, start, end, text }) {
  const before = fields[field];
  return { ...fields, [field]: before.slice(0, start) + text + before.slice(end) };
}

/**
 * @param {string} text
 * @param {number} offset
 * @returns {boolean} whether the line of an offset is as long as lines get
 */
function isFull(text, offset) {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return `${text}\n`.indexOf('\n', offset) - start > longestLine;
}

/**
 * @param {string} text
 * @param {number} offset
 * @returns {number} the offset, or the one before where it stands inside a character
 */
function whole(text, offset) {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}
