import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CalendarWord, ShownDays, ShownPost, ShownSlot } from '../../protocol/calendar';
import { fill } from '../fill';
import { icon } from '../icon';
import { lookIcons, menuContext } from './bodies';
import { type Day, localeOf, toDate } from './days';

/** What can be done in the list. */
export interface ListActions {
  open(post: ShownPost): void;
  choose(post: ShownPost): void;
  put(slot: ShownSlot): void;
}

type Row = { readonly post: ShownPost } | { readonly slot: ShownSlot };

/** The days as a list: the same as the grid tells, in the order of time. */
export function list(
  { posts, slots, leftOut }: ShownDays,
  words: Readonly<Record<CalendarWord, string>>,
  language: string,
  actions: ListActions,
): TemplateResult {
  const days = byDay(posts, slots);
  if (days.size === 0) return html`<p class="nothing">${words.nothing}</p>`;
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return html`${repeat(
    days,
    ([day]) => day,
    ([day, rows]) => html`
      <section class="list-day" data-day=${day}>
        <h2>${format.format(toDate(day))}</h2>
        <ul>
          ${repeat(
            rows,
            (row) => ('post' in row ? row.post.key : row.slot.instant),
            (row) => ('post' in row ? postRow(row.post, words, actions) : slotRow(row.slot, words, actions)),
          )}
        </ul>
        ${leftOut[day] ? html`<p class="left-out">${fill(words.moreOfDay, leftOut[day])}</p>` : nothing}
      </section>
    `,
  )}`;
}

function postRow(post: ShownPost, words: Readonly<Record<CalendarWord, string>>, actions: ListActions) {
  return html`
    <li class="row look-${post.look}" data-vscode-context=${menuContext(post)}>
      ${icon(lookIcons[post.look])}
      <span class="time">${post.time}</span>
      <button class="link title" dir="auto" data-key=${post.key} @click=${() => actions.open(post)}>
        ${post.title}
      </button>
      <span class="notes">${post.notes.join(' · ')}</span>
      ${
        post.canMove
          ? html`<button
              class="quiet"
              aria-label="${words.move} ${post.title}"
              @click=${() => actions.choose(post)}
            >
              ${words.move}
            </button>`
          : nothing
      }
    </li>
  `;
}

function slotRow(slot: ShownSlot, words: Readonly<Record<CalendarWord, string>>, actions: ListActions) {
  return html`
    <li class="row slot">
      ${icon('add')}
      <span class="time">${slot.time}</span>
      <button
        class="link title"
        data-slot=${slot.instant}
        aria-label="${words.putPost} ${slot.time}"
        @click=${() => actions.put(slot)}
      >
        ${words.putPost}
      </button>
      <span class="notes">${[words.slot, slot.note].filter(Boolean).join(' · ')}</span>
    </li>
  `;
}

function byDay(posts: readonly ShownPost[], slots: readonly ShownSlot[]): ReadonlyMap<Day, readonly Row[]> {
  const rows = [
    ...posts.map((post) => ({ local: post.local, row: { post } as Row })),
    ...slots.map((slot) => ({ local: slot.local, row: { slot } as Row })),
  ].sort((a, b) => (a.local < b.local ? -1 : Number(a.local > b.local)));
  const days = new Map<Day, Row[]>();
  for (const { local, row } of rows) {
    const day = local.slice(0, 10);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(row);
    else days.set(day, [row]);
  }
  return days;
}
