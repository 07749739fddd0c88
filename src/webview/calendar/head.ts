import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type CalendarForm, type CalendarWord, calendarForms, type ShownDays } from '../../protocol/calendar';
import { fill } from '../fill';
import { icon } from '../icon';
import { addDays, type Day, localeOf, toDate } from './days';

/** What can be done above the days. */
export interface HeadActions {
  setForm(form: CalendarForm): void;
  /** Goes on to the month or week after (1), or before (-1). */
  step(step: -1 | 1): void;
  today(): void;
  do(what: 'undo' | 'resume' | 'show-queue' | 'edit-slots'): void;
}

/** What stands above the days. */
export interface HeadState {
  readonly words: Readonly<Record<CalendarWord, string>>;
  readonly language: string;
  readonly form: CalendarForm;
  readonly day: Day;
  readonly days: { readonly from: Day; readonly until: Day };
  /** Undefined while the posts are read. */
  readonly shown: ShownDays | undefined;
  readonly said: string;
}

/** Which days are shown, the ways to others, and what is to be known of the whole queue. */
export function head(state: HeadState, actions: HeadActions): TemplateResult {
  const { words, form, shown, said } = state;
  return html`
    <div class="bar">
      <h1 aria-live="polite">${rangeOf(state)}</h1>
      <div class="steps">
        <button class="quiet" aria-label=${words.earlier} title=${words.earlier} @click=${() => actions.step(-1)}>
          ${icon('chevron-left')}
        </button>
        <button class="quiet" @click=${actions.today}>${words.today}</button>
        <button class="quiet" aria-label=${words.later} title=${words.later} @click=${() => actions.step(1)}>
          ${icon('chevron-right')}
        </button>
        <button class="quiet undo" ?disabled=${!shown?.canUndo} @click=${() => actions.do('undo')}>
          ${icon('discard')}<span>${words.undo}</span>
        </button>
      </div>
      <fieldset class="forms">
        <legend class="unseen">${words.form}</legend>
        ${calendarForms.map(
          (one) => html`<label
            ><input
              type="radio"
              name="form"
              .checked=${live(form === one)}
              @change=${() => actions.setForm(one)}
            /><span>${words[one]}</span></label
          >`,
        )}
      </fieldset>
    </div>
    <div class="below">
      <p class="place">${shown ? fill(words.timesIn, shown.place) : words.reading}</p>
      <p class="said" role="status">${said}</p>
    </div>
    ${shown?.paused ? note('debug-pause', shown.paused, words.resume, () => actions.do('resume')) : nothing}
    ${shown?.lost ? note('warning', shown.lost, words.showQueue, () => actions.do('show-queue')) : nothing}
    ${
      form !== 'list' && shown && Object.keys(shown.leftOut).length > 0
        ? note('info', words.moreThanFit, words.showQueue, () => actions.do('show-queue'))
        : nothing
    }
    ${
      shown && !shown.hasSlots
        ? note('info', words.noSlots, words.editSlots, () => actions.do('edit-slots'))
        : nothing
    }
  `;
}

function note(name: 'debug-pause' | 'warning' | 'info', text: string, label: string, act: () => void) {
  return html`<p class="note">
    ${icon(name)}<span>${text} <button class="link" @click=${act}>${label}</button></span>
  </p>`;
}

/** The days in words: a month, or a week from its first to its last day. */
function rangeOf({ form, day, days, language }: HeadState): string {
  if (form !== 'week') {
    return toDate(day).toLocaleDateString(localeOf(language), {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  }
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(toDate(days.from), toDate(addDays(days.until, -1)));
}
