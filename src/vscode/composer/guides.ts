import * as vscode from 'vscode';
import { blankFor } from '../../core/post/prompts';
import type { askChoices, Guide, Starter } from '../../protocol/composer';

/**
 * What helps to fill in each field: its name, one line on what belongs there, and what works and what doesn't. The
 * examples are the project's own.
 */
export function composerGuides(): Readonly<Record<string, Guide>> {
  const guide = (
    label: string,
    prompt: string,
    placeholder: string,
    works: string,
    fails: string,
  ): Guide => ({
    label,
    prompt,
    placeholder,
    works,
    fails,
    isExtra: false,
  });
  const extra = (made: Guide): Guide => ({ ...made, isExtra: true });
  return {
    hook: extra(
      guide(
        vscode.l10n.t('Opening'),
        vscode.l10n.t('One line above everything, if it makes the right reader stop.'),
        vscode.l10n.t('For eight years, guests told me what was wrong with their day.'),
        vscode.l10n.t(
          '"The night shift taught me more about data than any course." It is yours, and it leads on.',
        ),
        vscode.l10n.t('"I am thrilled to announce …" So many posts start like this that readers scroll on.'),
      ),
    ),
    situation: guide(
      vscode.l10n.t('My situation'),
      vscode.l10n.t('Where do you stand? What you did, what ended or changed, and when.'),
      vscode.l10n.t('I ran the front desk of a small hotel for eight years. In March it closed.'),
      vscode.l10n.t(
        '"I ran the front desk of a small hotel for eight years. In March it closed." Readers can picture you.',
      ),
      vscode.l10n.t(
        '"After a great journey I am open to new challenges." Nobody can tell what you did, or what happened.',
      ),
    ),
    target: guide(
      vscode.l10n.t('The sentence around it'),
      vscode.l10n.t('Where do you want to go? One sentence with the title, as you would say it.'),
      vscode.l10n.t('I am moving towards a role as …'),
      vscode.l10n.t('"I am moving towards a role as Clinical Data Analyst." One title, so one picture.'),
      vscode.l10n.t('"I can see myself in data, tech or operations." Three fields bring nobody to mind.'),
    ),
    why: guide(
      vscode.l10n.t('Why this title'),
      vscode.l10n.t('What draws you there, and what do you bring? One fact says more than praise.'),
      vscode.l10n.t('For years I kept the numbers of a busy house right, by hand, and I liked it.'),
      vscode.l10n.t(
        '"I kept the numbers of 40 rooms right by hand, and taught myself SQL to stop doing so." A fact to remember.',
      ),
      vscode.l10n.t('"I am passionate and detail-oriented." Everybody writes it, so it tells nothing.'),
    ),
    ask: guide(
      vscode.l10n.t('My ask'),
      vscode.l10n.t('What would help you now? One thing that a reader can answer in a minute.'),
      vscode.l10n.t('If you work with trial data: which of these would you learn first, and why?'),
      vscode.l10n.t('"Which would you learn first, SAS or R?" A stranger can answer that on the bus.'),
      vscode.l10n.t('"If you know of anything, please share." Readers want to help and cannot tell how.'),
    ),
    closing: extra(
      guide(
        vscode.l10n.t('Closing and hashtags'),
        vscode.l10n.t('Thanks, if somebody earned them, and the two or three tags that your field uses.'),
        vscode.l10n.t('#ClinicalData #CareerChange'),
        vscode.l10n.t('"#ClinicalData #CareerChange" Two tags that people in that field follow.'),
        vscode.l10n.t('"#jobs #hiring #success #motivation" A row of tags reads like an advert.'),
      ),
    ),
    learned: guide(
      vscode.l10n.t('What I learned'),
      vscode.l10n.t('One thing that you learned since your last post, and how.'),
      vscode.l10n.t('Nine people answered. Six said: learn SQL before anything else.'),
      vscode.l10n.t('"Nine people answered, and six said SQL first." Readers see that answers count.'),
      vscode.l10n.t('"I have learned so much." About what, and from whom?'),
    ),
    thanks: guide(
      vscode.l10n.t('Who helped'),
      vscode.l10n.t('Who helped you, and with what? Only people who like to be named.'),
      vscode.l10n.t('Thank you, Amara, for an hour on how trials are run.'),
      vscode.l10n.t('"Thank you, Amara, for an hour on how trials are run." It is about something.'),
      vscode.l10n.t('"Thanks to everyone who reached out!" Nobody feels meant.'),
    ),
    next: guide(
      vscode.l10n.t('What I do next'),
      vscode.l10n.t('Your next step, and by when. You may ask one small thing again.'),
      vscode.l10n.t('Until the end of May I work through one open data set. Which one would you take?'),
      vscode.l10n.t('"Until the end of May I work through one open data set." Readers can come back to it.'),
      vscode.l10n.t('"Exciting things are coming." Nobody can help with that.'),
    ),
    topic: guide(
      vscode.l10n.t('Topic'),
      vscode.l10n.t('What can people ask you about? Name one or two things.'),
      vscode.l10n.t('Moving from hotels into data work'),
      vscode.l10n.t('"Moving from hotels into data work." People know whether it is for them.'),
      vscode.l10n.t('"Anything at all." Nobody has a question about anything at all.'),
    ),
    audience: guide(
      vscode.l10n.t('For whom'),
      vscode.l10n.t('Who should come?'),
      vscode.l10n.t('People in service jobs who like numbers'),
      vscode.l10n.t('"People in service jobs who like numbers." The right ones feel meant.'),
      vscode.l10n.t('"Everyone is welcome." Few people think of themselves as everyone.'),
    ),
    when: guide(
      vscode.l10n.t('When'),
      vscode.l10n.t('Day, time and time zone, and how often.'),
      vscode.l10n.t('Every Thursday, 17:00 to 18:00, Berlin time'),
      vscode.l10n.t('"Every Thursday, 17:00 to 18:00, Berlin time." It is easy to keep in mind.'),
      vscode.l10n.t('"Just ask for a time." Most people will not.'),
    ),
    places: guide(
      vscode.l10n.t('Length and places'),
      vscode.l10n.t('How long is a talk, and how many are there?'),
      vscode.l10n.t('Four talks of 15 minutes'),
      vscode.l10n.t('"Four talks of 15 minutes." People dare to take one.'),
      vscode.l10n.t('"We will see." Nobody knows what they take from you.'),
    ),
    door: guide(
      vscode.l10n.t('How to get in'),
      vscode.l10n.t('A link, a message to you, or just the place.'),
      vscode.l10n.t('Send me a message with the word "Thursday".'),
      vscode.l10n.t('"Send me a message with the word Thursday." One step, and it is done.'),
      vscode.l10n.t('"Reach out!" How?'),
    ),
    limits: guide(
      vscode.l10n.t("What I can't do"),
      vscode.l10n.t('What you cannot help with, so that nobody comes in vain.'),
      vscode.l10n.t('I cannot refer anyone, and I know nothing about visas.'),
      vscode.l10n.t('"I cannot refer anyone." It spares both of you the question.'),
      vscode.l10n.t('Nothing at all: people will ask for what you do not have.'),
    ),
    text: guide(
      vscode.l10n.t('Your text'),
      vscode.l10n.t('The whole text. Its first two lines are what most people see.'),
      vscode.l10n.t('Write as you would to a former colleague.'),
      vscode.l10n.t('Short paragraphs, one thought each.'),
      vscode.l10n.t('One long block: on a phone it is a grey wall.'),
    ),
  };
}

