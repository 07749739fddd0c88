import { render } from 'lit';
import { boxOf, layOut, type Placed } from '../../core/journey/layout';
import { type NetworkToPage, networkProtocol, type ShownNode } from '../../protocol/network';
import { openChannel } from '../channel';
import { type NetworkActions, page } from './page';
import { type Area, areaInSight, Sight, unitsPerPixel } from './sight';
import { neighbour } from './walk';

/** From so many units a pixel on, labels are too small to be read. */
const farthestLabels = 1.8;

let shown: Extract<NetworkToPage, { type: 'show' }> | undefined;
let placed: readonly Placed<ShownNode>[] = [];
/** The part of the picture that is to be in sight. */
let frame: Area = { x: 0, y: 0, width: 1, height: 1 };
/** Whether the person chose what is in sight; until then it follows the size of the view. */
let isChosen = false;
let sight: Sight | undefined;
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
  pan: (x, y) => {
    const unit = unitOf(frame);
    setFrame({ ...frame, x: frame.x + x * unit, y: frame.y + y * unit });
  },
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
function readable(box: Area): Area {
  const width = Math.max(window.innerWidth, 200);
  const height = Math.max(window.innerHeight - 120, 200);
  if (box.width <= width * 1.2 && box.height <= height * 1.2)
    return { ...box, width: Math.max(box.width, width * 0.7) };
  return { x: box.x, y: -height / 2, width, height };
}

function setFrame(to: Area): void {
  const unit = unitOf(to);
  if (unit < 0.1 || unit > 60) return;
  isChosen = true;
  putInSight(to);
}

function putInSight(to: Area): void {
  frame = to;
  // The page needn't be made anew for this; sizes are read first, so that nothing is laid out twice.
  look();
  const { x, y, width, height } = frame;
  document.querySelector('svg')?.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
}

function unitOf(area: Area): number {
  return unitsPerPixel(area, document.querySelector('svg') ?? document.body);
}

/** Takes what is out of sight out of the picture. */
function look(): void {
  const drawing = document.querySelector('svg');
  if (!drawing) return;
  const area = areaInSight(frame, drawing);
  const isFar = unitOf(frame) > farthestLabels;
  sight ??= new Sight(drawing, placed);
  drawing.classList.toggle('far', isFar);
  sight.look(area);
}

window.addEventListener('resize', () => {
  if (isChosen || !shown) look();
  else putInSight(readable(boxOf(placed)));
});

function intoView({ x, y }: Placed<ShownNode>): void {
  const isSeen = x > frame.x && x < frame.x + frame.width - 100 && y > frame.y && y < frame.y + frame.height;
  if (isSeen) return;
  isChosen = true;
  frame = { ...frame, x: x - frame.width / 3, y: y - frame.height / 2 };
}

function focusNode(key: string): void {
  document.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

function show(): void {
  if (!shown) return;
  const { words, numbers } = shown;
  const state = { words, numbers, placed, frame, form, current, card, actions };
  render(page(state), document.body);
  sight = undefined;
  look();
}
