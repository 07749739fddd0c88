import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { openingSentences } from '../../core/journey/openingSentences';
import { isUnsure, mostWhys, unsureAnswer } from '../../core/journey/reflectionAnswers';
import { unsureQuestions } from '../../core/journey/unsureQuestions';
import {
  type ReflectionDraft,
  type ReflectionScreen,
  type ReflectionWord,
  reflectionScreens,
} from '../../protocol/reflection';

type Answers = ReflectionDraft['answers'];

/** What the writer can do on the page. */
export interface PageActions {
  change(answers: Partial<Answers>): void;
  go(screen: ReflectionScreen, why?: number): void;
  /** To the next screen, or back by -1. */
  step(by: number): void;
  save(): void;
  startOver(): void;
  run(command: 'newPost' | 'openFile' | 'compare'): void;
}

/** What the page shows. */
export interface PageState {
  readonly words: Readonly<Record<ReflectionWord, string>>;
  readonly draft: ReflectionDraft;
  readonly saved: { readonly file: string; readonly canCompare: boolean } | undefined;
  /** What went wrong with the last attempt to save. */
  readonly said: string;
  readonly actions: PageActions;
}

/** The whole page: one question at a time, or what can be done once it is saved. Ctrl+Enter goes on. */
export function page(state: PageState): TemplateResult {
  return html`<main
    @keydown=${(event: KeyboardEvent) => {
      if (state.saved || event.repeat || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      document.querySelector<HTMLButtonElement>('button.primary')?.click();
    }}
  >
    ${state.saved ? savedScreen(state) : screenOf(state)}
  </main>`;
}

function screenOf(state: PageState): TemplateResult {
  const { words, draft, said } = state;
  const number = reflectionScreens.indexOf(draft.screen) + 1;
  const progress = fill(words.progress, number, reflectionScreens.length);
  return html`
    <header>
      <p class="title">${words.title}</p>
      <p class="private">${words.private}</p>
      <progress max=${reflectionScreens.length} value=${number} aria-hidden="true"></progress>
      <p class="progress" id="progress">${progress}</p>
    </header>
    ${contentOf(state)}
    <p class="said" role="alert">${said}</p>
  `;
}

function contentOf(state: PageState): TemplateResult {
  switch (state.draft.screen) {
    case 'whys':
      return whyScreen(state);
    case 'matters':
      return mattersScreen(state);
    case 'opening':
      return openingScreen(state);
    case 'questions':
      return questionsScreen(state);
    case 'titles':
      return textScreen(state, 'titles', state.draft.answers.titles.join('\n'), (typed) => ({
        titles: linesOf(typed),
      }));
    default: {
      const { screen } = state.draft;
      return textScreen(state, screen, state.draft.answers[screen], (typed) => ({ [screen]: typed }));
    }
  }
}

function textScreen(
  state: PageState,
  screen: ReflectionScreen,
  value: string,
  toAnswers: (typed: string) => Partial<Answers>,
): TemplateResult {
  const { words, actions } = state;
  return html`
    <h1 class="question"><label for="answer">${words[`question.${screen}`]}</label></h1>
    <p class="hint" id="hint">${words[`hint.${screen}`]}</p>
    ${field(value, (typed) => actions.change(toAnswers(typed)))}
    ${unsureNote(state, screen, value)}
    ${buttons(state, {
      isAnswered: value.trim() !== '',
      unsure: () => actions.change(toAnswers(unsureAnswer)),
    })}
  `;
}

