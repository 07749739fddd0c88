/** What an item begins with; the box of a task belongs to it. */
const marker = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

/** A Markdown list of what a person wrote, one line for each item. */
export function writeList(items: readonly string[], numbered = false): string {
  return items
    .map(oneLine)
    .filter((item) => item !== '')
    .map((item, index) => `${numbered ? `${index + 1}.` : '-'} ${item}`)
    .join('\n');
}

/** The items of a list. Lines that go on an item belong to it; text without a marker is an item for each paragraph. */
export function readList(text: string): readonly string[] {
  const items: string[] = [];
  let isNew = true;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = marker.exec(line)?.[0];
    if (mark !== undefined) items.push(line.slice(mark.length));
    else if (line.trim() !== '' && (isNew || items.length === 0)) items.push(line);
    else if (line.trim() !== '') items[items.length - 1] += ` ${line}`;
    isNew = line.trim() === '';
  }
  return items.map(oneLine).filter((item) => item !== '');
}

/** A text on one line, with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
