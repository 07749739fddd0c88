import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { noAnswers } from '../../../src/core/journey/reflectionAnswers';
import { onDisk } from '../queue/support';
import { forgetJourney, inJourney, run, writeFile } from './support';

const mark = '\uFEFF';

/** A file as a program on Windows may have written it. */
function windows(...lines: readonly string[]): string {
  return `${mark}${lines.map((line) => `${line}\r\n`).join('')}`;
}

const hours = [
  'id: H1',
  'topic: Q # mine',
  'start: 2126-12-05T17:00[UTC]',
  'rule: FREQ=WEEKLY',
  'mood: sunny',
];

/** Each file of the journey that a command edits: before, and after. */
const edits: readonly {
  readonly file: readonly string[];
  readonly before: string;
  readonly edit: (uri: vscode.Uri) => Thenable<unknown>;
  readonly after: string;
}[] = [
  {
    file: ['people', 'heard.md'],
    before: windows('---', 'name: "Zoe Hart" # mine', 'mood: sunny', '---', 'Notes'),
    edit: (uri) => run('heardOutcome', uri),
    after: windows('---', 'name: "Zoe Hart" # mine', 'mood: sunny', 'heard: TODAY', '---', 'Notes'),
  },
  {
    file: ['people', 'done.md'],
    before: windows('---', 'next: Call', 'name: Yan', 'mood: sunny', '---', 'Notes'),
    edit: (uri) => run('followUpDone', uri),
    after: windows(
      '---',
      'name: Yan',
      'mood: sunny',
      '---',
      'Notes',
      '',
      '## Steps',
      '',
      '- [x] Call (TODAY)',
    ),
  },
  {
    file: ['people', 'talk.md'],
    before: windows('---', 'id: X1', 'name: Xia', '---', '## 2026-01-01', '', 'By hand.'),
    edit: () => run('logConversation', { person: 'Xia', day: '2026-11-26', learned: ['SAS'], named: [] }),
    after: windows(
      ...['---', 'id: X1', 'name: Xia', '---', '## 2026-01-01', '', 'By hand.'],
      ...['', '## 2026-11-26', '', '### What I learned', '', '- SAS'],
    ),
  },
  {
    file: ['plan-bytes.md'],
    before: windows('# Mine', '', '## Next steps', '', '* [x] One', '', 'Notes'),
    edit: () => run('planOfAction', { text: 'Two', by: '2126-12-20' }),
    after: windows('# Mine', '', '## Next steps', '', '* [x] One', '', 'Notes', '- [ ] Two (by 2126-12-20)'),
  },
  {
    file: ['office-hours', 'skip.md'],
    before: windows('---', ...hours, '---', 'Notes'),
    edit: (uri) => run('skipOfficeHour', uri, '2126-12-05'),
    after: windows('---', ...hours, 'skipped:', '  - 2126-12-05', 'revision: 1', '---', 'Notes'),
  },
  {
    file: ['reflection-bytes.md'],
    before: windows('## 2026-01-01', '### Which title?', '- Planner'),
    edit: () => run('reflect', { ...noAnswers, titles: ['Auditor'] }),
    after: windows(
      ...['## 2026-01-01', '### Which title?', '- Planner'],
      ...['', '## TODAY', '', '### Which title?', '', '- Auditor'],
    ),
  },
  {
    file: ['messages', 'zoe.message.md'],
    before: windows('---', 'mood: sunny', '---', 'Hi Xia,', '', 'thank you.'),
    edit: (uri) => run('copyMessage', uri),
    after: windows('---', 'mood: sunny', '---', 'Hi Xia,', '', 'thank you.'),
  },
];

describe('a file of the journey with a byte order mark and the line ends of Windows', () => {
  afterEach(forgetJourney);

  for (const isOpen of [false, true]) {
    for (const { file, before, edit, after } of edits) {
      it(`keeps every byte besides the edit: ${file.join('/')}${isOpen ? ', open in an editor' : ''}`, async () => {
        const path = file.join('/');
        const uri = await writeFile(inJourney(isOpen ? path.replace('.', '-open.') : path), before);
        if (isOpen) await vscode.window.showTextDocument(uri, { preview: false });
        await edit(uri);
        assert.equal(await onDisk(uri), after.replace('TODAY', today()));
      });
    }
  }
});

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
