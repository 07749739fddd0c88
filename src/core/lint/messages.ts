import type { ChecklistLine, ChecklistState } from './checklist';
import type { Finding } from './finding';
import type { Fix } from './fix';

/** Translates a sentence with `{name}` places, as `vscode.l10n.t` does. */
export type Translate = (message: string, values: Readonly<Record<string, string | number>>) => string;

/** English, as written here. */
export const inEnglish: Translate = (message, values) =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The words of every finding: what a reader will miss, and what to do. A variant stands behind a slash. */
const findingMessages: Readonly<Record<string, string>> = {
  'situation-missing':
    "Readers can't tell where you stand. Say in one or two sentences what you did, and what ended or changed.",
  'title-missing':
    "Readers can't tell which job you want, so nobody comes to their mind. Name one job title, as it would stand in an advert.",
  'title-vague':
    'Nobody can picture this job, so nobody comes to mind who has it. Name one job title, as it would stand in an advert.',
  'ask-missing': "Readers who want to help don't know with what. Ask one question, or for one small step.",
  'ask-vague':
    "Readers can't tell what would help you, so they do nothing. Ask one thing that somebody in that job could answer.",
  'ask-too-big':
    "This is more than a reader can give, so they won't answer at all. Ask for advice, or for the next step that you could take.",
  plea: '"{phrase}" makes readers feel for you, and leaves them helpless. Say what happened, then what would help.',
  blame:
    'Readers of "{phrase}" wonder what you would say of them. Say what happened in a plain sentence, and go on.',
  buzzword: '"{phrase}" tells a reader nothing about you. Say in plain words what you did.',
  bait: '"{phrase}" brings taps, not answers. Ask the one reader who could help, and say what you would like to know.',
  'vague-quantity': '"{phrase}" could be three or thirty. Give the number, or name one.',
  'no-time-box':
    "Readers don't know how much of their day this takes. Say how long: 15 minutes is easy to say yes to.",
  'wall-of-text':
    'On a phone this paragraph of {length} characters is a grey block, and people skip it. Break it where a new thought starts.',
  'hook-hidden':
    'The feed shows this much, then "…see more", and nothing in it says who you are or what you want. Move your situation, title or ask up.',
  'fancy-letters':
    'Screen readers skip these letters or spell them one by one, and a search does not find them. Write them as plain letters.',
  'hashtag-many':
    '{count} hashtags read like an advert. Keep the {enough} or fewer that your field really uses.',
  'over-limit': 'The network takes {limit} characters, so it would refuse this post. Cut {over}.',
  'markdown-lost/heading':
    'The network has no headings, so this will be a plain line. Write it as a line of its own.',
  'markdown-lost/image':
    'The network does not take images from text, so readers would miss this one. Add it by hand when you post.',
  'markdown-lost/table':
    'The network has no tables, so readers would see the marks. Write the rows as a list.',
  placeholder:
    '"{blank}" looks like a blank that was left over, and readers would see it. Fill it in, or take it out.',
  'front-matter/yaml':
    'These lines cannot be read, so Signpost does not know the status of this post ({detail}). Mend the line.',
  'front-matter/unclosed':
    'The lines at the top have no end, so readers would see them. Close them with a line of three hyphens.',
  'front-matter/value': '"{key}" cannot have this value; it takes {detail}. Change it, or take the line out.',
  'front-matter/kind': 'There is no such kind of post. Write ask, update, office-hours or free.',
  'front-matter/status': 'There is no such status. Write draft for a post that you still work on.',
  'front-matter/at':
    'This is no date and time, so the post would never come up. Write it like 2026-12-01T09:00[Europe/Berlin].',
  'front-matter/at-impossible':
    'There is no such day or hour, so the post would never come up. Write a day that the calendar has.',
  'front-matter/at-zone':
    'There is no time zone "{zone}", so nobody knows when this is. Write one like Europe/Berlin or America/New_York.',
  'front-matter/at-skipped':
    'The clocks go forward that night and skip this time. Write {before} or {after}.',
  'front-matter/at-repeated':
    'The clocks go back that night, so this time comes twice. Write {earlier} or {later} before the zone to say which.',
  'front-matter/at-offset':
    'The zone is not at {offset} then, so this could be two times. Take the offset out, or write {right}.',
};

const fixTitles: Readonly<Record<string, string>> = {
  'add-part': 'Add the part "{part}"',
  'write-part': 'Write the part "{part}"',
  'name-title': 'Name one job title',
  'ask-one-thing': 'Ask one thing',
  'ask-smaller': 'Ask for something smaller',
  'give-number': 'Give the number',
  'time-box': 'Ask for 15 minutes',
  'break-paragraph': 'Start a new paragraph near the middle',
  'plain-letters': 'Write as plain letters: "{text}"',
  'plain-line': 'Make it a plain line',
  'fill-blank': 'Fill in this blank',
  replace: 'Say "{instead}" instead of "{said}"',
  remove: 'Take out "{said}"',
};

const checklistTitles: Readonly<Record<ChecklistLine, string>> = {
  situation: 'Situation',
  title: 'Target title',
  ask: 'Ask',
  modest: 'Asks no more than a network can give',
  human: 'Honest and human',
  specific: 'Specific',
  time: "Respects people's time",
  readable: 'Easy to read',
  network: 'Fits the network',
  safe: 'Safe to publish',
};

const stateWords: Readonly<Record<ChecklistState | 'to-write', string>> = {
  done: 'done',
  improve: 'to improve',
  missing: 'missing',
  open: 'open',
  'n/a': 'does not apply',
  unchecked: 'not checked',
  'to-write': 'to write',
};

/** The words of a finding. */
export function messageOf(
  finding: Pick<Finding, 'rule' | 'message' | 'values'>,
  translate: Translate = inEnglish,
): string {
  const key = finding.message ? `${finding.rule}/${finding.message}` : finding.rule;
  return translate(findingMessages[key] ?? key, finding.values ?? {});
}

/** Every message that a rule has, with its places unfilled. */
export function messagesOf(rule: string): string[] {
  return Object.entries(findingMessages).flatMap(([key, message]) =>
    key.split('/')[0] === rule ? [message] : [],
  );
}

/** The words of a fix. */
export function titleOfFix(fix: Fix, translate: Translate = inEnglish): string {
  return translate(fixTitles[fix.title] ?? fix.title, fix.values ?? {});
}

/** The name of a checklist line. */
export function titleOfLine(line: ChecklistLine, translate: Translate = inEnglish): string {
  return translate(checklistTitles[line], {});
}

/** A checklist state in words; `to-write` is the editor's, for a part that the writer hasn't been at. */
export function wordsOfState(state: ChecklistState | 'to-write', translate: Translate = inEnglish): string {
  return translate(stateWords[state], {});
}

/** Every sentence above, for translations. */
export const everyMessage: readonly string[] = [
  ...Object.values(findingMessages),
  ...Object.values(fixTitles),
  ...Object.values(checklistTitles),
  ...Object.values(stateWords),
];
