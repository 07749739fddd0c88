import { strict as assert } from 'node:assert';
import { startWith } from '../../../src/webview/composer/starter';

const advice = { id: 'advice', label: 'Advice', text: 'What would you learn first as [one job title]?' };
const step = { id: 'step', label: 'A next step', text: 'What would you do first?' };

/** The text with what is selected in angle brackets. */
function started(present: string, starter: typeof advice, title = ''): string {
  const { text, start, end } = startWith(present, starter, [advice, step], title);
  return `${text.slice(0, start)}<${text.slice(start, end)}>${text.slice(end)}`;
}

describe('a sentence to start from', () => {
  it('comes with its blank selected, or filled by the title', () => {
    assert.equal(started('', advice), 'What would you learn first as <[one job title]>?');
    assert.equal(started('', advice, 'Nurse'), 'What would you learn first as Nurse?<>');
  });

  it('stands below what is written, and in the place of another that nobody changed', () => {
    assert.equal(started('Hello.\n', step), 'Hello.\n\nWhat would you do first?<>');
    assert.equal(
      started('What would you do first?', advice, '$& cook'),
      'What would you learn first as $& cook?<>',
    );
  });
});
