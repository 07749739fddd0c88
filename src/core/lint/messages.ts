import type { ChecklistLine, ChecklistState } from './checklist';
import type { Finding } from './finding';
import type { Fix } from './fix';
import type { Rule } from './rule';

/** Translates a sentence with `{name}` places, as `vscode.l10n.t` does. */
export type Translate = (message: string, values: Readonly<Record<string, string | number>>) => string;

/** English, as written here. */
export const inEnglish: Translate = (message, values) =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The words of every finding: what a reader will miss, and what to do. A variant stands behind a slash. */
const findingMessages: Readonly<Record<string, string>> = {
  'situation-missing':
    "Readers can't tell where you stand. Say in one or two sentences what you did, and what ended or changed.",
  'situation-vague':
    "Readers can't picture where you stand, so they think of nobody. Name your field, and a number, a time or what ended.",
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
  hype: '"{phrase}" is praise, and readers believe what they can see. Tell one thing that you did, and what came of it.',
  buzzword: '"{phrase}" tells a reader nothing about you. Say in plain words what you did.',
  bait: '"{phrase}" brings taps, not answers. Ask the one reader who could help, and say what you would like to know.',
  prefilled:
    'The network fills in these very words for everybody, so readers learn nothing about you. Say where you stand, name one job title, and ask one thing.',
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
    'The network has no headings, so readers see a plain line. Make it one here, or take it out.',
  'markdown-lost/image':
    'The network does not take images from text, so readers would miss this one. Add it by hand when you post.',
  'markdown-lost/table':
    'The network has no tables, so readers would see the marks. Write the rows as a list.',
  placeholder:
    '"{blank}" looks like a blank that was left over, and readers would see it. Fill it in, or take it out.',
  'private-contact/phone':
    "Strangers and machines read this number too, and you can't take it back. Ask people to send you a message instead.",
  'private-contact/birth':
    'A date of birth helps those who steal identities, and no reader needs it. Take it out.',
  'private-contact/paper':
    'A number of an identity paper or an account helps thieves, and no reader needs it. Take it out.',
  'private-contact/street':
    'Strangers learn where to find you. Name the town, and give the address to the one who comes.',
  'quiet-unknown':
    'There is no rule "{id}", so this quiets nothing. Write the id that stands beside a finding, or take it out.',
  'quiet-unknown/near': 'There is no rule "{id}", so this quiets nothing. Write {near}, or take it out.',
  'front-matter/yaml':
    'These lines cannot be read, so Signpost does not know the status of this post ({detail}). Mend the line.',
  'front-matter/unclosed':
    'The lines at the top have no end, so readers would see them. Close them with a line of three hyphens.',
  'front-matter/value':
    '"{key}" can\'t have this value, so Signpost does without it. Write what it takes ({detail}), or take the line out.',
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
  'title-many':
    '{count} titles are a list, and a list brings nobody to mind. Keep the one or two that you want most.',
  'title-not-in-text':
    '"{title}" stands in the front matter only, where no reader sees it. Say it in the text, or change it here.',
  'title-open':
    'You are weighing, and readers can help with that once they know between what. Name the two titles, or the field, and ask what would help you choose.',
  'ask-unanswerable':
    'Readers find a wish here, but nothing to answer or to do. Ask one question, or for one small step.',
  'ask-many':
    'With {count} asks readers put the post off until later. Keep the one or two that matter most now.',
  'no-first-person': `Without an "I" this reads like an advert, and readers don't see a person to help. Say in your own voice what you did and what you want.`,
  'announcement-opening':
    '"{phrase}" opens so many posts that readers scroll on. Start with the news itself.',
  hedge:
    'Words such as "{phrase}" soften this text {count} times, so readers miss what you mean. Keep the ones that you need, and say the rest straight out.',
  filler:
    'Words such as "{phrase}" stand here {count} times and carry nothing, so readers skim. Take out those that you would not miss.',
  'too-long':
    "This takes {minutes} min to read, and most readers are gone by here. Cut what they don't need to answer you.",
  'sentence-long':
    'In a sentence of {words} words readers lose the thread. Break it where a new thought starts.',
  'emoji-many/row': 'A screen reader speaks {emoji} {count} times, one after the other. Keep one.',
  'emoji-many/bullets':
    'A screen reader speaks the name of an emoji before each of these {count} lines. Write them as a plain list.',
  'emoji-many/count':
    'A screen reader speaks all {count} emoji by name, and the words drown. Keep the few that say something.',
  'all-caps': 'Capitals are slow to read and sound like shouting. Write these words in small letters.',
  'exclamation-run': 'A row of these marks sounds like shouting. Keep one.',
  'hashtag-case':
    "A screen reader can't tell the words of #{tag} apart. Give each word a capital: #{better}.",
  'hashtag-broken/cut':
    'The network ends this tag at the first character that is no letter or digit, so it leads readers to {left}. Write it in letters and digits.',
  'hashtag-broken/parted':
    'With a space after the # this is no tag, so nobody finds the post by it. Take the space out.',
  'hashtag-broken/digits':
    'A tag of digits alone may stay plain text, so nobody finds the post by it. Put a word to it.',
  'near-limit':
    '{left} characters are left of {limit}, and a mention or a link can take more than it shows here. Cut a little, to be safe.',
  'mention-plain':
    "A pasted {name} stays plain text, so the person never hears of it. Type it again in the network's own box, and choose the name from its list.",
  'confidential/search':
    'May everybody at work know that you are looking? They can read this, so keep it only if that is fine with you.',
  'confidential/terms':
    'Does your agreement let you speak of it? Some forbid it, so look before you post, or leave "{phrase}" out.',
  'confidential/health':
    'Do you want people who may hire you to know this? It is yours to tell, and it cannot be taken back, so keep it only if you mean to.',
  'confidential/age':
    'Does your age help a reader to answer you? Some will read only that, so keep it if it belongs to your story, or leave it out.',
  'confidential/visa':
    'Do you want everybody to know how you may stay or work here? Keep it if it helps the right reader, or tell it to those who ask.',
  'heavy-heart':
    'This sounds like more than a job search, and you matter more than any post. Please talk to somebody today: a person you trust, your emergency number, or a help line where people listen at any hour (findahelpline.com lists those of your country).',
  'hours-no-door':
    "Readers who want to come don't know how to get in. Say it in one sentence: a link, a message to you, or just the place.",
  'hours-no-length':
    "Readers don't know how long a talk takes, so they don't dare to ask for one. Say how many minutes.",
  'hours-no-rhythm':
    "Readers don't know when you are there. Name a day, or how often: every Thursday is easy to keep in mind.",
  'hours-no-zone':
    'Readers elsewhere take {time} for their own time. Say whose time it is, such as CET or Manila time.',
  'hours-no-topic':
    "Readers don't know what they can bring to you. Name one or two things that you can answer.",
  'hours-no-audience': "Readers can't tell whether this is for them. Say who should come.",
};

