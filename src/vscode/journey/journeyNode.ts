import type * as vscode from 'vscode';
import type { FollowUp } from '../../core/journey/followUps';
import type { OfficeHour, OfficeHours } from '../../core/journey/officeHours';
import type { PathStep } from '../../core/journey/path';
import type { Task } from '../../core/journey/plan';
import type { PersonEntry, Troubled } from './snapshot';

/** The sections of the view, in its order. */
export const sections = ['way', 'troubled', 'follow-ups', 'office-hours', 'plan', 'people'] as const;
export type Section = (typeof sections)[number];

/** A node of the view of the journey. */
export type JourneyNode =
  | SectionNode
  | { readonly what: 'step'; readonly step: PathStep; readonly offersStock: boolean }
  | (Line & { readonly what: 'follow-up'; readonly followUp: FollowUp })
  | OfficeHoursNode
  | (Line & { readonly what: 'task'; readonly task: Task; readonly isDue: boolean })
  | {
      readonly what: 'person';
      readonly uri: vscode.Uri;
      readonly entry: PersonEntry;
      readonly isThanked: boolean;
    }
  | { readonly what: 'troubled'; readonly uri: vscode.Uri; readonly troubled: Troubled }
  /** What stands in a section while there is nothing else: what it is for, and how to begin. */
  | { readonly what: 'empty'; readonly section: Section };

/** A section; what it holds changes. */
export interface SectionNode {
  readonly what: 'section';
  readonly section: Section;
  children: readonly JourneyNode[];
  /** In the section's line, beside its name. */
  count: number;
}

/** The line of a file of which a node tells, 0-based. */
interface Line {
  readonly uri: vscode.Uri;
  readonly line: number;
}

export interface OfficeHoursNode extends Line {
  readonly what: 'office-hours';
  readonly hours: OfficeHours;
  readonly next: OfficeHour | null;
  /** The last time of which it isn't known whether it was booked. */
  readonly unanswered: OfficeHour | null;
}
