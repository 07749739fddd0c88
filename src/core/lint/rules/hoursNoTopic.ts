import type { Rule } from '../rule';
import { hasField, hoursFile, says } from './hours';
import { addMissingPart, placeOfMissing } from './missingPart';

const topic =
  /\b(?:about|topics?|questions?|ask me|cvs?|résumés?|resumes?|portfolios?|letters?|interviews?|reviews?|read|mark|practi[sc]e|practi[sc]ing|help (?:you |people |with|anyone)|show|explain|tell you|look at|go (?:over|through)|advice|how (?:to|it|you|the)|what (?:to|it|the|you|i)|whether|which|from .{2,40} (?:to|into)|(?:move|moving|change|changing|switch|switching|get|getting|go|going|come|coming|break|breaking|thinking of) (?:\w+ ){0,3}(?:to|into|in)|new (?:to|in)|learn(?:ing)?|career|exams?|licen[cs]es?|salary|applying|job search|bring|picture|stuck|wonder(?:ing)?|curious|(?:want|like|hope) to|doing your|what an?|for (?:new |future |young |junior )?\p{L}+ers)\b/u;

export const hoursNoTopic: Rule = {
  id: 'hours-no-topic',
  line: 'specific',
  severity: 'information',
  reads: 'prose',
  kinds: ['office-hours'],
  waitsForCaret: false,
  why: 'People come with a question when they know which ones are yours to answer.',
  fill: ['How to plan a route'],
  examples: [
    {
      file: hoursFile('Two free slots every Friday, 20 minutes each. Book on my profile.'),
      flagged: ['Two free slots every Friday, 20 minutes each.'],
    },
    {
      file: hoursFile('My Thursdays are yours: half an hour for anybody, by video. Book on my profile.'),
      flagged: ['My Thursdays are yours: half an hour for anybody, by video.'],
    },
    {
      file: hoursFile('## Topic\n\n## When\nFridays\n\n## How to get in\nWrite to me.'),
      flagged: ['## Topic'],
    },
    {
      file: hoursFile('Two free slots every Friday to go through your roster. Send me a message.'),
      flagged: [],
    },
    {
      file: hoursFile('Every Friday I answer questions about route planning. Send me a message.'),
      flagged: [],
    },
    { file: hoursFile('## Topic\nRosters\n\n## When\nFridays'), flagged: [] },
  ],
  *check(subject) {
    if (hasField(subject, 'topic') || says(subject, topic)) return;
    if (subject.sentences.length > 0) yield { range: placeOfMissing(subject, 'topic', 'first') };
  },
  fixes: (_, subject) => [addMissingPart(subject, 'topic')],
};
