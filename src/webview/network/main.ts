import { render } from 'lit';
import { boxOf, layOut, type Placed } from '../../core/journey/layout';
import { type NetworkToPage, networkProtocol, type ShownNode } from '../../protocol/network';
import { openChannel } from '../channel';
import { type NetworkActions, page } from './page';
import { neighbour } from './walk';

/** From so many units a pixel on, labels are too small to be read, and painting a thousand takes time. */
const farthestLabels = 3;

/** The part of the picture that is seen, in its own units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let shown: Extract<NetworkToPage, { type: 'show' }> | undefined;
let placed: readonly Placed<ShownNode>[] = [];
let frame: Frame = { x: 0, y: 0, width: 1, height: 1 };
let form: 'picture' | 'list' = 'picture';
let current = '';
let card: string | undefined;

const channel = openChannel(networkProtocol, receive);
channel.send({ type: 'ready' });

const actions: NetworkActions = {
  setForm: (to) => {
    form = to;
    show();
  },
  zoom: (by) => {
    const { x, y, width, height } = frame;
    setFrame({
      x: x + (width - width * by) / 2,
      y: y + (height - height * by) / 2,
      width: width * by,
      height: height * by,
    });
  },
  fit: () => setFrame(boxOf(placed)),
  pan: (x, y) => setFrame({ ...frame, x: frame.x + x, y: frame.y + y }),
  openCard: (key) => {
    current = key;
    card = key;
    show();
    document.querySelector<HTMLElement>('[data-card-first]')?.focus();
  },
  closeCard: () => {
    card = undefined;
    show();
    focusNode(current);
  },
  walk: (from, where) => {
    const to = neighbour(placed, from, where);
    if (!to) return;
    current = to.key;
    intoView(to);
    show();
    focusNode(to.key);
  },
  focused: (key) => {
    current = key;
  },
  open: (key) => channel.send({ type: 'open', key }),
  log: (key) => channel.send({ type: 'log', key }),
  exportPicture: () => channel.send({ type: 'export' }),
};

function receive(message: NetworkToPage): void {
  const isFirst = shown === undefined;
  shown = message;
  placed = layOut(message.nodes);
  if (!placed.some(({ key }) => key === current)) current = placed[0]?.key ?? '';
  if (card !== undefined && !placed.some(({ key }) => key === card)) card = undefined;
  if (isFirst) frame = readable(boxOf(placed));
  show();
}

/** The whole picture where its words can be read then, else the part around me. */
function readable(box: Frame): Frame {
  const width = Math.max(window.innerWidth, 200);
  const height = Math.max(window.innerHeight - 120, 200);
  if (box.width <= width * 1.2 && box.height <= height * 1.2)
    return { ...box, width: Math.max(box.width, width * 0.7) };
  return { x: box.x, y: -height / 2, width, height };
}

function setFrame(to: Frame): void {
  const scale = to.width / Math.max(window.innerWidth, 1);
  if (scale < 0.1 || scale > 60) return;
  frame = to;
  // A thousand nodes needn't be looked at for this.
  const { x, y, width, height } = frame;
  const drawing = document.querySelector('svg');
  drawing?.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  drawing?.setAttribute('class', isFar(frame) ? 'far' : '');
}

function isFar({ width, height }: Frame): boolean {
  const { innerWidth, innerHeight } = window;
  return Math.max(width / Math.max(innerWidth, 1), height / Math.max(innerHeight, 1)) > farthestLabels;
}

function intoView({ x, y }: Placed<ShownNode>): void {
  const isSeen = x > frame.x && x < frame.x + frame.width - 100 && y > frame.y && y < frame.y + frame.height;
  if (!isSeen) frame = { ...frame, x: x - frame.width / 3, y: y - frame.height / 2 };
}

function focusNode(key: string): void {
  document.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

function show(): void {
  if (!shown) return;
  const { words, numbers } = shown;
  const state = { words, numbers, placed, frame, isFar: isFar(frame), form, current, card, actions };
  render(page(state), document.body);
}
