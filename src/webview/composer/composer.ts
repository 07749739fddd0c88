import { render } from 'lit';
import {
  type ComposerInit,
  type ComposerState,
  composerProtocol,
  type FromComposer,
  type Kept,
  keptSchema,
  type ShownFinding,
  type ShownLearned,
  type Starter,
  type ToComposer,
  titleField,
} from '../../protocol/composer';
import type { CardActions, CardLook } from '../card/cardView';
import { openChannel } from '../channel';
import { Announcer } from './announcer';
import { neighbourOf, type Place } from './neighbour';
import { pageView } from './pageView';
import { startWith } from './starter';
import { Suggestions } from './suggestions';
import { TextBox } from './textBox';

/** The page: shows what the host tells, and tells the host what the writer does. */
export class Composer implements CardActions {
  readonly #channel = openChannel(composerProtocol, (message) => this.#receive(message));
  readonly #root: HTMLElement;
  readonly #boxes = new Map<string, TextBox>();
  readonly #announcer: Announcer;
  #init: ComposerInit | undefined;
  #state: ComposerState | undefined;
  #kept: Kept = { focus: null, scroll: 0, unsent: null, isNarrow: false, open: [] };
  #lastEdit = 0;
  #caretTimer = 0;
  look: CardLook;
  readonly suggestions = new Suggestions({
    suggest: (query) => this.#send({ type: 'suggest', query }),
    chosen: (title) => this.#boxes.get(titleField)?.write(title),
    changed: () => this.#render(),
  });

