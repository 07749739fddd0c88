import { html, nothing, type TemplateResult } from 'lit';
import type { PostLook, ShownPost, ShownSlot } from '../../protocol/calendar';
import { type IconName, icon } from '../icon';

/** What tells how a post stands, besides its colour. */
export const lookIcons: Readonly<Record<PostLook, IconName>> = {
  queued: 'clockface',
  'scheduled-there': 'calendar',
  posted: 'check',
  skipped: 'circle-slash',
  missed: 'warning',
  question: 'question',
  attention: 'error',
};

/** A post as it stands in a grid: what the eye doesn't see there is said. */
export function postBody({ look, time, title, notes }: ShownPost): TemplateResult {
  return html`${icon(lookIcons[look])}<span class="time">${time}</span>
    <span class="title" dir="auto">${title}</span><span class="unseen">, ${notes.join(', ')}</span>`;
}

/** A free slot in a grid. */
export function slotBody({ time, note }: ShownSlot, label: string): TemplateResult {
  return html`${icon('add')}<span class="time">${time}</span> <span class="title">${label}</span>${
    note ? html`<span class="unseen">, ${note}</span>` : nothing
  }`;
}

/** What VS Code's own menu of a post goes by. */
export function menuContext({ key, context }: ShownPost): string {
  return JSON.stringify({
    signpostPost: key,
    signpostContext: context,
    preventDefaultContextMenuItems: true,
  });
}
