import type { ComposerInit, ComposerState, ShownFinding } from '../../protocol/composer';
import { titleField } from '../../protocol/composer';
import { fill } from '../fill';

/** How long nobody types before something is said, in milliseconds. */
const pause = 1000;

/**
 * Says to screen readers what changed, once, and only when typing pauses: a new finding with its field, an edit that
 * was refused, a line of the checklist that is done now, the limit that comes near.
 */
export class Announcer {
  readonly #live: HTMLElement;
  /** The findings that the writer knows of. */
  #known: Set<string> | undefined;
  #lines = new Map<string, string>();
  #level = 'fine';
  #timer = 0;
  #last: { init: ComposerInit; state: ComposerState } | undefined;

  constructor(live: HTMLElement) {
    this.#live = live;
  }

  typing(): void {
    this.#wait();
  }

  told(init: ComposerInit, state: ComposerState): void {
    const isFirst = this.#last === undefined;
    this.#last = { init, state };
    if (isFirst) this.#learn(state);
    else if (state.isRefused) this.#say(init.strings.refused);
    else if (this.#timer === 0) this.#wait();
  }

  #wait(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      if (this.#last) this.#sayNews(this.#last.init, this.#last.state);
    }, pause);
  }

  #sayNews(init: ComposerInit, state: ComposerState): void {
    const [first, ...others] = state.findings.filter(({ id }) => !this.#known?.has(id));
    const done = state.checklist.find(
      ({ id, state: now }) => now === 'done' && this.#lines.get(id) !== 'done',
    );
    const nearer = state.counter.level !== this.#level && state.counter.level !== 'fine';
    const { strings } = init;
    if (first && others.length > 0) {
      this.#say(fill(strings.newFindings, others.length + 1, labelOf(init, state, first), first.message));
    } else if (first) this.#say(fill(strings.newFinding, labelOf(init, state, first), first.message));
    else if (nearer) this.#say(`${strings.counter}: ${state.counter.spoken}`);
    else if (done) this.#say(fill(strings.checklistChanged, done.title, done.words));
    this.#learn(state);
  }

  #learn(state: ComposerState): void {
    this.#known = new Set([...(this.#known ?? []), ...state.findings.map(({ id }) => id)]);
    this.#lines = new Map(state.checklist.map(({ id, state: now }) => [id, now]));
    this.#level = state.counter.level;
  }

  #say(text: string): void {
    this.#live.textContent = text;
  }
}

function labelOf({ strings, guides }: ComposerInit, state: ComposerState, { field }: ShownFinding): string {
  if (field === titleField) return strings.titleLabel;
  const guide = state.fields.find(({ id }) => id === field)?.guide ?? '';
  return guides[guide]?.label ?? strings.fieldsLabel;
}