  constructor(root: HTMLElement, live: HTMLElement) {
    this.#root = root;
    this.#announcer = new Announcer(live);
    this.#kept = this.#channel.kept(keptSchema) ?? this.#kept;
    this.look = { isNarrow: this.#kept.isNarrow, isOpen: false };
    window.addEventListener('scroll', () => this.#keep(), { passive: true });
    this.#send({ type: 'ready', unsent: this.#kept.unsent });
  }

  get init(): ComposerInit {
    if (!this.#init) throw new Error('not told yet');
    return this.#init;
  }

  get state(): ComposerState {
    if (!this.#state) throw new Error('not told yet');
    return this.#state;
  }

  /** The text box of a field; a new one where there was none. */
  box(field: string, text: string): TextBox {
    const known = this.#boxes.get(field);
    if (known) return known;
    const box = new TextBox(field, text, {
      send: (...edit) => this.#sendEdit(...edit),
      caretMoved: (id, offset) => this.#caretMoved(id, offset),
      typed: () => {
        this.#announcer.typing();
        this.#keep();
        this.#render();
      },
    });
    this.#boxes.set(field, box);
    return box;
  }

  /** The findings of a field; with '', those that stand in none. */
  findingsOf(field: string): readonly ShownFinding[] {
    return this.state.findings.filter((finding) => (finding.field ?? '') === field);
  }

  /** Whether a finding is of a rule that has a page. */
  hasPage({ id }: ShownFinding): boolean {
    return !id.startsWith('other/');
  }

  isOpen(name: string): boolean {
    return this.#kept.open.includes(name);
  }

  toggled(name: string, event: Event): void {
    this.#setOpen(name, (event.target as HTMLDetailsElement).open);
  }

  openField(id: string): void {
    this.#setOpen(`field-${id}`, true);
    this.#render();
    this.#boxes.get(id)?.select(0, 0);
  }

  setNarrow(isNarrow: boolean): void {
    this.look = { ...this.look, isNarrow };
    this.#keep();
    this.#render();
  }

  setOpen(isOpen: boolean): void {
    this.look = { ...this.look, isOpen };
    this.#render();
  }

  setKind(kind: string): void {
    const known = this.init.kinds.find(({ id }) => id === kind);
    if (known && known.id !== this.state.kind) this.#send({ type: 'kind', kind: known.id });
  }

  setUndecided(isUndecided: boolean): void {
    this.#send({ type: 'undecided', isUndecided });
  }

  giveWord(line: string, isGiven: boolean): void {
    if (line === 'human' || line === 'safe') this.#send({ type: 'word', word: line, isGiven });
  }

  correct(what: ShownLearned['what']): void {
    this.#send({ type: 'learned', what });
  }

  act(action: Extract<FromComposer, { type: 'action' }>['action']): void {
    this.#send({ type: 'action', action });
  }

  showRule(rule: string): void {
    this.#send({ type: 'rule', rule });
  }

  fix(finding: ShownFinding, fix: string): void {
    this.#send({ type: 'fix', finding: finding.id, fix });
    if (finding.field) this.#boxes.get(finding.field)?.element?.focus();
  }

  /** Brings a place before the writer: its field, with the words selected. */
  goTo({ field, start, end }: Place): void {
    if (field === null) this.act('openAsText');
    else this.#select(field, start, end);
  }

  /** Starts a field with a sentence, its first blank selected. */
  start(field: string, starter: Starter): void {
    const box = this.#boxes.get(field);
    if (!box) return;
    const { asks, titleStarters } = this.init;
    // What stands in the field: the host may not have heard of its last letters yet.
    const title = (this.#boxes.get(titleField)?.text ?? this.state.title).trim();
    const { text, start, end } = startWith(box.text, starter, [...asks, ...titleStarters], title);
    box.write(text);
    box.select(start, end);
  }

  /** Goes to the next finding behind the caret, or to the one before it. */
  goToNeighbour(by: 1 | -1): void {
    const fields = [titleField, ...this.state.fields.map(({ id }) => id)];
    const next = neighbourOf(this.state.findings, fields, this.#focus(), by);
    if (next) this.goTo(next);
  }

  /** Puts the focus on the ways to mend the finding at the caret. */
  goToFixes(): void {
    const focus = this.#focus();
    if (!focus) return;
    const found = this.findingsOf(focus.field);
    const finding = found.find(({ start, end }) => start <= focus.end && end >= focus.start) ?? found[0];
    if (!finding) return;
    const shown = [...this.#root.querySelectorAll<HTMLElement>('[data-finding]')].find(
      (element) => element.dataset.finding === finding.id,
    );
    const first = shown?.querySelector<HTMLElement>('.fix') ?? shown?.querySelector<HTMLElement>('button');
    first?.focus();
  }

  step(direction: 'undo' | 'redo'): void {
    this.#send({ type: direction });
  }

  #receive(message: ToComposer): void {
    switch (message.type) {
      case 'init':
        this.#init = message;
        break;
      case 'state':
        this.#show(message);
        break;
      case 'suggestions':
        this.suggestions.received(message.query, message.titles);
        break;
      case 'select':
        this.#select(message.field, message.start, message.end);
        break;
    }
  }

  #show(state: ComposerState): void {
    const isFirst = this.#state === undefined;
    this.#state = state;
    const texts = new Map(state.fields.map(({ id, text }) => [id, text]));
    if (state.hasTitle) texts.set(titleField, state.title);
    for (const id of this.#boxes.keys()) if (!texts.has(id)) this.#boxes.delete(id);
    for (const [id, text] of texts) this.#boxes.get(id)?.received(text, state.answered);
    this.#render();
    if (isFirst) this.#restore();
    this.#announcer.told(this.init, state);
    this.#keep();
  }

  #render(): void {
    if (this.#init && this.#state) render(pageView(this), this.#root);
  }

  #sendEdit(field: string, before: string, after: string, caret: number, isTyped: boolean): number {
    this.#lastEdit++;
    window.clearTimeout(this.#caretTimer);
    this.#send({ type: 'edit', seq: this.#lastEdit, field, before, after, caret, isTyped });
    // A button writes, too.
    if (this.#focus()?.field !== field) this.#caretMoved(field, null);
    return this.#lastEdit;
  }

  /** An edit tells the caret along; alone it is told once it rests. */
  #caretMoved(field: string, offset: number | null): void {
    window.clearTimeout(this.#caretTimer);
    const tell = () =>
      this.#send({ type: 'caret', field: offset === null ? null : field, offset: offset ?? 0 });
    this.#caretTimer = window.setTimeout(tell, offset === null ? 0 : 100);
    this.#keep();
  }

  #select(field: string, start: number, end: number): void {
    const isShown = this.#boxes.get(field)?.element?.isConnected === true;
    if (!isShown) this.#setOpen(`field-${field}`, true);
    if (!isShown) this.#render();
    const box = this.#boxes.get(field);
    box?.select(start, end);
    box?.element?.scrollIntoView({ block: 'nearest' });
  }

  #setOpen(name: string, isOpen: boolean): void {
    const others = this.#kept.open.filter((one) => one !== name);
    this.#kept = { ...this.#kept, open: isOpen ? [...others, name] : others };
    this.#keep();
  }

  #focus(): { field: string; start: number; end: number } | null {
    for (const [field, { element }] of this.#boxes) {
      if (element && element === document.activeElement) {
        return { field, start: element.selectionStart ?? 0, end: element.selectionEnd ?? 0 };
      }
    }
    return null;
  }

  /** Brings the page back to where it was when it went away; a new one starts at the first empty field. */
  #restore(): void {
    window.scrollTo({ top: this.#kept.scroll });
    const { focus } = this.#kept;
    const empty = this.state.fields.find(
      ({ id, text }) => text.trim() === '' && this.#boxes.get(id)?.element,
    );
    const first = empty?.id ?? this.state.fields.find(({ id }) => this.#boxes.get(id)?.element)?.id;
    const box = this.#boxes.get(focus?.field ?? first ?? '');
    if (focus) box?.select(focus.start, focus.end);
    else box?.element?.focus({ preventScroll: true });
  }

  #keep(): void {
    const unsent = [...this.#boxes.values()].map((box) => box.unsent).find((one) => one !== null) ?? null;
    const focus = this.#focus() ?? this.#kept.focus;
    this.#kept = { ...this.#kept, focus, unsent, scroll: window.scrollY, isNarrow: this.look.isNarrow };
    this.#channel.keep(this.#kept);
  }

  #send(message: FromComposer): void {
    this.#channel.send(message);
  }
}
