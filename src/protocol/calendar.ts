import * as z from 'zod/mini';
import { type Protocol, stringTable } from './protocol';

/** The forms in which the days can be seen. */
export const calendarForms = ['month', 'week', 'list'] as const;
export type CalendarForm = (typeof calendarForms)[number];

/** The words of the page. */
export const calendarWords = [
  'title',
  'timesIn',
  'today',
  'earlier',
  'later',
  ...calendarForms,
  'form',
  'undo',
  'resume',
  'showQueue',
  'editSlots',
  'noSlots',
  'keys',
  'reading',
  'slot',
  'hours',
  'putPost',
  'move',
  'more',
  'moreOfDay',
  'moreThanFit',
  'nothing',
] as const;
export type CalendarWord = (typeof calendarWords)[number];

/** A day, `2026-12-01`. */
const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A time on the clocks of the calendar, `2026-12-01T09:00`. */
const localSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
/** A moment in UTC, `2026-12-01T09:00:00Z`. */
const instantSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/));

/** How a post looks. */
export const postLooks = [
  'queued',
  'scheduled-there',
  'posted',
  'skipped',
  'missed',
  'question',
  'attention',
] as const;
export type PostLook = (typeof postLooks)[number];

const postSchema = z.object({
  /** The address of its file. */
  key: z.string(),
  local: localSchema,
  /** The time in words, `9:00`. */
  time: z.string(),
  title: z.string(),
  look: z.enum(postLooks),
  /** What else is to be known, in words: the state, the zone, what came back. */
  notes: z.array(z.string()),
  canMove: z.boolean(),
  /** What menus go by. */
  context: z.string(),
});
export type ShownPost = z.infer<typeof postSchema>;

const slotSchema = z.object({
  instant: instantSchema,
  local: localSchema,
  time: z.string(),
  /** What the clocks do that night, in words; empty where they do nothing. */
  note: z.string(),
});
export type ShownSlot = z.infer<typeof slotSchema>;

const toPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    words: stringTable(calendarWords),
    /** A language tag. */
    language: z.string(),
    /** The zone on whose clocks everything is shown. */
    zone: z.string(),
  }),
  z.object({
    type: z.literal('show'),
    /** IANA identifier of the zone on whose clocks everything is shown, and its name for people. */
    zone: z.string(),
    place: z.string(),
    from: daySchema,
    until: daySchema,
    posts: z.array(postSchema),
    /** By day, how many posts are left out because a day has too many. */
    leftOut: z.record(z.string(), z.int()),
    slots: z.array(slotSchema),
    hasSlots: z.boolean(),
    /** What is to be said above the days: that the queue is paused; that posts need attention and have no day. */
    paused: z.nullable(z.string()),
    lost: z.nullable(z.string()),
    canUndo: z.boolean(),
  }),
  /** The answer to a move, with the day on which the post stands now; null where it wasn't moved. */
  z.object({ type: z.literal('moved'), key: z.string(), day: z.nullable(daySchema) }),
  /** What came of what the person did. */
  z.object({ type: z.literal('said'), text: z.string() }),
]);
export type CalendarToPage = z.infer<typeof toPage>;
export type ShownDays = Extract<CalendarToPage, { type: 'show' }>;

const targetSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('days'), days: z.int().check(z.minimum(-4000), z.maximum(4000)) }),
  z.object({ what: z.literal('clock'), local: localSchema }),
  z.object({ what: z.literal('slot'), instant: instantSchema }),
  z.object({ what: z.literal('next-slot'), step: z.union([z.literal(1), z.literal(-1)]) }),
]);
export type ShownTarget = z.infer<typeof targetSchema>;

const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** Which days the page shows; they are shown until it says other ones. */
  z.object({ type: z.literal('days'), from: daySchema, until: daySchema }),
  z.object({ type: z.literal('open'), key: z.string() }),
  z.object({
    type: z.literal('move'),
    key: z.string(),
    /** Where the person saw it. */
    seen: localSchema,
    to: targetSchema,
  }),
  /** Asks when it is to go, as Add to Queue does. */
  z.object({ type: z.literal('choose'), key: z.string() }),
  /** Asks which post is to be put into a slot. */
  z.object({ type: z.literal('put'), instant: instantSchema }),
  z.object({ type: z.literal('do'), what: z.enum(['undo', 'resume', 'show-queue', 'edit-slots']) }),
]);
export type CalendarFromPage = z.infer<typeof fromPage>;

/** What the page of the calendar and the host say to each other. */
export const calendarProtocol: Protocol<CalendarFromPage, CalendarToPage> = {
  toHost: fromPage,
  toView: toPage,
};

/** What a page keeps while it is away. */
export const keptCalendarSchema = z.object({
  form: z.enum(calendarForms),
  /** A day that is shown. */
  day: daySchema,
});
export type KeptCalendar = z.infer<typeof keptCalendarSchema>;
