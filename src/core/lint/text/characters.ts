/** What a UTF-16 unit is to a tokeniser. A surrogate counts by the plane that it opens. */
enum Class {
  Unknown,
  Other,
  Letter,
  Digit,
}

const classes = new Uint8Array(0x10000);

function classOf(unit: number): Class {
  const known = classes[unit] ?? Class.Other;
  if (known !== Class.Unknown) return known;
  const character = String.fromCharCode(unit);
  const found = /(?![\uFE00-\uFE0F\u20E3])[\p{L}\p{M}]/u.test(character)
    ? Class.Letter
    : /\p{N}/u.test(character)
      ? Class.Digit
      : Class.Other;
  classes[unit] = found;
  return found;
}

/**
 * Whether the unit at an offset is part of a letter: a letter, a combining mark, or half of a styled letter. What makes an
 * emoji of a sign is none, though Unicode calls it a mark.
 */
export function isLetter(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit >= 0xd800 && unit < 0xe000) return isStyledLetter(text, unit < 0xdc00 ? offset : offset - 1);
  return classOf(unit) === Class.Letter;
}

/** Whether the unit at an offset is a digit. */
export function isDigit(text: string, offset: number): boolean {
  return classOf(text.charCodeAt(offset)) === Class.Digit;
}

function isStyledLetter(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/** Whether the unit at an offset is a space of any sort or a line end. */
export function isSpace(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit > 0x167f && /\s/.test(text[offset] ?? ''))
  );
}
