import { type Day, daysBetween } from './day';
import type { JourneyPath } from './paths';

/** The steps of the way. */
export type Step = 'reflect' | 'draft' | 'queue' | 'converse' | 'take-stock' | 'give-back';

/** What is to do next in a step: an id of an action. */
export type Action =
  | 'reflect'
  | 'compare'
  | 'new-post-from-reflection'
  | 'new-post'
  | 'add-to-queue'
  | 'see-queue'
  | 'log-conversation'
  | 'reach-out'
  | 'follow-up'
  | 'thank'
  | 'take-stock'
  | 'plan'
  | 'offer-office-hours'
  | 'answer-booked'
  | 'log-helped';

/** What the steps depend on. */
export interface JourneyState {
  readonly today: Day;
  readonly reflections: number;
  readonly drafts: number;
  readonly queued: number;
  readonly posted: number;
  /** When the first post went out. */
  readonly firstPosted: Day | null;
  readonly conversations: number;
  readonly followUpsDue: number;
  readonly unthanked: number;
  readonly stocks: number;
  readonly lastStock: Day | null;
  readonly officeHours: number;
  readonly unanswered: number;
  readonly helped: number;
}

/** One step as it stands now. */
export interface PathStep {
  readonly step: Step;
  /** `here` is the first step that isn't done. */
  readonly state: 'done' | 'here' | 'ahead' | 'beside';
  readonly action: Action;
}

const stepsOf: Readonly<Record<JourneyPath, readonly Step[]>> = {
  looking: ['reflect', 'draft', 'queue', 'converse', 'take-stock'],
  regular: ['draft', 'queue', 'converse', 'take-stock'],
  'give-back': ['draft', 'queue', 'converse'],
};

/** The steps of a path, each with its one next action. Giving back stands beside them from the first day. */
export function stepsAlong(path: JourneyPath, state: JourneyState): readonly PathStep[] {
  const steps = stepsOf[path].map((step) => ({
    step,
    isDone: isDone(step, state),
    action: actionOf(step, state),
  }));
  const here = steps.findIndex(({ isDone }) => !isDone);
  const along = steps.map(({ step, isDone, action }, index): PathStep => {
    const open = index === here ? 'here' : 'ahead';
    return { step, state: isDone ? 'done' : open, action };
  });
  const beside: PathStep = { step: 'give-back', state: 'beside', action: actionOf('give-back', state) };
  return path === 'give-back' ? [beside, ...along] : [...along, beside];
}

/** Days after the first post at which taking stock is offered. */
const stockDays = [7, 14] as const;

/** Whether taking stock is offered today: one and two weeks after the first post, until it was done since. */
export function offersStock({ today, firstPosted, lastStock }: JourneyState): boolean {
  if (firstPosted === null) return false;
  const passed = daysBetween(firstPosted, today);
  const offered = stockDays.filter((days) => passed >= days).at(-1);
  if (offered === undefined) return false;
  return lastStock === null || daysBetween(firstPosted, lastStock) < offered;
}

function isDone(step: Step, state: JourneyState): boolean {
  switch (step) {
    case 'reflect':
      return state.reflections > 0;
    case 'draft':
      return state.drafts + state.queued + state.posted > 0;
    case 'queue':
      return state.posted > 0;
    case 'converse':
      return state.conversations > 0 && state.followUpsDue === 0;
    case 'take-stock':
      return state.stocks > 0 && !offersStock(state);
    case 'give-back':
      return state.officeHours > 0;
  }
}

function actionOf(step: Step, state: JourneyState): Action {
  switch (step) {
    case 'reflect':
      return state.reflections > 1 ? 'compare' : 'reflect';
    case 'draft':
      return state.reflections > 0 && state.drafts === 0 ? 'new-post-from-reflection' : 'new-post';
    case 'queue':
      return state.queued === 0 && state.drafts > 0 ? 'add-to-queue' : 'see-queue';
    case 'converse':
      if (state.followUpsDue > 0) return 'follow-up';
      if (state.unthanked > 0 && state.conversations > 0) return 'thank';
      return state.posted > 0 && state.conversations === 0 ? 'reach-out' : 'log-conversation';
    case 'take-stock':
      return state.stocks > 0 && !offersStock(state) ? 'plan' : 'take-stock';
    case 'give-back':
      if (state.unanswered > 0) return 'answer-booked';
      return state.officeHours > 0 ? 'log-helped' : 'offer-office-hours';
  }
}
