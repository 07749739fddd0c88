import { html, svg, type TemplateResult } from 'lit';
import type { Composer } from './composer';

const radius = 8;
const around = 2 * Math.PI * radius;

/** The length of the post as words, and as a ring that fills. */
export function counterView({ state, init }: Composer): TemplateResult {
  const { count, length, level, share } = state.counter;
  const filled = Math.min(1, share) * around;
  return html`
    <div class="counter ${level}" role="img" aria-label=${`${init.strings.counter}: ${state.counter.spoken}`}>
      <svg class="ring" viewBox="0 0 20 20" aria-hidden="true">
        ${svg`<circle class="ring-track" cx="10" cy="10" r=${radius}></circle>`}
        ${svg`<circle class="ring-fill" cx="10" cy="10" r=${radius} stroke-dasharray=${`${filled} ${around}`}></circle>`}
      </svg>
      <span class="counter-words"><strong>${count}</strong> <span class="counter-length">${length}</span></span>
    </div>
  `;
}
