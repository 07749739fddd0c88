import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { linkPath, type Placed, shortLabel } from '../../core/journey/layout';
import type { NetworkWord, ShownNode } from '../../protocol/network';
import type { Area } from './sight';
import type { Direction } from './walk';

type Node = Placed<ShownNode>;

/** What the person can do on the page. */
export interface NetworkActions {
  setForm(form: 'picture' | 'list'): void;
  /** Shows so many times as much, around the node that has the focus; less than 1 comes nearer. */
  zoom(by: number): void;
  fit(): void;
  /** Moves the frame, in pixels. */
  pan(x: number, y: number): void;
  openCard(key: string): void;
  closeCard(): void;
  walk(from: string, where: Direction): void;
  /** @param byKeyboard then it has to be seen; under a pointer nothing may move */
  focused(key: string, byKeyboard: boolean): void;
  open(key: string): void;
  log(key: string): void;
  exportPicture(): void;
}

/** What the page shows. */
export interface NetworkState {
  readonly words: Readonly<Record<NetworkWord, string>>;
  readonly numbers: readonly string[];
  readonly placed: readonly Node[];
  readonly frame: Area;
  readonly form: 'picture' | 'list';
  /** The node that Tab leads to. */
  readonly current: string;
  readonly card: string | undefined;
  readonly actions: NetworkActions;
}

/** The whole page: the numbers, and the network as a picture or as a list of the same. */
export function page(state: NetworkState): TemplateResult {
  const { words, numbers, form, placed, actions } = state;
  return html`
    <header>
      <h1>${words.title}</h1>
      <ul class="numbers">
        ${numbers.map((number) => html`<li>${number}</li>`)}
      </ul>
      <div class="tools">
        <fieldset class="forms">
          ${(['picture', 'list'] as const).map(
            (one) => html`<label
              ><input
                type="radio"
                name="form"
                .checked=${live(form === one)}
                @change=${() => actions.setForm(one)}
              />${words[one]}</label
            >`,
          )}
        </fieldset>
        ${
          form === 'picture'
            ? html`
                <button @click=${() => actions.zoom(0.8)}>${words.zoomIn}</button>
                <button @click=${() => actions.zoom(1.25)}>${words.zoomOut}</button>
                <button @click=${actions.fit}>${words.fit}</button>
              `
            : nothing
        }
        <button @click=${actions.exportPicture}>${words.export}</button>
      </div>
      ${placed.length <= 1 ? html`<p class="empty">${words.empty}</p>` : nothing}
    </header>
    <main
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') actions.closeCard();
      }}
    >
      ${form === 'picture' ? picture(state) : list(state)}${cardOf(state)}
    </main>
  `;
}

function picture({ words, placed, frame, current, actions }: NetworkState): TemplateResult {
  const byKey = new Map(placed.map((node) => [node.key, node]));
  const { x, y, width, height } = frame;
  return html`
    <p class="keys" id="keys">${words.keys}</p>
    <svg
      role="tree"
      aria-label=${words.title}
      aria-describedby="keys"
      viewBox="${x} ${y} ${width} ${height}"
      @wheel=${(event: WheelEvent) => {
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) actions.zoom(event.deltaY > 0 ? 1.1 : 0.9);
        else actions.pan(event.deltaX, event.deltaY);
      }}
      @pointerdown=${(event: PointerEvent) => {
        if ((event.target as Element).closest('[data-key]')) return;
        (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
      }}
      @pointermove=${(event: PointerEvent) => {
        const drawing = event.currentTarget as SVGElement;
        if (!drawing.hasPointerCapture(event.pointerId)) return;
        actions.pan(-event.movementX, -event.movementY);
      }}
    >
      <g class="links" aria-hidden="true">
        ${repeat(
          placed.filter(({ parent }) => parent !== null),
          ({ key }) => key,
          (node) => {
            const from = byKey.get(node.parent ?? '');
            return from ? svg`<path data-to=${node.key} d=${linkPath(from, node)} />` : nothing;
          },
        )}
      </g>
      ${repeat(
        placed,
        ({ key }) => key,
        (node) => svg`<g
          class="node ${node.what}"
          data-key=${node.key}
          role="treeitem"
          tabindex=${node.key === current ? 0 : -1}
          aria-label=${spoken(node)}
          aria-level=${node.generation + 1}
          transform="translate(${node.x} ${node.y})"
          @click=${() => actions.openCard(node.key)}
          @focus=${({ currentTarget }: FocusEvent) =>
            actions.focused(node.key, (currentTarget as Element).matches(':focus-visible'))}
          @keydown=${(event: KeyboardEvent) => onKey(event, node, actions)}
        >
          <rect class="ring" x="-9" y="-12" width="200" height="24" rx="4" />
          <circle r="5" />
          <text x="10" y="4">${shortLabel(node.label)}</text>
        </g>`,
      )}
    </svg>
  `;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
};

