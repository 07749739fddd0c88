import { type Placed, spacing } from '../../core/journey/layout';
import type { ShownNode } from '../../protocol/network';

/** A rectangle of the picture, in its own units. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many units of the picture a pixel shows: the frame lies whole within the drawing, as SVG fits it in. */
export function unitsPerPixel({ width, height }: Area, drawing: Element): number {
  return Math.max(width / Math.max(drawing.clientWidth, 1), height / Math.max(drawing.clientHeight, 1));
}

/** What the drawing shows: the frame, and what lies beside it where the drawing is wider or higher. */
export function areaInSight(frame: Area, drawing: Element): Area {
  const unit = unitsPerPixel(frame, drawing);
  const width = Math.max(drawing.clientWidth * unit, frame.width);
  const height = Math.max(drawing.clientHeight * unit, frame.height);
  const { x, y } = frame;
  return { x: x - (width - frame.width) / 2, y: y - (height - frame.height) / 2, width, height };
}

interface Part {
  readonly element: Element;
  readonly area: Area;
  isOut: boolean;
}

/**
 * Takes labels and links that are out of sight out of layout and painting, so that a picture of a thousand stays smooth.
 * The nodes themselves stay: a screen reader knows all of them.
 */
export class Sight {
  readonly #parts: readonly Part[];

  constructor(drawing: Element, nodes: readonly Placed<ShownNode>[]) {
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const areaOf = (element: Element): Area | undefined => {
      const { key, to } = (element as SVGElement).dataset;
      const node = byKey.get(key ?? to ?? '');
      const from = to === undefined ? node : byKey.get(node?.parent ?? '');
      return node && from && areaBetween(from, node);
    };
    this.#parts = [...drawing.querySelectorAll('[data-key], [data-to]')].flatMap((element) => {
      const area = areaOf(element);
      return area ? [{ element, area, isOut: element.hasAttribute('data-out') }] : [];
    });
  }

  /** Shows what is in sight, and nothing else. */
  look(sight: Area): void {
    for (const part of this.#parts) {
      const isOut = !overlap(sight, part.area);
      if (isOut === part.isOut) continue;
      part.isOut = isOut;
      part.element.toggleAttribute('data-out', isOut);
    }
  }
}

/** From one node to the next, with room for their labels. */
function areaBetween(from: Placed<ShownNode>, to: Placed<ShownNode>): Area {
  const { across, down } = spacing;
  return {
    x: from.x - down,
    y: Math.min(from.y, to.y) - down,
    width: to.x - from.x + across + down,
    height: Math.abs(to.y - from.y) + 2 * down,
  };
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
