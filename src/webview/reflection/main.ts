import { render } from 'lit';
import { noAnswers } from '../../core/journey/reflectionAnswers';
import {
  type ReflectionDraft,
  type ReflectionToPage,
  type ReflectionWord,
  reflectionDraftSchema,
  reflectionProtocol,
  reflectionScreens,
} from '../../protocol/reflection';
import { openChannel } from '../channel';
import { holdFocus } from '../holdFocus';
import { type PageActions, page } from './page';

let words: Readonly<Record<ReflectionWord, string>> | undefined;
let draft: ReflectionDraft = { answers: noAnswers as ReflectionDraft['answers'], screen: 'path', why: 0 };
let saved: { readonly file: string; readonly canCompare: boolean } | undefined;
let said = '';

const channel = openChannel(reflectionProtocol, receive);
channel.send({ type: 'ready' });
holdFocus(focusQuestion);

const actions: PageActions = {
  change: (answers) => {
    draft = { ...draft, answers: { ...draft.answers, ...answers } };
    keep();
    show();
  },
  go: (screen, why = 0) => {
    draft = { ...draft, screen, why };
    keep();
    show();
    focusQuestion();
  },
  step: (by) => {
    const screen = reflectionScreens[reflectionScreens.indexOf(draft.screen) + by];
    if (screen) actions.go(screen);
  },
  save: () => channel.send({ type: 'save', answers: draft.answers }),
  startOver: () => {
    saved = undefined;
    channel.send({ type: 'startOver' });
  },
  run: (command) => channel.send({ type: 'run', command }),
};

function receive(message: ReflectionToPage): void {
  if (message.type === 'start') {
    words = message.words;
    // What the page itself kept is never older than what the host has.
    draft = message.draft.screen === 'path' && saved ? message.draft : (kept() ?? message.draft);
    saved = undefined;
    said = '';
    channel.keep(draft);
  } else if (message.type === 'saved') {
    saved = message;
    channel.keep(undefined);
  } else said = message.message;
  show();
  focusQuestion();
}

function kept(): ReflectionDraft | undefined {
  return channel.kept(reflectionDraftSchema);
}

function keep(): void {
  channel.keep(draft);
  channel.send({ type: 'draft', draft });
}

function show(): void {
  if (words) render(page({ words, draft, saved, said, actions }), document.body);
}

/** The caret stands in the field of the new screen, or on its heading where there is none. */
function focusQuestion(): void {
  document.querySelector<HTMLElement>('[data-first]')?.focus();
}
