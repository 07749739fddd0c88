import { html, render } from 'lit';
import { keptPreviewSchema, previewProtocol, type ToPreview } from '../../protocol/preview';
import { cardView } from '../card/cardView';
import { openChannel } from '../channel';

type Told<Type extends ToPreview['type']> = Extract<ToPreview, { type: Type }>;

const root = document.createElement('main');
document.body.append(root);

let strings: Told<'init'>['strings'] | undefined;
let card: Told<'card'>['card'] | undefined;
let uri = '';
let isOpen = false;
/** Where the text editor is in a text that isn't here yet: the host tells a place at once, a text once it rests. */
let awaited: number | undefined;

const channel = openChannel(previewProtocol, receive);
let isNarrow = channel.kept(keptPreviewSchema)?.isNarrow ?? false;
channel.send({ type: 'ready' });

function receive(message: ToPreview): void {
  if (message.type === 'init') {
    if (message.uri !== uri) isOpen = false;
    ({ strings, uri } = message);
    keep();
  } else if (message.type === 'card') {
    card = message.card;
  } else {
    scrollTo(message.offset);
    return;
  }
  show();
  if (awaited !== undefined) scrollTo(awaited);
}

function show(): void {
  if (!strings || !card) return;
  const actions = {
    setNarrow: (narrow: boolean) => {
      isNarrow = narrow;
      keep();
      show();
    },
    setOpen: (open: boolean) => {
      isOpen = open;
      show();
    },
  };
  const look = { isNarrow, isOpen };
  render(html`<h1 class="unseen">${strings.preview}</h1>${cardView(card, look, strings, actions)}`, root);
}

function keep(): void {
  channel.keep({ uri, isNarrow });
}

/** Brings the line of an offset of the output to the top; beyond the cut the whole text shows. */
function scrollTo(offset: number): void {
  awaited = undefined;
  const cut = isNarrow ? card?.narrow : card?.wide;
  if (typeof cut === 'number' && offset > cut && !isOpen) {
    isOpen = true;
    show();
  }
  const text = root.querySelector('.card-text');
  if (!text) return;
  if (offset === 0) {
    window.scrollTo({ top: 0 });
    return;
  }
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left < length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      window.scrollTo({ top: range.getBoundingClientRect().top + window.scrollY - 16 });
      return;
    }
    left -= length;
  }
  awaited = offset;
}
