import check from '@vscode/codicons/src/icons/check.svg';
import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

/** VS Code's own icons, by their names; one that is used is imported above. */
const icons = { check };
export type IconName = keyof typeof icons;

/** An icon for the eye alone: what it says must stand in words beside it, or in the label of its button. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeSVG(icons[name])}</span>`;
}
