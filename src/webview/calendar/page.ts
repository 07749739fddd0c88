import { render } from 'lit';
import {
  type CalendarForm,
  type CalendarToPage,
  calendarProtocol,
  keptCalendarSchema,
  type ShownDays,
  type ShownPost,
  type ShownTarget,
} from '../../protocol/calendar';
import { openChannel } from '../channel';
import { fill } from '../fill';
import { addDays, type Day, monthAfter, nowIn } from './days';
import type { Grid } from './grid';
import { type HeadActions, head } from './head';
import { actionOf } from './keys';
import { list } from './list';
import { Moves } from './moves';

type Init = Extract<CalendarToPage, { type: 'init' }>;

/** Below this width, in pixels, seven days side by side tell nothing: the list is shown first. */
const narrow = 480;

/** How many frames the grid may take until it shows what is new. */
const patience = 30;

/** The page: which days are shown and how, what has the focus, and what is asked of the host. */
export class CalendarPage {
  readonly #channel = openChannel(calendarProtocol, (message) => this.#receive(message));
  readonly #head = document.createElement('header');
  readonly #grid = document.createElement('main');
  readonly #list = document.createElement('main');
  readonly #keys = document.createElement('footer');
  #init: Init | undefined;
  #shown: ShownDays | undefined;
  #form: CalendarForm = window.innerWidth < narrow ? 'list' : 'month';
  /** The day whose month or week is shown; today until another is known. */
  #day: Day | undefined;
  #calendar: Grid | undefined;
  #said = '';
  /** Whether other days are shown than before, or in another form. */
  #isOpened = true;
  /** The day that is to be seen first; today where none is. */
  #aim: Day | undefined;
  /** The post that gets the focus as soon as it is there. */
  #wanted: string | undefined;
  readonly #moves = new Moves();

  constructor() {
    const page = document.createElement('div');
    page.className = 'page';
    this.#grid.className = 'grid';
    this.#list.className = 'list';
    this.#keys.id = 'keys';
    for (const days of [this.#grid, this.#list]) days.setAttribute('aria-describedby', this.#keys.id);
    page.append(this.#head, this.#grid, this.#list, this.#keys);
    document.body.append(page);
    window.addEventListener('focus', () => this.#focus());
    // Who went elsewhere meanwhile stays there.
    document.addEventListener('focusin', () => {
      if (focusedItem()) this.#wanted = undefined;
    });
    const kept = this.#channel.kept(keptCalendarSchema);
    if (kept) {
      this.#form = kept.form;
      this.#day = kept.day;
    }
    this.#channel.send({ type: 'ready' });
  }

  /** @returns whether the key did something */
  act(event: KeyboardEvent): boolean {
    const action = actionOf(event);
    if (!action) return false;
    if (action.what === 'undo') {
      this.#channel.send({ type: 'do', what: 'undo' });
      return true;
    }
    const focused = focusedItem();
    if (action.what === 'walk') return focused !== undefined && walk(focused, action.step);
    // A post that is just drawn in its new place has the focus before it is there.
    const wanted = focused ? focused.dataset.key : this.#wanted;
    const post = this.#shown?.posts.find(({ key }) => key === wanted);
    if (!post) return false;
    if (action.what === 'choose') this.#choose(post);
    else this.#move(post, action.to);
    return true;
  }

  #receive(message: CalendarToPage): void {
    switch (message.type) {
      case 'init':
        this.#init = message;
        void this.#go(this.#form, this.#day ?? this.#today());
        break;
      case 'show':
        this.#show(message);
        break;
      case 'moved':
        this.#moved(message.key, message.day);
        break;
      case 'said':
        this.#said = message.text;
        this.#render();
        break;
    }
  }

  #moved(key: string, day: Day | null): void {
    if (day === null) {
      this.#moves.drop(key);
      this.#said = '';
      this.#render();
    } else this.#reveal(day);
  }

  #show(days: ShownDays): void {
    const { from, until } = this.#days();
    // An answer to what was asked before the person went on.
    if (days.from !== from || days.until !== until) return;
    this.#shown = days;
    this.#setBusy(false);
    this.#wanted ??= focusedItem()?.dataset.key;
    this.#render();
    this.#focus();
    if (this.#isOpened) this.#scrollTo(this.#aim ?? this.#today());
    this.#isOpened = false;
    this.#aim = undefined;
    for (const { post, to } of this.#moves.following(days.posts)) this.#move(post, to);
  }

  /** Shows other days, or the same ones in another form. */
  async #go(form: CalendarForm, day: Day): Promise<void> {
    this.#form = form;
    this.#day = day;
    this.#isOpened = true;
    this.#setBusy(true);
    this.#keep();
    if (form !== 'list') await this.#openGrid(form, day);
    this.#render();
    this.#channel.send({ type: 'days', ...this.#days() });
  }

  async #openGrid(form: 'month' | 'week', day: Day): Promise<void> {
    this.#grid.hidden = false;
    const { Grid } = await import('./grid');
    if (this.#calendar) this.#calendar.go(form, day);
    else if (this.#init) {
      const { words, language } = this.#init;
      const place = document.createElement('div');
      this.#grid.append(place);
      this.#calendar = new Grid(place, form, day, {
        language,
        zone: this.#init.zone,
        more: (count) => fill(words.more, count),
        slotLabel: words.slot,
        hoursLabel: words.hours,
        move: (post, to) => this.#move(post, to),
        open: ({ key }) => this.#channel.send({ type: 'open', key }),
        put: ({ instant }) => this.#channel.send({ type: 'put', instant }),
        showDay: (day) => {
          this.#aim = day;
          void this.#go('list', day);
        },
      });
    }
  }