function onKey(event: KeyboardEvent, { key }: Node, actions: NetworkActions): void {
  const where = arrows[event.key];
  if (where) actions.walk(key, where);
  else if (event.key === 'Enter' || event.key === ' ') actions.openCard(key);
  else if (event.key === '+' || event.key === '=') actions.zoom(0.8);
  else if (event.key === '-') actions.zoom(1.25);
  else if (event.key === '0') actions.fit();
  else return;
  event.preventDefault();
}

/** The same as the picture tells, as a table in the order of the tree. */
function list({ words, placed, actions }: NetworkState): TemplateResult {
  const byKey = new Map(placed.map((node) => [node.key, node]));
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">${words.name}</th>
          <th scope="col">${words.what}</th>
          <th scope="col">${words.through}</th>
          <th scope="col">${words.generation}</th>
          <th scope="col">${words.details}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          inTreeOrder(placed),
          ({ key }) => key,
          (node) => html`<tr>
            <th scope="row">
              ${
                node.what === 'me'
                  ? node.label
                  : html`<button
                      class="link"
                      data-key=${node.key}
                      @click=${() => actions.openCard(node.key)}
                    >
                      ${node.label}
                    </button>`
              }
            </th>
            <td>${node.sort}</td>
            <td data-column="${words.through}: ">${byKey.get(node.parent ?? '')?.label ?? ''}</td>
            <td data-column="${words.generation}: ">${node.generation}</td>
            <td>${node.details.join(' · ')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}

function inTreeOrder(placed: readonly Node[]): readonly Node[] {
  const children = new Map<string | null, Node[]>();
  for (const node of placed) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  const ordered: Node[] = [];
  const waiting = [...(children.get(null) ?? [])];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ordered.push(node);
    waiting.push(...(children.get(node.key) ?? []).toReversed());
  }
  return ordered;
}

function cardOf({ words, placed, card, actions }: NetworkState): TemplateResult | typeof nothing {
  const node = placed.find(({ key }) => key === card);
  if (!node) return nothing;
  return html`
    <section class="card" role="dialog" aria-labelledby="card-title">
      <h2 id="card-title" tabindex="-1" data-card-first>${node.label}</h2>
      <p>${node.sort}</p>
      <ul>
        ${node.details.map((detail) => html`<li>${detail}</li>`)}
      </ul>
      <div class="tools">
        ${
          node.what === 'person' || node.what === 'post'
            ? html`<button class="primary" @click=${() => actions.open(node.key)}>${words.open}</button>`
            : nothing
        }
        ${node.what === 'me' ? nothing : html`<button @click=${() => actions.log(node.key)}>${words.log}</button>`}
        <button @click=${actions.closeCard}>${words.close}</button>
      </div>
    </section>
  `;
}

function spoken({ label, sort, details }: Node): string {
  return [label, sort, ...details].filter(Boolean).join(', ');
}
