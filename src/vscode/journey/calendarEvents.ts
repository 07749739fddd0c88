import * as vscode from 'vscode';
import { journeyEvents } from '../../core/journey/calendar';
import type { CalendarContent, OtherEvent } from '../../core/queue/calendarInput';
import type { Journey } from './journey';

/** What the journey puts into the calendar file: follow-ups with a day, and office hours. */
export async function calendarEvents(
  journey: Journey,
  content: CalendarContent,
): Promise<readonly OtherEvent[]> {
  const { people, officeHours, zone } = await journey.snapshot();
  return journeyEvents(
    people,
    officeHours.map(({ hours }) => hours),
    zone,
    content,
    {
      followUp: '{0} ({1})',
      officeHours: vscode.l10n.t('Office hours: {0}', '{0}'),
      followUpDue: vscode.l10n.t('A follow-up is due'),
      officeHoursDue: vscode.l10n.t('Office hours'),
    },
  );
}