  #today(): Day {
    return nowIn(this.#shown?.zone ?? this.#init?.zone ?? 'UTC').slice(0, 10);
  }

  #days(): { from: Day; until: Day } {
    if (this.#form !== 'list' && this.#calendar) return this.#calendar.days;
    const day = this.#day ?? this.#today();
    return { from: monthAfter(day, 0), until: monthAfter(day, 1) };
  }

  /** Goes to a day where it isn't shown. */
  #reveal(day: Day): void {
    const { from, until } = this.#days();
    if (day < from || day >= until) void this.#go(this.#form, day);
  }

  #move(post: ShownPost, to: ShownTarget): void {
    if (!post.canMove || !this.#moves.begin(post, to)) return;
    this.#wanted = post.key;
    this.#channel.send({ type: 'move', key: post.key, seen: post.local, to });
  }

  #choose({ key, canMove }: ShownPost): void {
    if (!canMove) return;
    this.#wanted = key;
    this.#channel.send({ type: 'choose', key });
  }

  /**
   * Gives the focus to what is to have it, once it is there and can be seen: the grid measures what is new before it
   * shows it. A page that nobody is in waits until somebody comes.
   */
  #focus(frames = patience): void {
    if (this.#wanted === undefined || !document.hasFocus()) return;
    const item = items().find(({ dataset }) => dataset.key === this.#wanted);
    item?.focus();
    if (item && document.activeElement === item) this.#wanted = undefined;
    else if (frames > 0) requestAnimationFrame(() => this.#focus(frames - 1));
    // On a full day it stands behind the link to the others.
    else item?.closest('.fc-day')?.querySelector<HTMLElement>('.fc-more')?.focus();
  }

  /** Brings the first day of the list from this one on to its top. */
  #scrollTo(day: Day): void {
    const days = [...this.#list.querySelectorAll<HTMLElement>('[data-day]')];
    days.find(({ dataset }) => (dataset.day ?? '') >= day)?.scrollIntoView();
  }

  #setBusy(isBusy: boolean): void {
    for (const days of [this.#grid, this.#list]) days.ariaBusy = String(isBusy);
  }

  #keep(): void {
    if (this.#day) this.#channel.keep({ form: this.#form, day: this.#day });
  }

  #render(): void {
    if (!this.#init || !this.#day) return;
    const { words, language } = this.#init;
    const isList = this.#form === 'list';
    this.#grid.hidden = isList;
    this.#list.hidden = !isList;
    this.#grid.ariaLabel = words.title;
    this.#list.ariaLabel = words.title;
    this.#keys.textContent = words.keys;
    const days = this.#shown;
    render(
      head(
        {
          words,
          language,
          form: this.#form,
          day: this.#day,
          days: this.#days(),
          shown: days,
          said: this.#said,
        },
        this.#actions,
      ),
      this.#head,
    );
    if (!days) return;
    if (isList) {
      const actions = {
        open: ({ key }: ShownPost) => this.#channel.send({ type: 'open', key }),
        choose: (post: ShownPost) => this.#choose(post),
        put: ({ instant }: { instant: string }) => this.#channel.send({ type: 'put', instant }),
      };
      render(list(days, words, language, actions), this.#list);
    } else this.#calendar?.show(days);
  }

  readonly #actions: HeadActions = {
    setForm: (form) => void this.#go(form, this.#day ?? this.#today()),
    step: (step) => {
      const day = this.#day ?? this.#today();
      this.#said = '';
      void this.#go(this.#form, this.#form === 'week' ? addDays(day, 7 * step) : monthAfter(day, step));
    },
    today: () => void this.#go(this.#form, this.#today()),
    do: (what) => this.#channel.send({ type: 'do', what }),
  };
}

/** The posts and slots that can have the focus, in the order in which they stand. */
function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main:not([hidden]) :is([data-key], [data-slot])')];
}

function focusedItem(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-key], [data-slot]') ?? undefined;
}

function walk(from: HTMLElement, step: number): boolean {
  const all = items();
  const at = all.indexOf(from);
  const to = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  to?.focus();
  return true;
}