const fixTitles: Readonly<Record<string, string>> = {
  'add-part': 'Add the part "{part}"',
  'write-part': 'Write the part "{part}"',
  'say-what-happened': 'Say what you did, and what ended',
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
  'say-title': 'Say "{title}" in the text',
  'name-choice': 'Name the two that you weigh',
  'name-field': 'Name the field',
  'own-words': 'Say it in words of your own',
  'say-plainly': 'Say what happened, or what would help',
  'one-deed': 'Tell one thing that you did',
  'open-with-you': 'Open with where you stand',
  'write-value': 'Write {value}',
  'start-with-news': 'Start with the news itself',
  shorten: 'Say it shorter, {count} times',
  'one-emoji': 'Keep one {emoji}',
  'plain-list': 'Write it as a plain list',
  'small-letters': 'Write in small letters',
  'one-mark': 'Keep one mark',
  'tag-capitals': 'Give the words of tags capitals ({count})',
  'add-zone': 'Say whose time it is',
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
  finding: Pick<Finding, 'rule' | 'message' | 'values' | 'text' | 'hasMore'>,
  translate: Translate = inEnglish,
): string {
  const message = ownMessageOf(finding, translate);
  return finding.hasMore ? `${message} ${translate(moreMessage, {})}` : message;
}

/** What the last reported finding of a rule adds where there are more. */
const moreMessage = 'There are more of these, and they show once you have mended some.';

function ownMessageOf(
  { rule, message, values = {}, text }: Pick<Finding, 'rule' | 'message' | 'values' | 'text'>,
  translate: Translate,
): string {
  if (text !== undefined) return inEnglish(text, values);
  const key = message ? `${rule}/${message}` : rule;
  return translate(findingMessages[key] ?? key, values);
}

/** Every message that a rule has, with its places unfilled. */
export function messagesOf(rule: string): string[] {
  return Object.entries(findingMessages).flatMap(([key, message]) =>
    key.split('/')[0] === rule ? [message] : [],
  );
}

/** Why a rule is there. */
export function whyOf({ why }: Pick<Rule, 'why'>, translate: Translate = inEnglish): string {
  return translate(why, {});
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
  moreMessage,
  ...Object.values(fixTitles),
  ...Object.values(checklistTitles),
  ...Object.values(stateWords),
];
