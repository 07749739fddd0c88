import { html, nothing, type TemplateResult } from 'lit';
import type { ShownLearned } from '../../protocol/composer';
import type { Composer } from './composer';

/** What a reader learns from the post, in the writer's own words. */
export function learnsView(composer: Composer): TemplateResult | typeof nothing {
  const { init, state } = composer;
  if (state.learned.length === 0) return nothing;
  return html`
    <section class="panel" aria-labelledby="learns-title">
      <h2 id="learns-title">${init.strings.learns}</h2>
      <dl class="learns">${state.learned.map((learned) => learnedView(composer, learned))}</dl>
    </section>
  `;
}

function learnedView(composer: Composer, learned: ShownLearned): TemplateResult {
  const { strings } = composer.init;
  return html`
    <dt>${learned.label}</dt>
    <dd>
      ${
        learned.text === ''
          ? html`<span class="nothing">${strings.learnsNothing}</span>`
          : html`<button class="link quote" title=${strings.goThere} @click=${() => composer.goTo(learned)}>${learned.text}</button>`
      }
      ${
        learned.canCorrect
          ? html`<button class="link small" @click=${() => composer.correct(learned.what)}>
              ${strings.notThis}<span class="unseen"> (${learned.label})</span>
            </button>`
          : nothing
      }
    </dd>
  `;
}
