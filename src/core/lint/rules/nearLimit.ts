import { network } from '../../post/limits';
import { everyKind, type Rule } from '../rule';

const from = network.postLength * network.nearLimit;

export const nearLimit: Rule = {
  id: 'near-limit',
  line: 'network',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: false,
  why: 'Close to the limit a mention that grows or a link that is added can tip the post over.',
  examples: [
    { file: 'y'.repeat(from), flagged: ['y'] },
    { file: 'y'.repeat(network.postLength), flagged: ['y'.repeat(network.postLength - from + 1)] },
    { file: `${'y'.repeat(1500)}\n\n${'y'.repeat(1300)}`, flagged: ['y'.repeat(103)] },
    { file: 'y'.repeat(from - 1), flagged: [] },
    { file: 'y'.repeat(network.postLength + 1), flagged: [] },
    { file: `<!-- ${'y'.repeat(network.postLength)} -->Short enough.`, flagged: [] },
  ],
  *check({ text, config, inFile }) {
    const near = Math.ceil(config.limit * network.nearLimit);
    if (text.length < near || text.length > config.limit) return;
    const values = { left: config.limit - text.length, limit: config.limit };
    yield { range: inFile({ start: near - 1, end: text.length }), values };
  },
};
