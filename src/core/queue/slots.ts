import { Temporal } from 'temporal-polyfill';
import { toClock } from '../post/calendarProblems';
import { resolveLocalTime } from '../post/localTime';

/** A weekly time at which the writer likes to post. */
export interface WeeklySlot {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** On the clocks of the zone of the plan, to the minute. */
  readonly clock: Temporal.PlainTime;
}

/** The weekly times of a writer, in a zone. */
export interface SlotPlan {
  readonly slots: readonly WeeklySlot[];
  /** IANA identifier. */
  readonly zone: string;
}

/** A slot on a certain day. */
export interface Slot {
  readonly time: Temporal.ZonedDateTime;
  /** What the clocks do on that day: `skipped`, the slot's own time doesn't exist and `time` is the one after the gap. */
  readonly oddity: 'skipped' | 'repeated' | null;
}

/** Day names in the setting. */
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const slotForm = /^([a-z]{3,9})\.?\s+(\d{1,2}):(\d{2})$/i;
const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Reads a slot as the setting has it, `Tue 9:00`; null where it isn't one. */
export function readSlot(text: string): WeeklySlot | null {
  const [, day = '', hour, minute] = slotForm.exec(text.trim()) ?? [];
  if (day === '') return null;
  const index = fullNames.findIndex((name) => name.startsWith(day.toLowerCase()));
  const clock = toClock(Number(hour), Number(minute));
  return index < 0 || !clock ? null : { weekday: index + 1, clock };
}

/** A slot as the setting has it: `Tue 9:00`. */
export function formatSlot({ weekday, clock }: WeeklySlot): string {
  return `${weekdays[weekday - 1]} ${clock.hour}:${String(clock.minute).padStart(2, '0')}`;
}

/** Slots in the order of the week, none twice. */
export function sortSlots(slots: readonly WeeklySlot[]): readonly WeeklySlot[] {
  const byText = new Map(slots.map((slot) => [formatSlot(slot), slot]));
  return [...byText.values()].sort(
    (a, b) => a.weekday - b.weekday || Temporal.PlainTime.compare(a.clock, b.clock),
  );
}

/** How far ahead a slot is looked for, in days: a plan has at least one a week, but all of them may be taken. */
const farthest = 3660;

/**
 * The slots after a moment, in order and without an end but that of the next ten years. Each is built from its local
 * time on its own day, so a series never drifts: a time that the clocks skip is moved behind the gap on that day only,
 * one that they show twice is the first of the two, and two slots that fall together count once.
 */
export function* slotsAfter({ slots, zone }: SlotPlan, after: Temporal.Instant): Generator<Slot, void> {
  const sorted = sortSlots(slots);
  if (sorted.length === 0) return;
  const today = after.toZonedDateTimeISO(zone).toPlainDate();
  let last = after;
  // From yesterday: a gap at midnight can move a slot of that day to today.
  for (let day = -1; day < farthest; day++) {
    const date = today.add({ days: day });
    const found = sorted
      .filter(({ weekday }) => weekday === date.dayOfWeek)
      .map(({ clock }) => slotOn(date.toPlainDateTime(clock), zone))
      .sort((a, b) => Temporal.ZonedDateTime.compare(a.time, b.time));
    for (const slot of found) {
      const instant = slot.time.toInstant();
      if (Temporal.Instant.compare(instant, last) <= 0) continue;
      last = instant;
      yield slot;
    }
  }
}

/** The next slots at which nothing is planned. */
export function freeSlots(
  plan: SlotPlan,
  after: Temporal.Instant,
  taken: ReadonlySet<number>,
  count: number,
): readonly Slot[] {
  const free: Slot[] = [];
  if (count <= 0) return free;
  for (const slot of slotsAfter(plan, after)) {
    if (taken.has(minuteOf(slot.time))) continue;
    free.push(slot);
    if (free.length === count) break;
  }
  return free;
}

/** The minute of a time since 1970: what two posts in one slot have in common. */
export function minuteOf(time: { readonly epochMilliseconds: number }): number {
  return Math.floor(time.epochMilliseconds / 60_000);
}

function slotOn(local: Temporal.PlainDateTime, zone: string): Slot {
  const found = resolveLocalTime(local, zone);
  switch (found.what) {
    case 'once':
      return { time: found.time, oddity: null };
    case 'skipped':
      return { time: found.after, oddity: 'skipped' };
    case 'repeated':
      return { time: found.earlier, oddity: 'repeated' };
  }
}