function whyScreen(state: PageState): TemplateResult {
  const { words, draft, actions } = state;
  const { whys, titles, next } = draft.answers;
  const number = draft.why;
  const before = number === 0 ? (titles[0] ?? next) : (whys[number - 1] ?? '');
  const value = whys[number] ?? '';
  const set = (typed: string) => {
    const changed = [...whys];
    changed[number] = typed;
    actions.change({ whys: Array.from(changed, (why) => why ?? '') });
  };
  const finish = () => {
    actions.change({ whys: whys.filter((why) => why.trim() !== '') });
    actions.go('matters');
  };
  const isLast = number === mostWhys - 1;
  return html`
    <h1 class="question"><label for="answer">${words['question.whys']}</label></h1>
    <p class="hint" id="hint">${words['hint.whys']} ${fill(words.why, number + 1, mostWhys)}</p>
    ${before.trim() === '' ? nothing : html`<blockquote>${fill(words.youSaid, before)}</blockquote>`}
    ${field(value, set)}
    ${unsureNote(state, 'whys', value)}
    ${buttons(state, {
      isAnswered: value.trim() !== '',
      unsure: () => set(unsureAnswer),
      back: number === 0 ? undefined : () => actions.go('whys', number - 1),
      next: isLast || value.trim() === '' || isUnsure(value) ? finish : () => actions.go('whys', number + 1),
      enough: finish,
    })}
  `;
}

function mattersScreen(state: PageState): TemplateResult {
  const { words, draft, actions } = state;
  const { whys, matters } = draft.answers;
  const reasons = whys.filter((why) => why.trim() !== '' && !isUnsure(why));
  const toggle = (reason: string, isOn: boolean) =>
    actions.change({
      matters: isOn
        ? reasons.filter((one) => one === reason || matters.includes(one))
        : matters.filter((one) => one !== reason),
    });
  return html`
    <fieldset aria-describedby="progress hint">
      <legend><h1 class="question" tabindex="-1" data-first>${words['question.matters']}</h1></legend>
      <p class="hint" id="hint">${reasons.length === 0 ? words.noReasons : words['hint.matters']}</p>
      ${reasons.map(
        (reason) => html`<label class="choice">
          <input
            type="checkbox"
            .checked=${live(matters.includes(reason))}
            @change=${(event: Event) => toggle(reason, (event.target as HTMLInputElement).checked)}
          /><span>${reason}</span></label>`,
      )}
    </fieldset>
    ${buttons(state, { isAnswered: matters.length > 0 })}
  `;
}

function openingScreen(state: PageState): TemplateResult {
  const { words, draft, actions } = state;
  const { opening } = draft.answers;
  const sentences = openingSentences(draft.answers);
  return html`
    <h1 class="question"><label for="answer">${words['question.opening']}</label></h1>
    <p class="hint" id="hint">${words['hint.opening']}</p>
    ${field(opening, (typed) => actions.change({ opening: typed }))}
    ${suggestions(words.yourSentences, words.use, sentences, (sentence) =>
      actions.change({ opening: joined(opening, sentence, sentences) }),
    )}
    ${buttons(state, { isAnswered: opening.trim() !== '' })}
  `;
}

function questionsScreen(state: PageState): TemplateResult {
  const { words, draft, actions } = state;
  const { questions } = draft.answers;
  const offered = unsureQuestions(draft.answers).filter((question) => !questions.includes(question));
  return html`
    <h1 class="question"><label for="answer">${words['question.questions']}</label></h1>
    <p class="hint" id="hint">${words['hint.questions']}</p>
    ${field(questions.join('\n'), (typed) => actions.change({ questions: linesOf(typed) }))}
    ${suggestions(words.suggested, words.add, offered, (question) =>
      actions.change({ questions: [...questions.filter((one) => one.trim() !== ''), question] }),
    )}
    <div class="buttons">
      <button class="secondary" @click=${() => actions.step(-1)}>${words.back}</button>
      <span class="gap"></span>
      <button class="primary" aria-keyshortcuts="Control+Enter Meta+Enter" @click=${actions.save}>${words.save}</button>
    </div>
  `;
}

/** What came of it: the sentence that can open a post, the titles, the questions. */
function savedScreen({ words, draft, saved, actions }: PageState): TemplateResult {
  const { opening, titles, questions } = draft.answers;
  return html`
    <h1 class="question" tabindex="-1" data-first>${fill(words.saved, saved?.file ?? '')}</h1>
    <p class="hint">${words.private}</p>
    ${outcome(words['question.opening'], [opening])}
    ${outcome(words.considered, titles)}
    ${outcome(words.toAsk, questions)}
    <div class="buttons">
      <button class="primary" @click=${() => actions.run('newPost')}>${words.newPost}</button>
      <button class="secondary" @click=${() => actions.run('openFile')}>${words.openFile}</button>
      ${
        saved?.canCompare
          ? html`<button class="secondary" @click=${() => actions.run('compare')}>${words.compare}</button>`
          : nothing
      }
      <button class="secondary" @click=${actions.startOver}>${words.again}</button>
    </div>
  `;
}

