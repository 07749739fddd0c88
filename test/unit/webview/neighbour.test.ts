import { strict as assert } from 'node:assert';
import type { ShownFinding } from '../../../src/protocol/composer';
import { neighbourOf } from '../../../src/webview/composer/neighbour';

const fields = ['title', 'situation', 'ask'];
const findings = [at('ask', 4), at('situation', 9), at(null, 0), at('situation', 2)];

function at(field: string | null, start: number): ShownFinding {
  const id = `${field}-${start}`;
  return { id, field, start, end: start + 1, severity: 'hint', message: '', source: '', fixes: [] };
}

function next(field: string, start: number, by: 1 | -1): string | undefined {
  return neighbourOf(findings, fields, { field, start, end: start }, by)?.id;
}

describe('the finding beside the caret', () => {
  it('is the next one in the order of the page, and at the end the first', () => {
    assert.equal(neighbourOf(findings, fields, null, 1)?.id, 'situation-2');
    assert.equal(next('situation', 2, 1), 'situation-9');
    assert.equal(next('situation', 9, 1), 'ask-4');
    assert.equal(next('ask', 4, 1), 'situation-2');
  });

  it('is the one before, and at the start the last', () => {
    assert.equal(next('ask', 4, -1), 'situation-9');
    assert.equal(next('title', 0, -1), 'ask-4');
  });

  it('is none where nothing was found in a field', () => {
    assert.equal(neighbourOf([at(null, 0)], fields, null, 1), undefined);
  });
});
