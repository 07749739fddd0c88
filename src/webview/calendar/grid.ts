import { Calendar, type EventApi, type EventInput } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import interaction from 'fullcalendar/interaction';
import timeGrid from 'fullcalendar/timegrid';
import { render } from 'lit';
import type { ShownDays, ShownPost, ShownSlot, ShownTarget } from '../../protocol/calendar';
import { menuContext, postBody, slotBody } from './bodies';
import { addDays, type Day, firstWeekday, localeOf, nowIn, toDay } from './days';

/** What the grid tells the page, and asks of it. */
export interface GridDeps {
  readonly language: string;
  readonly zone: string;
  /** `2 more` */
  more(count: number): string;
  readonly slotLabel: string;
  readonly hoursLabel: string;
  move(post: ShownPost, to: ShownTarget): void;
  open(post: ShownPost): void;
  put(slot: ShownSlot): void;
  /** A day has more than its box can show. */
  showDay(day: Day): void;
}

const views = { month: 'dayGridMonth', week: 'timeGridWeek' } as const;

/** For how long a post takes room in a week, in minutes. */
const minutesShown = 30;

/** Where the eye is led first in a week, as people seldom post at night. */
const firstHour = '07:00';

/** The days as a grid: a month, or a week with its hours. */
export class Grid {
  readonly #place: HTMLElement;
  readonly #calendar: Calendar;
  /** What was shown last, by the ids of events; none where it may not be what is seen. */
  readonly #known = new Map<string, string>();
  #zone: string;
  #aim: Element | undefined;
  #isDragging = false;
  /** What came while a post was dragged, and is shown after it. */
  #waiting: ShownDays | undefined;