function outcome(heading: string, items: readonly string[]): TemplateResult | typeof nothing {
  const known = items.filter((item) => item.trim() !== '' && !isUnsure(item));
  if (known.length === 0) return nothing;
  return html`
    <h2>${heading}</h2>
    <ul class="outcome">
      ${known.map((item) => html`<li>${item}</li>`)}
    </ul>
  `;
}

function field(value: string, change: (typed: string) => void): TemplateResult {
  return html`<textarea
    id="answer"
    data-first
    rows="5"
    aria-describedby="progress hint"
    .value=${live(value)}
    @input=${(event: Event) => change((event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}

/** Nothing that was typed is lost for a sentence that is chosen; one chosen before gives way to it. */
function joined(opening: string, sentence: string, sentences: readonly string[]): string {
  const typed = opening.trim();
  return typed === '' || sentences.includes(typed) ? sentence : `${typed} ${sentence}`;
}

/** What is chosen stands in the field, where it can be changed: the caret goes there. */
function suggestions(
  heading: string,
  verb: string,
  items: readonly string[],
  use: (item: string) => void,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`
    <h2>${heading}</h2>
    <ul class="suggestions">
      ${items.map(
        (item, index) => html`<li>
          <span id="item-${index}">${item}</span>
          <button
            class="secondary"
            id="use-${index}"
            aria-labelledby="use-${index} item-${index}"
            @click=${() => {
              use(item);
              document.querySelector('textarea')?.focus();
            }}
          >
            ${verb}
          </button>
        </li>`,
      )}
    </ul>
  `;
}

/** Not knowing is a good answer: it leads to whom to ask. */
function unsureNote({ words }: PageState, screen: ReflectionScreen, value: string): TemplateResult {
  return html`<p class="note" role="status">
    ${isUnsure(value) ? `${words.goodAnswer} ${words[`unsure.${screen}`]}` : nothing}
  </p>`;
}

interface Buttons {
  readonly isAnswered: boolean;
  /** Offered while nothing is typed, so that it never takes the place of what is. */
  readonly unsure?: (() => void) | undefined;
  readonly back?: (() => void) | undefined;
  readonly next?: (() => void) | undefined;
  readonly enough?: (() => void) | undefined;
}

function buttons({ words, draft, actions }: PageState, given: Buttons): TemplateResult {
  const isFirst = draft.screen === 'path';
  const back = given.back ?? (() => actions.step(-1));
  const next = given.next ?? (() => actions.step(1));
  return html`
    <div class="buttons">
      ${isFirst ? nothing : html`<button class="secondary" @click=${back}>${words.back}</button>`}
      <span class="gap"></span>
      ${
        given.unsure && !given.isAnswered
          ? html`<button class="secondary" @click=${() => answerUnsure(given.unsure)}>${words.unsure}</button>`
          : nothing
      }
      ${
        given.enough && given.isAnswered
          ? html`<button class="secondary" @click=${given.enough}>${words.enough}</button>`
          : nothing
      }
      <button
        class=${given.isAnswered ? 'primary' : 'primary quiet'}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        @click=${next}
      >
        ${given.isAnswered ? words.next : words.skip}
      </button>
    </div>
  `;
}

/** The button is gone with the answer, so the focus goes on. */
function answerUnsure(unsure: Buttons['unsure']): void {
  unsure?.();
  document.querySelector<HTMLButtonElement>('button.primary')?.focus();
}

/** Lines as they are typed; the last may still be empty, so that a new line can be begun. */
function linesOf(typed: string): string[] {
  return typed === '' ? [] : typed.split('\n');
}

function fill(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
