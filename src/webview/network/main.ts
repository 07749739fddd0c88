import { render } from 'lit';
import { boxOf, layOut, type Placed } from '../../core/journey/layout';
import {
  keptNetworkSchema,
  type NetworkToPage,
  networkProtocol,
  type ShownNode,
} from '../../protocol/network';
import { openChannel } from '../channel';
import { holdFocus } from '../holdFocus';
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

const channel = openChannel(networkProtocol, receive);
let { form, current, card } = channel.kept(keptNetworkSchema) ?? { form: 'picture', current: '' };
channel.send({ type: 'ready' });
/** Who comes to the page stands where they were; also when what had the focus is gone with its file. */
const takeFocus = holdFocus(focusCurrent);

const actions: NetworkActions = {
  setForm: (to) => {
    form = to;
    show();
    if (!isChosen) putInSight(readable(boxOf(placed)));
  },
  zoom: (by) => {
    const { width, height } = frame;
    const { x, y } = focusedPlace() ?? { x: frame.x + width / 2, y: frame.y + height / 2 };
    setFrame({
      x: x - (x - frame.x) * by,
      y: y - (y - frame.y) * by,
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
    focusCurrent();
  },
  closeCard: () => {
    if (card === undefined) return;
    card = undefined;
    show();
    focusCurrent();
  },
  walk: (from, where) => {
    const to = neighbour(placed, from, where);
    if (!to) return;
    current = to.key;
    show();
    focusNode();
  },
  focused: (key, byKeyboard) => {
    current = key;
    keep();
    if (byKeyboard) bringIntoSight();
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
  show();
  if (isFirst) putInSight(readable(boxOf(placed)));
  if (document.hasFocus()) takeFocus();
}

/** The whole picture where its words can be read then, else the part around me. */
function readable(box: Area): Area {
  const drawing = document.querySelector('svg');
  const width = Math.max(drawing?.clientWidth ?? 0, 200);
  const height = Math.max(drawing?.clientHeight ?? 0, 100);
  if (box.width <= width * 1.3 && box.height <= height * 1.3)
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
  bringIntoSight();
});

/** Moves the frame to the node that has the focus, unless it is seen with the start of its label. */
function bringIntoSight(): void {
  const drawing = document.querySelector('svg');
  const place = focusedPlace();
  if (!drawing || !place) return;
  const { x, y } = place;
  const area = areaInSight(frame, drawing);
  const isSeen = x > area.x && x < area.x + area.width - 100 && y > area.y && y < area.y + area.height;
  if (isSeen) return;
  putInSight({ ...frame, x: x - frame.width / 3, y: y - frame.height / 2 });
}

function focusedPlace(): Placed<ShownNode> | undefined {
  const key = (document.activeElement as SVGElement | null)?.dataset.key;
  return form === 'picture' ? placed.find((node) => node.key === key) : undefined;
}

/** The card if one is open, else the node. */
function focusCurrent(): void {
  if (card === undefined) focusNode();
  else document.querySelector<HTMLElement>('[data-card-first]')?.focus();
}

/** Where the list has no button, as for me, it is the choice of picture and list. */
function focusNode(): void {
  const node = document.querySelector<SVGGElement>(`[data-key="${CSS.escape(current)}"]`);
  (node ?? document.querySelector<HTMLElement>('input:checked'))?.focus();
}

function keep(): void {
  channel.keep({ form, current, card });
}

function show(): void {
  if (!shown) return;
  const { words, numbers } = shown;
  const state = { words, numbers, placed, frame, form, current, card, actions };
  render(page(state), document.body);
  sight = undefined;
  look();
  keep();
}
