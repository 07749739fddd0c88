import { nearest } from '../nearest';
import { quietedBy } from '../quiet';
import { everyKind, type Rule } from '../rule';

export const quietUnknown: Rule = {
  id: 'quiet-unknown',
  line: 'safe',
  severity: 'information',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'A comment that names no rule quiets nothing, and what it was meant for still shows.',
  examples: [
    {
      file: 'Hello. <!-- signpost: quiet hashtags-many -->',
      flagged: ['hashtags-many'],
      fixed: 'Hello. <!-- signpost: quiet hashtag-many -->',
    },
    { file: '<!-- signpost: quiet plea, all of them in this post -->\nHello.', flagged: ['all of them'] },
    { file: '<!-- signpost: quiet plea, bait -->\nHello. <!-- ask Ana -->', flagged: [] },
  ],
  *check({ post, ruleIds }) {
    for (const { rules } of quietedBy(post)) {
      for (const { id, start, end } of rules) {
        if (ruleIds.has(id)) continue;
        const near = nearest(id, [...ruleIds]);
        const range = { start, end };
        if (near === undefined) yield { range, values: { id } };
        else yield { range, message: 'near', values: { id, near } };
      }
    }
  },
  fixes({ range, values }) {
    if (values?.near === undefined) return [];
    const text = String(values.near);
    return [{ kind: 'edit', title: 'write-value', values: { value: text }, edits: [{ ...range, text }] }];
  },
};
