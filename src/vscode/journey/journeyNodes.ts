import { followUps, unthanked } from '../../core/journey/followUps';
import { nextHour, unansweredHour } from '../../core/journey/officeHours';
import { offersStock, stepsAlong } from '../../core/journey/path';
import type { JourneyPath } from '../../core/journey/paths';
import type { JourneyNode, Section, SectionNode } from './journeyNode';
import { type Snapshot, stateOf } from './snapshot';

/** The sections of the view; those that wait for something that can't be begun here are left out while empty. */
export function toSections(snapshot: Snapshot, path: JourneyPath): readonly SectionNode[] {
  const { troubled, people } = snapshot;
  const steps = followUpNodes(snapshot);
  const open = snapshot.plans.flatMap(({ tasks }) => tasks).filter(({ isDone }) => !isDone);
  const all: readonly SectionNode[] = [
    section('way', wayNodes(snapshot, path), 0),
    // Not below the people, who may be many.
    section(
      'troubled',
      troubled.map((one) => ({ what: 'troubled', uri: one.uri, troubled: one })),
      troubled.length,
    ),
    section('follow-ups', steps, steps.length),
    section('office-hours', officeHoursNodes(snapshot), snapshot.officeHours.length),
    section('plan', planNodes(snapshot), open.length),
    section('people', peopleNodes(snapshot), people.length),
  ];
  const teaches = new Set<Section>(['people']);
  return all
    .filter(({ section, children }) => children.length > 0 || teaches.has(section))
    .map((node) =>
      node.children.length > 0 ? node : { ...node, children: [{ what: 'empty', section: node.section }] },
    );
}

/** How many nodes wait for the person: the view's badge. */
export function dueCount(nodes: readonly SectionNode[]): number {
  return nodes
    .flatMap(({ children }) => children)
    .filter((node) => {
      if (node.what === 'follow-up') return node.followUp.isDue;
      if (node.what === 'task') return node.isDue;
      return node.what === 'office-hours' && node.unanswered !== null;
    }).length;
}

function section(name: Section, children: readonly JourneyNode[], count: number): SectionNode {
  return { what: 'section', section: name, children, count };
}

function wayNodes(snapshot: Snapshot, path: JourneyPath): readonly JourneyNode[] {
  const state = stateOf(snapshot);
  const offers = offersStock(state);
  return stepsAlong(path, state).map((step) => ({
    what: 'step',
    step,
    offersStock: offers && step.step === 'take-stock',
  }));
}

function followUpNodes({ people, today }: Snapshot): readonly JourneyNode[] {
  const entries = new Map(people.map((entry) => [entry.path, entry]));
  return followUps(people, today).flatMap((followUp): JourneyNode[] => {
    const entry = entries.get(followUp.path);
    return entry ? [{ what: 'follow-up', uri: entry.uri, line: entry.lineOf(followUp.at), followUp }] : [];
  });
}

function officeHoursNodes({ officeHours, now }: Snapshot): readonly JourneyNode[] {
  return officeHours.map(({ uri, lineOf, hours }) => ({
    what: 'office-hours',
    uri,
    line: lineOf(hours.startsAt),
    hours,
    next: nextHour(hours, now),
    unanswered: unansweredHour(hours, now),
  }));
}

/** Open tasks by day, then those that are done, as they stand in the file. */
function planNodes({ plans, today }: Snapshot): readonly JourneyNode[] {
  return plans
    .flatMap(({ uri, lineOf, tasks }) =>
      tasks.map((task) => ({
        what: 'task' as const,
        uri,
        line: lineOf(task.line.start),
        task,
        isDue: !task.isDone && task.by !== null && task.by <= today,
      })),
    )
    .sort(
      (a, b) =>
        Number(a.task.isDone) - Number(b.task.isDone) ||
        (a.task.by ?? '9999').localeCompare(b.task.by ?? '9999', 'en'),
    );
}

/** Those I talked with last first. */
function peopleNodes({ people }: Snapshot): readonly JourneyNode[] {
  const waiting = new Set(unthanked(people).map(({ path }) => path));
  const last = ({ person }: (typeof people)[number]) => person.conversations.at(-1)?.day ?? '';
  return [...people]
    .sort((a, b) => last(b).localeCompare(last(a), 'en') || a.person.name.localeCompare(b.person.name))
    .map((entry) => ({ what: 'person', uri: entry.uri, entry, isThanked: !waiting.has(entry.path) }));
}
