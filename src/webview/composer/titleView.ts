import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { titleField } from '../../protocol/composer';
import type { Composer } from './composer';
import { describedBy, findingsView } from './fieldView';

/** The target title: a text field that suggests job titles, as a combobox. */
export function titleView(composer: Composer): TemplateResult {
  const { init, state } = composer;
  const { strings } = init;
  const box = composer.box(titleField, state.title);
  const { suggestions } = composer;
  const { titles, active } = suggestions;
  const isOpen = titles.length > 0;
  const isUndecided = state.title.trim().toLowerCase() === 'undecided';
  return html`
    <section class="field" data-field=${titleField}>
      <h2><label for="text-title">${strings.titleLabel}</label></h2>
      <p class="prompt" id="prompt-title">${strings.titlePrompt}</p>
      <div class="combobox">
        <input
          id="text-title"
          type="text"
          class="entry"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="titles"
          aria-activedescendant=${isOpen && active >= 0 ? `title-${active}` : nothing}
          aria-describedby=${describedBy(titleField, composer.findingsOf(titleField).length)}
          ?disabled=${!state.canEditFrontMatter}
          ${ref((element) => box.attach(element))}
          @input=${() => suggestions.ask(box.element?.value ?? '')}
          @keydown=${(event: KeyboardEvent) => suggestions.key(event)}
          @blur=${() => suggestions.close()}
        />
        <ul id="titles" role="listbox" aria-label=${strings.titleSuggestions} ?hidden=${!isOpen}>
          ${titles.map(
            (title, index) => html`
              <li
                id=${`title-${index}`}
                role="option"
                aria-selected=${index === active ? 'true' : 'false'}
                @mousedown=${(event: MouseEvent) => suggestions.chooseByMouse(event, title)}
              >${title}</li>
            `,
          )}
        </ul>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${isUndecided}
          ?disabled=${!state.canEditFrontMatter}
          @change=${(event: Event) => composer.setUndecided((event.target as HTMLInputElement).checked)}
        />
        <span>${strings.undecided}</span>
      </label>
      ${isUndecided ? html`<p class="hint">${strings.undecidedHint}</p>` : nothing}
      ${findingsView(composer, titleField)}
    </section>
  `;
}