  constructor(place: HTMLElement, form: 'month' | 'week', day: Day, deps: GridDeps) {
    this.#place = place;
    this.#zone = deps.zone;
    this.#calendar = new Calendar(place, {
      plugins: [dayGrid, timeGrid, interaction],
      initialView: views[form],
      initialDate: day,
      headerToolbar: false,
      height: '100%',
      locale: localeOf(deps.language),
      firstDay: firstWeekday(deps.language),
      // Times are those of the clocks of the calendar's zone, which this page takes as if they were in UTC.
      timeZone: 'UTC',
      now: () => nowIn(this.#zone),
      nowIndicator: true,
      allDaySlot: false,
      slotDuration: '00:30',
      snapDuration: '00:15',
      slotMinHeight: 24,
      slotEventOverlap: false,
      scrollTime: firstHour,
      eventDurationEditable: false,
      eventInteractive: true,
      eventOrder: 'start,rank,title',
      dayMaxEvents: true,
      fixedWeekCount: false,
      dragRevertDuration: 0,
      moreLinkText: (count) => deps.more(count),
      moreLinkHint: (count) => deps.more(count),
      moreLinkClick: ({ date }) => deps.showDay(toDay(date)),
      ...looks,
      timedText: deps.hoursLabel,
      dayCellTopContent: ({ date }) => ({ domNodes: dayNumber(date, deps.language) }),
      slotHeaderContent: ({ date }) => hourOf(date, deps.language),
      eventContent: ({ event }) => {
        const body = document.createElement('span');
        body.className = 'event-body';
        const { post, slot } = partsOf(event);
        if (post) render(postBody(post), body);
        else if (slot) render(slotBody(slot, deps.slotLabel), body);
        return { domNodes: [body] };
      },
      eventClass: ({ event }) => {
        const { post, isAlone } = partsOf(event);
        return `event ${post ? `look-${post.look}${isAlone ? ' alone' : ''}` : 'slot'}`;
      },
      eventDidMount: ({ el, event }) => {
        const { post, slot } = partsOf(event);
        if (slot) el.dataset.slot = slot.instant;
        if (!post) return;
        el.dataset.key = post.key;
        el.dataset.vscodeContext = menuContext(post);
        el.title = [post.time, post.title, ...post.notes].join('\n');
      },
      eventClick: ({ event, jsEvent }) => {
        jsEvent.preventDefault();
        const { post, slot } = partsOf(event);
        if (post) deps.open(post);
        else if (slot) deps.put(slot);
      },
      eventDragStart: () => {
        this.#isDragging = true;
        document.addEventListener('pointermove', this.#follow);
      },
      eventDragStop: () => {
        document.removeEventListener('pointermove', this.#follow);
        this.#aimAt(undefined);
        this.#isDragging = false;
        // The drop comes after this.
        setTimeout(() => this.#waiting && this.show(this.#waiting));
      },
      eventDrop: ({ event, delta, jsEvent, view }) => {
        const { post } = partsOf(event);
        if (!post) return;
        // What is seen now is a guess until the host tells what became of it.
        this.#known.delete(event.id);
        const slot = view.type === views.month ? slotUnder(jsEvent) : undefined;
        const local = event.start?.toISOString().slice(0, 16) ?? post.local;
        if (slot) deps.move(post, { what: 'slot', instant: slot });
        else if (local.slice(11) === post.local.slice(11))
          deps.move(post, { what: 'days', days: delta.days });
        else deps.move(post, { what: 'clock', local });
      },
    });
    this.#calendar.render();
  }

  /** The days that the grid has, the last one not included. */
  get days(): { readonly from: Day; readonly until: Day } {
    const { activeStart, activeEnd } = this.#calendar.view;
    return { from: toDay(activeStart), until: toDay(activeEnd) };
  }

  go(form: 'month' | 'week', day: Day): void {
    this.#calendar.changeView(views[form], day);
  }

  /** Shows posts and slots; what is as it was isn't touched, so that it keeps the focus. */
  show(days: ShownDays): void {
    this.#waiting = this.#isDragging ? days : undefined;
    if (this.#isDragging) return;
    const { posts, slots, zone } = days;
    if (zone !== this.#zone) {
      this.#zone = zone;
      this.#calendar.setOption('now', () => nowIn(zone));
    }
    const counts = new Map<string, number>();
    for (const { local } of [...posts, ...slots]) {
      const day = local.slice(0, 10);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    const isAlone = ({ local }: ShownPost) => counts.get(local.slice(0, 10)) === 1;
    const wanted = new Map(
      [...posts.map((post) => postEvent(post, isAlone(post))), ...slots.map(slotEvent)].map((event) => [
        event.id,
        event,
      ]),
    );
    this.#calendar.batchRendering(() => {
      for (const [id, text] of this.#known) {
        const event = wanted.get(id);
        if (event && JSON.stringify(event) === text) wanted.delete(id);
        else this.#known.delete(id);
      }
      for (const event of this.#calendar.getEvents()) if (!this.#known.has(event.id)) event.remove();
      for (const [id, event] of wanted) {
        this.#calendar.addEvent(event);
        this.#known.set(id, JSON.stringify(event));
      }
    });
    mendNames(this.#place);
  }

  readonly #follow = (event: PointerEvent) => this.#aimAt(slotElementAt(event.clientX, event.clientY));

  #aimAt(element: Element | undefined): void {
    this.#aim?.classList.remove('aim');
    element?.classList.add('aim');
    this.#aim = element;
  }
}

/**
 * FullCalendar hides the words of its headers and days from screen readers and names the cells instead, so that those
 * have names which say nothing of what stands in them; and it has a header without any words below that of the hours.
 */
function mendNames(place: HTMLElement): void {
  for (const words of place.querySelectorAll('[role="columnheader"] [aria-hidden], .fc-day-number'))
    words.removeAttribute('aria-hidden');
  for (const cell of place.querySelectorAll('.fc-day')) cell.removeAttribute('aria-label');
  for (const empty of place.querySelectorAll('[role="rowheader"]:empty')) {
    empty.removeAttribute('aria-label');
    empty.setAttribute('role', 'none');
  }
}

/** The number of a day for the eye, and all of its date for the ear. */
function dayNumber(date: Date, language: string): HTMLElement[] {
  const [number, whole] = [document.createElement('span'), document.createElement('span')];
  number.ariaHidden = 'true';
  number.textContent = String(date.getUTCDate());
  whole.className = 'unseen';
  whole.textContent = date.toLocaleDateString(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' });
  return [number, whole];
}

type IdentifiedEvent = EventInput & { readonly id: string };

function postEvent(post: ShownPost, isAlone: boolean): IdentifiedEvent {
  const { key, local, title, canMove } = post;
  return {
    ...{ id: `post ${key}`, start: local, end: endOf(local), title },
    ...{ startEditable: canMove, rank: 0, post, isAlone },
  };
}

function slotEvent(slot: ShownSlot): IdentifiedEvent {
  return {
    ...{ id: `slot ${slot.instant}`, start: slot.local, end: endOf(slot.local) },
    ...{ startEditable: false, rank: 1, slot },
  };
}

/** Half an hour later, or the end of the day: nothing that is a moment reaches into the next one. */
function endOf(local: string): string {
  const day = local.slice(0, 10);
  const later = new Date(`${local}Z`);
  later.setUTCMinutes(later.getUTCMinutes() + minutesShown);
  return toDay(later) === day ? later.toISOString().slice(0, 16) : `${addDays(day, 1)}T00:00`;
}

function partsOf({ extendedProps }: EventApi): { post?: ShownPost; isAlone?: boolean; slot?: ShownSlot } {
  return extendedProps;
}

function slotUnder(event: MouseEvent | TouchEvent): string | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  const element = point && slotElementAt(point.clientX, point.clientY);
  return element?.dataset.slot;
}

function slotElementAt(x: number, y: number): HTMLElement | undefined {
  return document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-slot]'))
    .find((element) => element !== null);
}

function hourOf(date: Date, language: string): string {
  // As times stand everywhere in Signpost: English has the form that people type.
  if (/^en\b/i.test(language)) return `${date.getUTCHours()}:00`;
  return date.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
}

/** The classes by which the stylesheet knows the parts of the grid. */
const looks = {
  viewClass: 'fc-view',
  tableHeaderClass: 'fc-head',
  dayHeaderClass: ({ isToday }: { isToday: boolean }) => `fc-day-name${isToday ? ' today' : ''}`,
  dayHeaderAlign: 'center',
  dayRowClass: 'fc-week-row',
  fillerClass: 'fc-filler',
  dayCellClass: ({ isToday, isOther, isPast }: { isToday: boolean; isOther: boolean; isPast: boolean }) =>
    `fc-day${isToday ? ' today' : ''}${isOther ? ' other' : ''}${isPast ? ' past' : ''}`,
  dayCellTopClass: 'fc-day-top',
  dayCellTopInnerClass: 'fc-day-number',
  dayLaneClass: ({ isToday, isPast }: { isToday: boolean; isPast: boolean }) =>
    `fc-lane${isToday ? ' today' : ''}${isPast ? ' past' : ''}`,
  slotLaneClass: ({ isMinor }: { isMinor: boolean }) => `fc-hour${isMinor ? ' half' : ''}`,
  slotHeaderClass: 'fc-hour-name',
  slotHeaderDividerClass: 'fc-hour-divider',
  nowIndicatorLineClass: 'fc-now',
  moreLinkClass: 'fc-more',
  highlightClass: 'fc-highlight',
} as const;
