import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ShownField, Starter } from '../../protocol/composer';
import { cardView } from '../card/cardView';
import { fill } from '../fill';
import { checklistView } from './checklistView';
import type { Composer } from './composer';
import { counterView } from './counterView';
import { fieldView, findingsView } from './fieldView';
import { learnsView } from './learnsView';
import { titleView } from './titleView';

/** The whole composer. */
export function pageView(composer: Composer): TemplateResult {
  const { init, state, look } = composer;
  const { strings } = init;
  return html`
    <header class="bar">
      <h1 class="unseen">${strings.fieldsLabel}</h1>
      ${kindView(composer)}
      <span class="status">${state.status}</span>
      ${counterView(composer)}
      <span class="actions" role="group" aria-label=${strings.moreActions}>
        <vscode-button secondary @click=${() => composer.act('copy')}>${strings.copy}</vscode-button>
        <vscode-button secondary @click=${() => composer.act('queue')}>${strings.queue}</vscode-button>
        <vscode-button @click=${() => composer.act('handOver')}>${strings.handOver}</vscode-button>
      </span>
    </header>
    <div class="columns">
      <main aria-label=${strings.fieldsLabel}>
        ${frontMatterView(composer)}
        ${fieldsView(composer)}
      </main>
      <aside>
        ${learnsView(composer)}
        ${checklistView(composer)}
        <section class="panel" aria-labelledby="preview-title">
          <h2 id="preview-title">${strings.preview}</h2>
          ${cardView(state.card, look, strings, composer)}
        </section>
        <button class="link" @click=${() => composer.act('showAsText')}>${strings.showAsText}</button>
      </aside>
    </div>
  `;
}

function kindView(composer: Composer): TemplateResult {
  const { init, state } = composer;
  return html`
    <select
      class="kind"
      aria-label=${init.strings.kind}
      ?disabled=${!state.canEditFrontMatter}
      @change=${(event: Event) => composer.setKind((event.target as HTMLSelectElement).value)}
    >
      ${init.kinds.map(
        ({ id, label, meaning }) =>
          html`<option value=${id} title=${meaning} .selected=${id === state.kind}>${label}</option>`,
      )}
    </select>
  `;
}

/** What was found in the lines at the top of the file, which have no field. */
function frontMatterView(composer: Composer): TemplateResult | typeof nothing {
  const { strings } = composer.init;
  if (composer.findingsOf('').length === 0) return nothing;
  return html`
    <section class="field">
      <p class="prompt">${strings.noField}
        <button class="link" @click=${() => composer.act('openAsText')}>${strings.openAsText}</button></p>
      ${findingsView(composer, '')}
    </section>
  `;
}

function fieldsView(composer: Composer): TemplateResult {
  const { init, state } = composer;
  const isHidden = (field: ShownField) =>
    init.guides[field.guide]?.isExtra === true && field.text === '' && !composer.isOpen(`field-${field.id}`);
  const shown = state.fields.filter((field) => !isHidden(field));
  const waiting = state.fields.filter(isHidden);
  const isUnheaded = state.kind !== 'free' && state.fields.some(({ id }) => id === 'text');
  return html`
    ${repeat(
      shown,
      ({ id }) => id,
      (field) => html`
        ${field.id === 'target' && state.hasTitle ? titleView(composer) : nothing}
        ${fieldView(composer, field, startersOf(composer, field))}
        ${field.id === 'text' && isUnheaded ? unheadedView(composer) : nothing}
      `,
    )}
    ${
      waiting.length > 0
        ? html`<p class="extras">${waiting.map(({ id, guide }) => {
            const { label = id } = init.guides[guide] ?? {};
            return html`<button class="link" @click=${() => composer.openField(id)}>${fill(init.strings.addExtra, label)}</button>`;
          })}</p>`
        : nothing
    }
  `;
}

function startersOf({ init }: Composer, field: ShownField): readonly Starter[] {
  if (field.id === 'ask') return init.asks;
  return field.id === 'target' && field.text.trim() === '' ? init.titleStarters : [];
}

function unheadedView(composer: Composer): TemplateResult {
  const { strings } = composer.init;
  return html`
    <div class="unheaded">
      <p class="hint">${strings.otherText}</p>
      <vscode-button secondary @click=${() => composer.act('split')}>${strings.split}</vscode-button>
    </div>
  `;
}
