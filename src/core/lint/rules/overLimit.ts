import { network } from '../../post/limits';
import { everyKind, type Rule } from '../rule';

export const overLimit: Rule = {
  id: 'over-limit',
  line: 'network',
  severity: 'error',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'The network refuses a post over its limit, so nobody reads any of it.',
  examples: [
    {
      file: `One. ${'More words. '.repeat(300)}`,
      flagged: [`${'More words. '.repeat(300)}`.slice(network.postLength - 5).trim()],
    },
    { file: 'Short enough.', flagged: [] },
  ],
  *check({ text, config, inFile }) {
    if (text.length <= config.limit) return;
    const values = { over: text.length - config.limit, limit: config.limit };
    yield { range: inFile({ start: config.limit, end: text.length }), values };
  },
};