/** What a writer can ask for, with a sentence to start from; what stands in brackets is to be made specific. */
export function askStarters(): Starter[] {
  const starter = (id: (typeof askChoices)[number], label: string, text: string): Starter => ({
    id,
    label,
    text,
  });
  // These become words of the post, which Signpost reads in English.
  return [
    starter(
      'advice',
      vscode.l10n.t('Advice'),
      'If you work in [the field]: which would you learn first, [one thing] or [another], and why?',
    ),
    starter(
      'step',
      vscode.l10n.t('A next step'),
      'What would you do first in my place, with [what you have]?',
    ),
    starter(
      'talk',
      vscode.l10n.t('A 15-minute talk'),
      'Could I ask someone who works as [the title] three questions about [the subject]? 15 minutes would do.',
    ),
    starter(
      'introduction',
      vscode.l10n.t('An introduction'),
      'Do you know someone who [does what I want to do] and would answer two questions in writing?',
    ),
    starter(
      'feedback',
      vscode.l10n.t('Feedback on something'),
      'Would you look at [one piece of work, with a link] and tell me the one thing that you would change?',
    ),
  ];
}

/** How a sentence around the title can start; the blank for the title takes the title, once there is one. */
export function titleStarters(): Starter[] {
  const title = blankFor('title');
  return [
    {
      id: 'towards',
      label: vscode.l10n.t('I am moving towards …'),
      text: `I am moving towards a role as ${title}.`,
    },
    { id: 'next', label: vscode.l10n.t('My next role …'), text: `The role I want next is ${title}.` },
    {
      id: 'open',
      label: vscode.l10n.t('Still weighing …'),
      text: `I am weighing two roles: ${title} or [the other one].`,
    },
  ];
}
