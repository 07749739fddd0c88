import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rulesOn, untilDiagnostics } from '../editor/posts';
import { answering, onDisk, postWith, remove, write } from '../queue/support';
import { forgetJourney, inJourney, namesIn, run, writeFile } from './support';

const dana = {
  person: 'Dana Reyes',
  day: '2026-11-26',
  learned: ['SAS stands in every advert. #sas'],
  named: ['Omar Haddad', 'omar haddad'],
  next: 'Send her the dashboard',
  by: '2026-12-03',
};

describe('the commands around conversations', () => {
  afterEach(forgetJourney);

  it('Log a Conversation makes a file for the person, and one for each whom they named', async () => {
    const post = await write('journey-ask.post.md', postWith('kind: ask\nstatus: posted\nid: P42'));
    const uri = await run<vscode.Uri>('logConversation', { ...dana, post: 'P42' });
    await remove(post);
    assert.deepEqual(await namesIn('people'), ['dana-reyes.md', 'omar-haddad.md']);
    const text = await onDisk(uri);
    const id = /^id: (\S+)$/m.exec(text)?.[1];
    assert.equal(
      text,
      `---
id: ${id}
name: Dana Reyes
answers:
  - P42
next: Send her the dashboard
by: 2026-12-03
---

## 2026-11-26

### What I learned

- SAS stands in every advert. #sas

### Whom they named

- Omar Haddad
- omar haddad
`,
    );
    assert.match(
      await onDisk(inJourney('people', 'omar-haddad.md')),
      new RegExp(`^through: ${id}\nnext: Get in touch`, 'm'),
    );
  });

  it('Log a Conversation adds to the file that is there, and leaves the rest of it alone', async () => {
    const file = '---\r\nname: Dana Reyes # from the library\r\nmood: sunny\r\n---\r\nNotes\r\n';
    const uri = await writeFile(inJourney('people', 'sorted', 'dana.md'), file);
    await run('logConversation', {
      ...dana,
      person: 'dana  reyes',
      named: [],
      next: undefined,
      by: undefined,
    });
    const text = await onDisk(uri);
    assert.ok(text.startsWith('---\r\nname: Dana Reyes # from the library\r\nmood: sunny\r\nid: P'));
    assert.ok(
      text.endsWith(
        '---\r\nNotes\r\n\r\n## 2026-11-26\r\n\r\n### What I learned\r\n\r\n- SAS stands in every advert. #sas\r\n',
      ),
    );
    assert.deepEqual(await namesIn('people'), ['sorted']);
  });

  it('Log a Conversation edits an open file in its editor, and keeps unsaved changes unsaved', async () => {
    const uri = await writeFile(inJourney('people', 'ben-okoro.md'), '---\nid: K1\nname: Ben Okoro\n---\n');
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'Unsaved.\n'));
    await run('logConversation', { ...dana, person: 'Ben Okoro', named: [] });
    assert.match(editor.document.getText(), /Unsaved\.\n\n## 2026-11-26/);
    assert.equal(editor.document.isDirty, true);
    assert.equal(await onDisk(uri), '---\nid: K1\nname: Ben Okoro\n---\n');
  });

  it('Log a Conversation changes nothing where the file can not be edited, and says what to do', async () => {
    const broken = '---\nname: Cleo Marsh\nx: [\n---\n';
    const uri = await writeFile(inJourney('people', 'cleo-marsh.md'), broken);
    const said = await answering('showErrorMessage', undefined, async () => {
      await run('logConversation', { ...dana, person: 'Cleo Marsh', named: [] });
    });
    assert.match(said.join(), /nothing was changed\. Mend them first/);
    assert.equal(await onDisk(uri), broken);
  });

  it('Log Whom I Helped keeps them apart from those who help me', async () => {
    const uri = await run<vscode.Uri>('logHelped', {
      person: 'Tom',
      day: '2026-12-01',
      learned: ['His CV'],
      named: [],
    });
    assert.match(await onDisk(uri), /^relation: helped$/m);
  });

  it('Follow-Up Done keeps the step as a line', async () => {
    const uri = await run<vscode.Uri>('logConversation', { ...dana, person: 'Eve Lind', named: [] });
    await run('followUpDone', uri);
    const text = await onDisk(uri);
    assert.doesNotMatch(text, /^(?:next|by):/m);
    assert.match(text, /\n\n- \[x\] Send her the dashboard \(\d{4}-\d\d-\d\d\)\n$/);
    const said = await answering('showErrorMessage', undefined, async () => {
      await run('followUpDone', uri);
    });
    assert.match(said.join(), /no next step with Eve Lind/);
  });

  it('They Heard What Came of It notes the day', async () => {
    const uri = await run<vscode.Uri>('logConversation', { ...dana, person: 'Flo Hartley', named: [] });
    await run('heardOutcome', uri);
    assert.match(await onDisk(uri), /^heard: \d{4}-\d\d-\d\d$/m);
  });

  it('Thank starts an update post from what was learned, and leaves their file as it is', async () => {
    const uri = await run<vscode.Uri>('logConversation', { ...dana, person: 'Gil Navarro', named: [] });
    await run('thank', { uri, way: 'post' });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^kind: update$/m);
    assert.match(text, /## What I learned\nSAS stands in every advert\.\n/);
    assert.match(text, /Thank you, Gil Navarro\./);
    assert.doesNotMatch(await onDisk(uri), /^thanked:/m);
  });

  it('Thank starts a message, and notes the day when it is copied, not before', async () => {
    const uri = await run<vscode.Uri>('logConversation', { ...dana, person: 'Hana Sato', named: [] });
    await run('thank', { uri, way: 'message' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.getText(editor.selection), '[what came of it]');
    const said = await answering('showErrorMessage', undefined, () => Promise.resolve(run('copyMessage')));
    assert.match(said.join(), /still to fill: \[what came of it\]/);
    assert.doesNotMatch(await onDisk(uri), /^thanked:/m);
    await editor.edit((edit) => edit.replace(editor.selection, 'I took the course.\n\nDana'));
    await run('copyMessage');
    assert.equal(
      await vscode.env.clipboard.readText(),
      'Hi Hana, thank you for your time. You told me: “SAS stands in every advert.” I took the course.\n\nDana',
    );
    assert.match(await onDisk(uri), /^thanked: \d{4}-\d\d-\d\d$/m);
  });

  it('Reach Out starts a message that is checked like a post, and keeps somebody new if one likes', async () => {
    const request = {
      person: 'Ines Okafor',
      relation: 'met',
      known: 'we met in *Leeds*',
      title: 'Clinical Data Analyst',
      question: 'I beg you, hire me?',
      minutes: 15,
    };
    const uri = await run<vscode.Uri>('reachOut', request);
    assert.match(uri.path, /\/journey\/messages\/ines-okafor\.message\.md$/);
    await untilDiagnostics(() => rulesOn(uri).includes('plea'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['$(clippy) Copy Message', '129 of 200: fits the note of an invitation.'],
    );
    await answering('showInformationMessage', 'Keep Ines Okafor in My Journey', () =>
      Promise.resolve(run('copyMessage', uri)),
    );
    assert.match(await vscode.env.clipboard.readText(), /^Hi Ines, we met in \*Leeds\*\. I am aiming/);
    assert.match(await onDisk(inJourney('people', 'ines-okafor.md')), /^relation: met\nnext: Look for/m);
    const again = await run<vscode.Uri>('reachOut', request);
    assert.match(again.path, /ines-okafor-2\.message\.md$/);
  });

  it('Prepare a Conversation opens a page of questions that fit the minutes, and asks for the next person last', async () => {
    const uri = await run<vscode.Uri>('logConversation', { ...dana, person: 'Ida Brandt', named: [] });
    await run('prepareConversation', { uri, minutes: 10 });
    const page = vscode.window.activeTextEditor?.document;
    assert.equal(page?.isUntitled, true);
    const questions = page?.getText().match(/^## .*/gm) ?? [];
    assert.equal(questions.length, 3);
    assert.equal(questions.at(-1), '## 3. Who else should I talk to?');
  });

  it('say so where there is nobody yet', async () => {
    for (const command of ['prepareConversation', 'thank', 'followUpDone', 'heardOutcome']) {
      const said = await answering('showErrorMessage', undefined, async () => {
        await run(command);
      });
      assert.match(said.join(), /nobody/i, command);
    }
  });
});
