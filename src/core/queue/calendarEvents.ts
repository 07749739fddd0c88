/** One event of a calendar file as it stands there. */
export interface WrittenEvent {
  readonly uid: string;
  /** Which time of a series it moves, as RECURRENCE-ID has it; null for a series and for a single event. */
  readonly recurrence: string | null;
  readonly sequence: number;
  /** The value of DTSTAMP: when this version of the event was made. */
  readonly stamp: string;
  /** The parameters and the value of DTSTART, as `;TZID=America/New_York:20261201T090000`. */
  readonly start: string;
  readonly summary: string;
  readonly isCancelled: boolean;
  /** The whole event without its stamp and its sequence: what tells whether it says anything new. */
  readonly content: string;
}

/** Who makes our calendars, as PRODID says it. */
export const producer = { company: 'Signpost', product: 'Signpost', language: 'EN' } as const;

/** The events of a calendar file that Signpost wrote; null for a file that somebody else wrote. */
export function readEvents(file: string): readonly WrittenEvent[] | null {
  const lines = file.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const isOurs = lines.includes(`PRODID:-//${producer.company}//${producer.product}//${producer.language}`);
  if (!isOurs || lines[0] !== 'BEGIN:VCALENDAR') return null;
  const events: WrittenEvent[] = [];
  let start = -1;
  for (const [index, line] of lines.entries()) {
    if (line === 'BEGIN:VEVENT') start = index;
    else if (line === 'END:VEVENT' && start >= 0) {
      const event = toEvent(lines.slice(start + 1, index));
      if (event) events.push(event);
      start = -1;
    }
  }
  return events;
}

function toEvent(lines: readonly string[]): WrittenEvent | null {
  const after = (name: string) => lines.find((line) => line.startsWith(name))?.slice(name.length);
  const uid = after('UID:');
  const start = after('DTSTART');
  if (uid === undefined || start === undefined) return null;
  return {
    uid,
    recurrence: after('RECURRENCE-ID') ?? null,
    sequence: Number(after('SEQUENCE:') ?? 0) || 0,
    stamp: after('DTSTAMP:') ?? '',
    start,
    summary: plainText(after('SUMMARY:') ?? ''),
    isCancelled: after('STATUS:') === 'CANCELLED',
    content: lines.filter((line) => !/^(?:DTSTAMP|SEQUENCE):/.test(line)).join('\n'),
  };
}

function plainText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, unit: string) => (/n/i.test(unit) ? '\n' : unit));
}
