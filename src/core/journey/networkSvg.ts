import { boxOf, layOut, linkPath, type Placeable, shortLabel } from './layout';

/** A node as the picture shows it. */
export interface PictureNode extends Placeable {
  readonly what: 'me' | 'post' | 'person' | 'missing';
  readonly label: string;
}

const colours = { me: '#005fb8', post: '#7a3e9d', person: '#1f7a3d', missing: '#ffffff' } as const;

/** The height of a line of numbers, in units of the picture. */
const lineHeight = 18;

/**
 * The network as a picture of its own: an SVG file that needs nothing else, dark on white.
 * @param numbers the journey in numbers, in words: a line each, below the picture
 */
export function networkSvg(nodes: readonly PictureNode[], title: string, numbers: readonly string[]): string {
  const placed = layOut(nodes);
  const byKey = new Map(placed.map((node) => [node.key, node]));
  const box = boxOf(placed);
  const { x, y, width } = box;
  const height = box.height + numbers.length * lineHeight;
  const links = placed.flatMap((node) => {
    const from = node.parent === null ? undefined : byKey.get(node.parent);
    return from ? [`<path d="${linkPath(from, node)}"/>`] : [];
  });
  const marks = placed.map(
    (node) =>
      `<circle cx="${node.x}" cy="${node.y}" r="5" fill="${colours[node.what]}" stroke="${ringOf(node)}" stroke-width="1"/>` +
      `<text x="${node.x + 9}" y="${node.y + 4}">${escaped(shortLabel(node.label))}</text>`,
  );
  const lines = numbers.map(
    (words, index) =>
      `<text x="${x + 10}" y="${y + box.height + index * lineHeight}">${escaped(words)}</text>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">
<title>${escaped(title)}</title>
<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>
<g fill="none" stroke="#8a8a8a">
${links.join('\n')}
</g>
<g font-family="system-ui, sans-serif" font-size="12" fill="#1f1f1f" stroke="#ffffff" stroke-width="4" paint-order="stroke">
${[...marks, ...lines].join('\n')}
</g>
</svg>
`;
}

/** Who has no file yet is a ring. */
function ringOf({ what }: PictureNode): string {
  return what === 'missing' ? colours.person : colours[what];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside XML: marks as entities, and without the controls that XML can't hold. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}
