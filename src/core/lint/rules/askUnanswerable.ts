import { askFile, type Rule } from '../rule';
import { least } from '../understanding/evidence';

export const askUnanswerable: Rule = {
  id: 'ask-unanswerable',
  line: 'ask',
  severity: 'information',
  reads: 'prose',
  kinds: ['ask'],
  waitsForCaret: true,
  why: 'A wish leaves nothing to do; a question can be answered, and a small step can be taken.',
  fill: ['Which planning tool would you learn first, and why?'],
  examples: [
    {
      file: askFile("My depot closed. I'm asking for patience from the planners who interviewed me."),
      flagged: ["I'm asking for patience from the planners who interviewed me."],
    },
    {
      file: askFile('My depot closed. All I ask of you planners is a little faith in people from the yard.'),
      flagged: ['All I ask of you planners is a little faith in people from the yard.'],
    },
    {
      file: askFile('My depot closed. I am asking for trust from the planners who interviewed me.'),
      flagged: ['I am asking for trust from the planners who interviewed me.'],
    },
    {
      file: askFile('My depot closed. Planners, which of the two tools would you learn first?'),
      flagged: [],
    },
    { file: askFile("I'd be grateful for fifteen minutes with somebody who plans routes."), flagged: [] },
    {
      file: askFile("I'm curious how planners spend their Mondays, and I'd love to hear yours."),
      flagged: [],
    },
  ],
  *check({ understanding, sentences, evidence, inFile }) {
    if (understanding.askQuality !== 'answerable') return;
    const isAnswerable = sentences.some(
      ({ isQuestion, key }, index) =>
        (evidence[index]?.ask ?? least.ask) > least.ask && (isQuestion || step.test(key)),
    );
    const part = understanding.parts.find(({ name }) => name === 'ask');
    const [asked] = part ? sentences.slice(part.firstSentence, part.lastSentence) : [];
    if (asked && !isAnswerable) yield { range: inFile(asked) };
  },
  fixes: ({ range }) => [
    {
      kind: 'prompt',
      title: 'ask-one-thing',
      edit: { start: range.end, end: range.end, text: ' ${1:Which … would you …, and why?}' },
    },
  ],
};

/** What a reader is asked to do or to say, in any of its usual words. */
const step =
  /\b(?:tell|write|message|send|introduc\w*|intros?|point|pointers?|pointing|name|show|reply|comment|correct|read|look|connect|connecting|meet|meeting|call|calls|telephone|phone|ring|reach|share|sharing|pick|choose|say|drop|let|lend|dm|ping|e-?mail|mail|describe|explain|suggest|suggestions?|recommend|recommendations?|forward|give|put|join|book|receive|answers?|questions?|advice|feedback|minutes?|mins?|hour|coffee|tea|talk|talking|speak|chat|conversations?|discuss\w*|exchange|sit down|jump on|hear|know|learn|understand|wonder|wondering|curious|opinions?|verdicts?|judge?ments?|preferences?|views?|thoughts|review|visit|shadow|watch|beside|leads?|referrals?)\b/;
