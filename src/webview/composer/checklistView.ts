import { html, nothing, type TemplateResult } from 'lit';
import type { ShownLine } from '../../protocol/composer';
import { type IconName, icon } from '../icon';
import type { Composer } from './composer';

const stateIcons: Readonly<Record<ShownLine['state'], IconName>> = {
  done: 'pass',
  improve: 'lightbulb',
  missing: 'circle-large',
  open: 'question',
  'n/a': 'dash',
  unchecked: 'circle-slash',
  'to-write': 'edit',
  yours: 'question',
};

/** The ten lines. Each opens what stands behind it. */
export function checklistView(composer: Composer): TemplateResult {
  const { init, state } = composer;
  return html`
    <section class="panel" aria-labelledby="checklist-title">
      <h2 id="checklist-title">${init.strings.checklist}</h2>
      <ul class="checklist">${state.checklist.map((line) => lineView(composer, line))}</ul>
    </section>
  `;
}

function lineView(composer: Composer, line: ShownLine): TemplateResult {
  const name = `line-${line.id}`;
  const found = composer.state.findings.filter(({ id }) => line.findings.includes(id));
  return html`
    <li class="line ${line.state}">
      <details ?open=${composer.isOpen(name)} @toggle=${(event: Event) => composer.toggled(name, event)}>
        <summary>
          ${icon(stateIcons[line.state])}
          <span class="line-title">${line.title}</span>
          <span class="line-state">${line.words}</span>
        </summary>
        <p class="hint">${line.meaning}</p>
        ${
          found.length > 0
            ? html`<ul class="line-findings">${found.map(
                (finding) =>
                  html`<li><button class="link" @click=${() => composer.goTo(finding)}>${finding.message}</button></li>`,
              )}</ul>`
            : nothing
        }
      </details>
      ${
        line.question
          ? html`<label class="tick">
              <input
                type="checkbox"
                .checked=${line.question.isGiven}
                ?disabled=${!composer.state.canEditFrontMatter}
                @change=${(event: Event) => composer.giveWord(line.id, (event.target as HTMLInputElement).checked)}
              />
              <span>${line.question.text}</span>
            </label>`
          : nothing
      }
    </li>
  `;
}
