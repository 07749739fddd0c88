import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Guide, ShownField, ShownFinding, Starter } from '../../protocol/composer';
import { fill } from '../fill';
import { icon } from '../icon';
import type { Composer } from './composer';
import { segmentsOf } from './segments';

const severityIcons = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
} as const;

/** A field with all that helps to fill it in. */
export function fieldView(
  composer: Composer,
  field: ShownField,
  starters: readonly Starter[] = [],
): TemplateResult {
  const guide = composer.init.guides[field.guide];
  const label = guide ? labelOf(guide, field) : field.id;
  return html`
    <section class="field" data-field=${field.id}>
      <h2><label for=${`text-${field.id}`}>${label}</label></h2>
      ${guide ? html`<p class="prompt" id=${`prompt-${field.id}`}>${guide.prompt}</p>` : nothing}
      ${starters.length > 0 ? startersView(composer, field, starters) : nothing}
      ${textView(composer, field, guide?.placeholder ?? '')}
      ${cutView(composer, field)}
      ${findingsView(composer, field.id)}
      ${guide ? guideView(composer, field.id, guide) : nothing}
    </section>
  `;
}

/** A part that comes twice says so. */
function labelOf({ label }: Guide, { id }: ShownField): string {
  const number = /-(\d+)$/.exec(id)?.[1];
  return number ? `${label} (${number})` : label;
}

function textView(composer: Composer, field: ShownField, placeholder: string): TemplateResult {
  const box = composer.box(field.id, field.text);
  const found = composer.findingsOf(field.id);
  const cut = composer.look.isNarrow ? field.narrow : field.wide;
  const isInvalid = found.some(({ severity }) => severity === 'error');
  return html`
    <div class="box">
      <div class="marked" aria-hidden="true">${segmentsOf(box.text, found, cut).map(
        ({ text, severity, isHidden, isCut }) =>
          html`<span class="${severity ?? ''} ${isHidden ? 'hidden-there' : ''} ${isCut ? 'cut-here' : ''}">${text}</span>`,
      )}<span>&#8203;</span></div>
      <textarea
        id=${`text-${field.id}`}
        class="typed"
        rows="1"
        dir="auto"
        placeholder=${placeholder}
        aria-describedby=${describedBy(field.id, found.length)}
        aria-invalid=${isInvalid ? 'true' : 'false'}
        ${ref((element) => box.attach(element))}
      ></textarea>
    </div>
  `;
}

/** What is said of a field: what belongs there, what was found in it, and where the feed cuts it. */
export function describedBy(field: string, findings: number): string {
  const found = Array.from({ length: findings }, (_, index) => ` finding-${field}-${index}`);
  return `prompt-${field}${found.join('')} cut-${field}`;
}

function cutView({ look, init }: Composer, field: ShownField): TemplateResult {
  const cut = look.isNarrow ? field.narrow : field.wide;
  if (cut === null) return html`<span id=${`cut-${field.id}`}></span>`;
  const words = field.text.slice(0, cut).trimEnd().split(/\s+/).slice(-4).join(' ');
  return html`<p class="hint cut" id=${`cut-${field.id}`}>${fill(init.strings.foldHere, `…${words}`)}</p>`;
}

/** The findings of a field, each with its fixes. */
export function findingsView(composer: Composer, field: string): TemplateResult {
  const found = composer.findingsOf(field);
  return html`
    <ul class="findings" aria-label=${composer.init.strings.findings} ?hidden=${found.length === 0}>
      ${found.map((finding, index) => findingView(composer, finding, `finding-${field}-${index}`))}
    </ul>
  `;
}

function findingView(composer: Composer, finding: ShownFinding, id: string): TemplateResult {
  const { severity, message, source, fixes } = finding;
  return html`
    <li class="finding ${severity}" data-finding=${finding.id}>
      ${icon(severityIcons[severity])}
      <span class="finding-text">
        <button class="finding-message" id=${id} @click=${() => composer.goTo(finding)}>${message}</button>
        <span class="finding-fixes">
          ${fixes.map(
            (fix) =>
              html`<button class="link fix" @click=${() => composer.fix(finding, fix.id)}>${fix.title}</button>`,
          )}
          ${
            composer.hasPage(finding)
              ? html`<button class="link source" @click=${() => composer.showRule(source)}>${source}</button>`
              : html`<span class="source">${source}</span>`
          }
        </span>
      </span>
    </li>
  `;
}

function startersView(composer: Composer, field: ShownField, starters: readonly Starter[]): TemplateResult {
  const { strings } = composer.init;
  const label = field.id === 'ask' ? strings.askFor : strings.startWith;
  return html`
    <div class="starters" role="group" aria-label=${label}>
      <span class="starters-label" aria-hidden="true">${label}</span>
      ${starters.map(
        (starter) =>
          html`<button class="chip" @click=${() => composer.start(field.id, starter)}>${starter.label}</button>`,
      )}
    </div>
  `;
}

function guideView(composer: Composer, field: string, { works, fails }: Guide): TemplateResult {
  const { strings } = composer.init;
  const name = `guide-${field}`;
  return html`
    <details class="guide" ?open=${composer.isOpen(name)} @toggle=${(event: Event) => composer.toggled(name, event)}>
      <summary>${strings.whatWorks}</summary>
      <dl>
        <dt>${icon('pass')} ${strings.works}</dt>
        <dd>${works}</dd>
        <dt>${icon('circle-slash')} ${strings.fails}</dt>
        <dd>${fails}</dd>
      </dl>
    </details>
  `;
}
