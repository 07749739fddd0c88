import { html, nothing, type TemplateResult } from 'lit';
import type { Card, cardStrings } from '../../protocol/card';

/** How the card is looked at. */
export interface CardLook {
  readonly isNarrow: boolean;
  /** Whether "…see more" was pressed. */
  readonly isOpen: boolean;
}

/** What can be done with the card. */
export interface CardActions {
  setNarrow(isNarrow: boolean): void;
  setOpen(isOpen: boolean): void;
}

type Words = Readonly<Record<(typeof cardStrings)[number], string>>;

/** A post as its readers see it: on a neutral card, wide or as on a phone, cut where the feed cuts it. */
export function cardView(card: Card, look: CardLook, words: Words, actions: CardActions): TemplateResult {
  const cut = look.isNarrow ? card.narrow : card.wide;
  const isFolded = cut !== null && !look.isOpen;
  const shown = isFolded ? card.text.slice(0, cut) : card.text;
  return html`
    <div class="widths" role="group" aria-label=${words.width}>
      ${widthButton(words.wide, !look.isNarrow, () => actions.setNarrow(false))}
      ${widthButton(words.narrow, look.isNarrow, () => actions.setNarrow(true))}
    </div>
    <article class="card ${look.isNarrow ? 'narrow' : 'wide'}" aria-label=${words.preview}>
      <header class="card-person">
        <span class="card-face" aria-hidden="true">${initials(card.name)}</span>
        <span class="card-who">
          <strong>${card.name || '·····'}</strong>
          ${card.headline ? html`<span class="card-headline">${card.headline}</span>` : nothing}
        </span>
      </header>
      ${
        card.text === ''
          ? html`<p class="card-empty">${words.nothingYet}</p>`
          : html`<p class="card-text" dir="auto">${marked(shown, card)}${
              isFolded
                ? html` <button class="link see-more" @click=${() => actions.setOpen(true)}>${words.seeMore}</button>`
                : nothing
            }</p>`
      }
    </article>
    ${
      cut === null || card.text === ''
        ? nothing
        : html`<p class="hint">${
            look.isOpen
              ? html`<button class="link see-less" @click=${() => actions.setOpen(false)}>${words.seeLess}</button>`
              : words.approximate
          }</p>`
    }
  `;
}

function widthButton(label: string, isPressed: boolean, press: () => void): TemplateResult {
  return html`<button class="toggle" aria-pressed=${isPressed ? 'true' : 'false'} @click=${press}>${label}</button>`;
}

/** The text with what the network shows as links set off. It links to nothing. */
function marked(text: string, { marks }: Card): (string | TemplateResult)[] {
  const pieces: (string | TemplateResult)[] = [];
  let done = 0;
  for (const { start, end } of marks) {
    if (start >= text.length) break;
    pieces.push(text.slice(done, start), html`<span class="card-mark">${text.slice(start, end)}</span>`);
    done = Math.min(end, text.length);
  }
  pieces.push(text.slice(done));
  return pieces;
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
