import * as vscode from 'vscode';
import type { CalendarContent, OtherEvent } from '../../core/queue/calendarInput';
import { type CommandHandlers, type ErrorLog, registerCommands } from '../files/commands';
import type { Journey, JourneyDeps } from './journey';
import type { JourneyNode } from './journeyNode';
import { JourneyView } from './journeyView';

/** The journey around the posts: its view and its commands. */
export interface JourneyFeature extends vscode.Disposable {
  readonly view: JourneyView;
  /** What the journey puts into the calendar file. */
  calendarEvents(content: CalendarContent): Promise<readonly OtherEvent[]>;
}

/** Registers the view and the commands of the journey; what they need is loaded when they are used. */
export function registerJourney(deps: JourneyDeps, log: ErrorLog): JourneyFeature {
  let loading: Promise<Journey> | undefined;
  let isDisposed = false;
  const load = () => {
    loading ??= import('./journey').then(({ Journey }) => {
      const journey = new Journey(deps);
      if (isDisposed) journey.dispose();
      return journey;
    });
    return loading;
  };
  const tick = async (node: JourneyNode, isDone: boolean) => {
    if (node.what !== 'task') return;
    const { tick } = await import('./planOfAction');
    await tick(await load(), node.uri, node.task.text, isDone);
  };
  const view = new JourneyView(load, tick);
  const commands = registerCommands(handlersOf(load, log), log);
  void import('./journeyContext').then(({ guessJourney }) => guessJourney(deps.places));
  return {
    view,
    calendarEvents: async (content) =>
      (await import('./calendarEvents')).calendarEvents(await load(), content),
    dispose: () => {
      isDisposed = true;
      vscode.Disposable.from(commands, view).dispose();
      void loading?.then((journey) => journey.dispose());
    },
  };
}

function handlersOf(load: () => Promise<Journey>, log: ErrorLog): CommandHandlers {
  const conversation = () => import('./logConversation');
  const followUp = () => import('./followUp');
  const hours = () => import('./officeHoursActions');
  const all = () => import('./allFiles');
  const reflections = () => import('./reflections');
  const network = () => import('./networkPanel');
  return {
    'signpost.choosePath': async (path) => (await import('./choosePath')).choosePath(path),
    'signpost.reflect': async (answers) =>
      (await import('./reflectionPanel')).reflect(await load(), answers, log),
    'signpost.newPostFromReflection': async () => (await reflections()).newPostFromReflection(await load()),
    'signpost.compareReflections': async () => (await reflections()).compareTwoReflections(await load()),
    'signpost.reachOut': async (person) => (await import('./reachOut')).reachOut(await load(), person),
    'signpost.copyMessage': async (uri) => (await import('./messages')).copyMessage(await load(), uri),
    'signpost.prepareConversation': async (person) =>
      (await import('./prepare')).prepareConversation(await load(), person),
    'signpost.logConversation': async (argument) =>
      (await conversation()).logConversationWith(await load(), argument),
    'signpost.logHelped': async (argument) => (await conversation()).logHelped(await load(), argument),
    'signpost.followUpDone': async (person) => (await followUp()).followUpDone(await load(), person),
    'signpost.heardOutcome': async (person) => (await followUp()).heardOutcome(await load(), person),
    'signpost.thank': async (person) => (await import('./thank')).thank(await load(), person),
    'signpost.takeStock': async (given) => (await import('./takeStock')).takeStock(await load(), given),
    'signpost.planOfAction': async (step) =>
      (await import('./planOfAction')).planOfAction(await load(), step),
    'signpost.offerOfficeHours': async (given) =>
      (await import('./offerOfficeHours')).offerOfficeHours(await load(), given),
    'signpost.answerBooked': async (entry, count) => (await hours()).answerBooked(await load(), entry, count),
    'signpost.skipOfficeHour': async (entry, day) => (await hours()).skipOfficeHour(await load(), entry, day),
    'signpost.moveOfficeHour': async (entry, day, to) =>
      (await hours()).moveOfficeHour(await load(), entry, day, to),
    'signpost.pauseOfficeHours': async (entry) => (await hours()).pauseOfficeHours(await load(), entry),
    'signpost.announceOfficeHours': async (entry) => (await hours()).announceOfficeHours(await load(), entry),
    'signpost.showNetwork': async () => (await network()).showNetwork(await load(), log),
    'signpost.exportNetwork': async (file) => (await network()).exportNetwork(await load(), file),
    'signpost.gotThere': async (given) => (await import('./gotThere')).gotThere(await load(), given),
    'signpost.exportJourney': async (folder) => (await all()).exportJourney(await load(), folder),
    'signpost.deleteJourney': async () => (await all()).deleteJourney(await load()),
  };
}
