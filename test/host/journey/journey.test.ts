import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isFolder } from '../../../src/vscode/home/home';
import { set } from '../editor/posts';
import { answering, choosing, onDisk, picking, postWith, remove, write } from '../queue/support';
import {
  drawnUntil,
  forgetJourney,
  inJourney,
  makePeople,
  namesIn,
  rows,
  run,
  setPath,
  shown,
  untilShows,
  writeFile,
} from './support';

const talk = {
  person: 'Dana Reyes',
  day: '2026-11-26',
  learned: ['SAS stands in every advert. #sas'],
  named: [],
};
const hours = {
  topic: 'First steps',
  audience: 'people in hotels',
  minutes: 15,
  places: 2,
  start: '2126-12-05T17:00[America/New_York]',
  link: 'https://cal.com/ann',
  limits: '',
  pauseAfter: 2,
};

describe('taking stock and what follows', () => {
  afterEach(forgetJourney);

  it('Take Stock says what was gained where the path is not wanted, and stands there', async () => {
    await run('logConversation', { ...talk, person: 'Noa Berg', named: ['Ravi Shah'] });
    const reason = 'I want people around me.';
    const uri = await run<vscode.Uri>('takeStock', { aim: '', surprise: '', verdict: 'no', reason });
    assert.match(
      await onDisk(uri),
      /## What I gained\n\nI want people around me\.\n\n- Told me what they know: Noa Berg\n- Whom they led me to: Ravi Shah\n$/,
    );
    const line = (await onDisk(uri)).split('\n').indexOf('## What I gained');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, line);
  });

  it('Take Stock speaks of no silence where no post is out', async () => {
    const text = await onDisk(await run<vscode.Uri>('takeStock', 'first-post'));
    assert.match(text, /No post is out yet, so nobody could answer\./);
    assert.match(text, /## The one next step\n\n- \[ \] Post a first ask\n$/);
  });

  it('Take Stock gathers what people said, and never writes over one of the same day', async () => {
    await run('logConversation', talk);
    const stock = { aim: 'Which tool?', surprise: 'The adverts', verdict: 'yes', reason: 'I like it' };
    const uri = await run<vscode.Uri>('takeStock', stock);
    const text = await onDisk(uri);
    assert.match(text, /^path: yes$/m);
    assert.match(
      text,
      /### sas\n\n> SAS stands in every advert\. #sas\n>\n> \[Dana Reyes\]\(<people\/dana-reyes\.md>\), 2026-11-26/,
    );
    const again = await run<vscode.Uri>('takeStock', { ...stock, verdict: 'no' });
    assert.notEqual(again.toString(), uri.toString());
    assert.equal(await onDisk(uri), text);
  });

  it('Take Stock has its own path where nobody answered: what a reader could learn, and one next step', async () => {
    const post = await write(
      'journey-posted.post.md',
      postWith(
        'kind: ask\nstatus: posted\nreceipt:\n  handedOver: 2026-11-20T09:00:00Z',
        '## Situation\nThe hotel closed in March.\n\n## Ask\nSAS or R?\n',
      ),
    );
    await untilPosts();
    const uri = await run<vscode.Uri>('takeStock', 'smaller');
    await remove(post);
    const text = await onDisk(uri);
    assert.match(text, /Silence is more often about the post/);
    assert.match(text, /- where you stand: The hotel closed in March\./);
    assert.match(text, /- where you want to go: nothing yet/);
    assert.equal(text.match(/^- \[ \] /gm)?.length, 1);
  });

  it('Plan of Action starts a plan and adds steps, which the view shows by day', async () => {
    await setPath('looking');
    const uri = await run<vscode.Uri>('planOfAction', { text: 'Book the exam', by: '2126-12-20' });
    await run('planOfAction', { text: 'Read the guide' });
    assert.equal(
      await onDisk(uri),
      '# Plan of action\n\n## Gaps that people named\n\n## Next steps\n\n- [ ] Book the exam (by 2126-12-20)\n- [ ] Read the guide\n',
    );
    const view = await untilShows((now) => now['Plan of Action']?.length === 2);
    assert.match(view['Plan of Action']?.[0] ?? '', /^Book the exam \| .*2126/);
    await setPath(undefined);
  });

  it('New Post from Reflection fills an ask with the writer’s words alone', async () => {
    await writeFile(
      inJourney('reflection.md'),
      '## 2026-11-20\n### How did I get to where I am?\nEight years at a front desk.\n### Which title?\n- Clinical Data Analyst\n',
    );
    const uri = await run<vscode.Uri>('newPostFromReflection');
    assert.match(await onDisk(uri), /## Situation\nEight years at a front desk\.\n/);
    assert.match(await onDisk(uri), /^targetTitle: Clinical Data Analyst$/m);
  });

  it('Compare Reflections shows what changed', async () => {
    await writeFile(
      inJourney('reflection.md'),
      '## 2026-11-20\n### Which title?\n- Planner\n\n## 2026-12-04\n### Which title?\n- Auditor\n',
    );
    await run('compareReflections');
    const page = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(page, /# What changed from 2026-11-20 to 2026-12-04/);
    assert.match(page, /## Which title\?\n\n- new: Auditor\n- gone: Planner/);
    assert.match(page, /## The same as before\n\n- How did I get/);
  });

  async function untilPosts(): Promise<void> {
    await setPath('looking');
    await untilShows(
      (view) => view['Where I Am']?.some((row) => row.includes('Write to one person')) === true,
    );
    await setPath(undefined);
  }
});

describe('office hours', () => {
  afterEach(forgetJourney);

  it('Offer Office Hours makes their file and a post that announces them', async () => {
    const uri = await run<vscode.Uri>('offerOfficeHours', hours);
    const text = await onDisk(uri);
    assert.match(text, /^start: 2126-12-05T17:00\[America\/New_York\]\nrule: FREQ=WEEKLY;BYDAY=TH$/m);
    const post = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(post, /^kind: office-hours$/m);
    assert.match(post, /## When\nEvery Thursday at 17:00, New York time\n/);
    assert.match(post, /Book here: https:\/\/cal\.com\/ann/);
    assert.match(post, /## What I can't do\n\[what you can not help with\]/);
  });

  it('refuse a link that is none, and a time that is none', async () => {
    for (const wrong of [{ link: 'javascript:alert(1)' }, { start: 'soon' }]) {
      const said = await answering('showErrorMessage', undefined, async () => {
        await run('offerOfficeHours', { ...hours, ...wrong });
      });
      assert.match(said.join(), /no booking link|is no time/);
    }
    assert.deepEqual(await namesIn('office-hours'), []);
  });

  it('skip, move and rest', async () => {
    const uri = await run<vscode.Uri>('offerOfficeHours', hours);
    await run('skipOfficeHour', uri, '2126-12-05');
    await run('moveOfficeHour', uri, '2126-12-12', '2126-12-13T09:30[America/New_York]');
    const text = await onDisk(uri);
    assert.match(text, /^skipped:\n {2}- 2126-12-05$/m);
    assert.match(text, /^moved:\n {2}2126-12-12: 2126-12-13T09:30\[America\/New_York\]$/m);
    assert.match(text, /^revision: 2$/m);
    await run('pauseOfficeHours', uri);
    assert.match(await onDisk(uri), /^paused: \d{4}-\d\d-\d\d$/m);
    await run('pauseOfficeHours', uri);
    assert.doesNotMatch(await onDisk(uri), /^paused:/m);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /\n\[what is new this time\]\n/);
  });

  it('ask whether the last one was booked, in the view', async () => {
    const start = new Date(Date.now() - 15 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const uri = await run<vscode.Uri>('offerOfficeHours', { ...hours, start: `${start}T10:00[UTC]` });
    await setPath('give-back');
    const asked = (view: Record<string, string[]>) =>
      view['Office Hours']?.[0]?.includes('was it booked?') === true;
    await untilShows(asked);
    await run('answerBooked', uri, 0);
    assert.match(await onDisk(uri), /^booked:\n {2}\d{4}-\d\d-\d\d: 0$/m);
    await untilShows((view) => !asked(view));
    await setPath(undefined);
  });

  it('stand in the calendar file with the follow-ups', async () => {
    const file = inJourney('..', 'journey.ics');
    await run('offerOfficeHours', hours);
    await run('logConversation', { ...talk, person: 'Lou Petit', next: 'Call Lou', by: '2126-12-20' });
    await run('exportCalendar', { uri: file, content: 'text' });
    const text = await onDisk(file);
    await remove(file);
    assert.match(text, /RRULE:FREQ=WEEKLY;BYDAY=TH/);
    assert.match(text, /SUMMARY:Call Lou \(Lou Petit\)/);
  });

  it('are announced again as a draft that asks what is new', async () => {
    const uri = await run<vscode.Uri>('offerOfficeHours', hours);
    await run('announceOfficeHours', uri);
    assert.match(
      vscode.window.activeTextEditor?.document.getText() ?? '',
      /---\n\[what is new this time\]\n/,
    );
  });
});

describe('the view of the journey', () => {
  beforeEach(makePeople);
  afterEach(async () => {
    await setPath(undefined);
    await forgetJourney();
  });

  it('asks once what brings the person here, then shows that path', async () => {
    assert.deepEqual(await shown(), {});
    await run('choosePath', 'looking');
    const view = await untilShows((now) => now['Where I Am'] !== undefined);
    assert.deepEqual(
      view['Where I Am']?.map((row) => row.split(' | ')[0]),
      ['Reflect', 'Draft', 'Queue', 'Converse', 'Take stock', 'Give back'],
    );
    assert.deepEqual(
      view.People?.map((row) => row.split(' | ')[0]),
      ['Nobody yet'],
    );
    await run('choosePath', 'give-back');
    await untilShows((now) => now['Where I Am']?.[0]?.startsWith('Give back') === true);
  });

  it('follows files that are made, changed, moved and deleted by hand', async () => {
    await setPath('looking');
    const uri = await writeFile(
      inJourney('people', 'ann.md'),
      '---\nname: Ann\nrole: planner\nnext: Call\nby: 2026-01-02\n---\n',
    );
    await untilShows((view) => view['Follow-Ups']?.[0]?.startsWith('Call | Ann · due ') === true);
    const moved = inJourney('people', 'friends', 'ann.md');
    await vscode.workspace.fs.rename(uri, moved);
    await writeFile(moved, '---\nname: Ann Lee\n---\n');
    await untilShows((view) => view['Follow-Ups'] === undefined && !!view.People?.includes('Ann Lee'));
    await remove(moved);
    await untilShows((view) => view.People?.[0]?.startsWith('Nobody yet') === true);
  });

  it('draws only the sections anew in which something changed, so that no tick in another is lost', async () => {
    await setPath('looking');
    await drawnUntil(
      () => writeFile(inJourney('plan.md'), '# Plan\n\n- [ ] Book the exam\n'),
      (found) => 'Plan of Action' in found,
    );
    const drawn = await drawnUntil(
      () => writeFile(inJourney('people', 'ann.md'), '---\nname: Ann Hill\n---\n'),
      (found) => found.People?.includes('Ann Hill') === true,
    );
    assert.ok(drawn.has('people'));
    assert.ok(!drawn.has('plan') && !drawn.has('everything'), [...drawn].join());
  });

  it('shows what is wrong in a file, beside what can be read of it', async () => {
    await setPath('looking');
    await writeFile(inJourney('people', 'ann.md'), '---\nname: Ann\nby: soon\n---\n## 2026-02-30\n');
    await writeFile(inJourney('people', 'ben.md'), '\uFFFF---\nname: [\n---\n'.replace('\uFFFF', ''));
    await vscode.workspace.fs.writeFile(inJourney('people', 'cy.md'), new Uint8Array([0xff, 0xfe, 0x41]));
    const view = await untilShows((now) => now['Files to Mend']?.length === 3);
    assert.match(
      view['Files to Mend']?.join('\n') ?? '',
      /ann\.md \| “by” can not have this value; it takes date\./,
    );
    assert.match(view['Files to Mend']?.join('\n') ?? '', /cy\.md \| .*not UTF-8/);
    assert.ok(view.People?.includes('Ann'));
  });

  it('shows which files of people are at odds, and why', async () => {
    await setPath('looking');
    await writeFile(inJourney('people', 'ada.md'), '---\nid: P1\nname: Ada\nthrough: Bo\n---\n');
    await writeFile(inJourney('people', 'bo.md'), '---\nid: P2\nname: Bo\nthrough: P1\n---\n');
    await writeFile(inJourney('people', 'copy.md'), '---\nid: P2\nname: Cem\n---\n');
    const view = await untilShows((now) => now['Files to Mend']?.length === 2);
    assert.match(
      view['Files to Mend']?.[0] ?? '',
      /^ada\.md \| .* goes round in a ring here\..*“through” \(Bo\)/,
    );
    assert.match(
      view['Files to Mend']?.[1] ?? '',
      /^copy\.md \| It has the id of Bo.*Take the line with “id” out/,
    );
    await writeFile(inJourney('people', 'ada.md'), '---\nid: P1\nname: Ada\n---\n');
    await remove(inJourney('people', 'copy.md'));
    await untilShows((now) => now['Files to Mend'] === undefined);
  });

  it('leads to the line that is wrong', async () => {
    await setPath('looking');
    await writeFile(inJourney('people', 'eli.md'), '---\r\nname: Eli\r\nby: soon\r\n---\r\n');
    await untilShows((now) => now['Files to Mend']?.length === 1);
    const row = (await rows()).find(({ node }) => node.what === 'troubled');
    const { command, arguments: args = [] } = row?.item.command ?? {};
    assert.ok(command);
    await vscode.commands.executeCommand(command, ...args);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
  });

  it('leads to the line of a step, a task and office hours', async () => {
    await setPath('looking');
    await writeFile(inJourney('people', 'fia.md'), '---\r\nname: Fia\r\nnext: Call Fia\r\n---\r\n');
    await writeFile(inJourney('plan-lines.md'), '# Mine\n\n- [ ] One\n- [x] Two\n- [ ] Three\n');
    await run('offerOfficeHours', hours);
    await untilShows(
      (view) =>
        view['Follow-Ups']?.length === 1 &&
        view['Plan of Action']?.length === 3 &&
        view['Office Hours']?.length === 1,
    );
    const lines: string[] = [];
    for (const { node, item } of await rows()) {
      if (!['follow-up', 'task', 'office-hours'].includes(node.what) || !item.command) continue;
      await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
      const editor = vscode.window.activeTextEditor;
      lines.push(editor?.document.lineAt(editor.selection.active).text ?? '');
    }
    assert.deepEqual(lines, [
      'next: Call Fia',
      'start: 2126-12-05T17:00[America/New_York]',
      '- [ ] One',
      '- [ ] Three',
      '- [x] Two',
    ]);
  });

  it('knows reflection and plan by how their names begin', async () => {
    await setPath('looking');
    await writeFile(inJourney('plan-spring.md'), '- [ ] Book the exam\n');
    for (const name of ['reflection.md', 'reflection-2025.md'])
      await writeFile(inJourney(name), '## 2025-03-01\n### Which title?\n- Planner\n');
    await untilShows(
      (now) => now['Plan of Action']?.length === 1 && now['Where I Am']?.[0] === 'Reflect | See what changed',
    );
  });

  it('gives every row words for a screen reader', async () => {
    await setPath('looking');
    await run('logConversation', { ...talk, named: ['Omar Haddad'], next: 'Call', by: '2026-01-02' });
    await run('planOfAction', { text: 'Read the guide' });
    await run('offerOfficeHours', hours);
    await untilShows((view) => Object.keys(view).length === 5);
    for (const { item } of await rows()) assert.ok(item.accessibilityInformation?.label, String(item.label));
  });
});

describe('the end of a search', () => {
  afterEach(forgetJourney);

  it('I Got There sets asks and follow-ups aside, and starts the update with thanks', async () => {
    const post = await write(
      'journey-queued.post.md',
      postWith('kind: ask\nstatus: queued\nat: 2126-12-03T09:00[UTC]\nid: P7'),
    );
    const uri = await run<vscode.Uri>('logConversation', { ...talk, person: 'Kit Moreau', next: 'Call' });
    await setPath('looking');
    await untilShows(
      (view) => view['Where I Am']?.some((row) => row === 'Queue | Look at my posts') === true,
    );
    await run('gotThere', 'all');
    assert.match(await onDisk(post), /^status: skipped$/m);
    await remove(post);
    assert.match(await onDisk(uri), /- \[ \] Call \(set aside \d{4}-\d\d-\d\d\)\n$/);
    assert.doesNotMatch(await onDisk(uri), /^(?:thanked|heard):/m);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /Thank you, Kit Moreau\./);
    await setPath(undefined);
  });
});

describe('the network', () => {
  const picture = inJourney('..', 'network.svg');
  afterEach(forgetJourney);

  it('is exported as a picture of its own, with everybody in it and nothing that runs', async () => {
    await run('logConversation', { ...talk, person: 'Gus <b> & Co', named: ['Hal Ito'] });
    await run('exportNetwork', picture);
    const text = await onDisk(picture);
    await remove(picture);
    assert.match(text, /^<\?xml [^>]*>\n<svg [^>]*viewBox="/);
    for (const label of ['Me', 'Gus &lt;b&gt; &amp; Co', 'Hal Ito'])
      assert.ok(text.includes(`>${label}</text>`), label);
    assert.equal(text.match(/<path /g)?.length, 2);
    for (const number of ['Answers: 0', 'Introductions: 1', 'Conversations: 1'])
      assert.ok(text.includes(`>${number}</text>`), number);
    assert.match(text, />Days since the last one: \d+<\/text>/);
    assert.doesNotMatch(text, /<script|href=/);
  });
});

describe('all files of the journey', () => {
  const target = inJourney('..', '..', 'exported');
  afterEach(forgetJourney);

  it('are exported as they are, and said how many', async () => {
    await run('logConversation', talk);
    await writeFile(inJourney('notes.txt'), 'mine');
    await vscode.workspace.fs.createDirectory(target);
    let folder = target;
    const said = await answering('showInformationMessage', undefined, async () => {
      folder = await run<vscode.Uri>('exportJourney', target);
    });
    assert.deepEqual(said, [`One file was copied to ${folder.fsPath}.`]);
    const copied = vscode.Uri.joinPath(folder, 'people', 'dana-reyes.md');
    assert.equal(await onDisk(copied), await onDisk(inJourney('people', 'dana-reyes.md')));
    await run('planOfAction', { text: 'Two' });
    let again = target;
    const saidAgain = await answering('showInformationMessage', undefined, async () => {
      again = await run<vscode.Uri>('exportJourney', target);
    });
    assert.deepEqual(saidAgain, [`2 files were copied to ${again.fsPath}.`]);
    assert.notEqual(again.toString(), folder.toString());
    await remove(target);
  });

  it('are deleted only when the person says so, and what is none of ours stays', async () => {
    await run('logConversation', talk);
    await writeFile(inJourney('notes.txt'), 'mine');
    const [said] = await answering('showWarningMessage', undefined, () =>
      Promise.resolve(run('deleteJourney')),
    );
    assert.match(said ?? '', /Files: 1\. People: 1\. Your posts stay\./);
    assert.deepEqual(await namesIn('people'), ['dana-reyes.md']);
    assert.deepEqual(await deleting(), ['One file was deleted.']);
    assert.deepEqual(await namesIn(), ['notes.txt']);
    await run('logConversation', { ...talk, named: ['Omar Haddad'] });
    assert.deepEqual(await deleting(), ['2 files were deleted.']);
  });
});

/** Deletes the journey; gives what was said at the end. */
function deleting(): Promise<string[]> {
  return answering('showInformationMessage', undefined, () =>
    answering('showWarningMessage', 'Delete', () => Promise.resolve(run('deleteJourney'))),
  );
}

describe('a journey in a repository', () => {
  const root = inJourney('..');

  /** Enough for Signpost; VS Code's own Git would go on working in a real one after the tests. */
  beforeEach(() => writeFile(vscode.Uri.joinPath(root, '.git', 'config'), '[core]\n'));
  afterEach(async () => {
    await forgetJourney();
    await set('journeyFolder', undefined);
    for (const [name] of await vscode.workspace.fs.readDirectory(root)) {
      if (['.git', '.gitignore', 'shared'].includes(name)) await remove(vscode.Uri.joinPath(root, name));
    }
  });

  it('is kept out of it when the person wants that, asked once', async () => {
    await choosing(1, () => Promise.resolve(run('logConversation', talk)));
    const ignore = vscode.Uri.joinPath(root, '.gitignore');
    assert.equal(await onDisk(ignore), 'journey/\n');
    await run('logConversation', { ...talk, person: 'Omar' });
    assert.equal((await namesIn('people')).length, 2);
    assert.ok(await isFolder(inJourney('people')));
  });

  it('is never asked about again when the person shares it, but is when they leave the question', async () => {
    await set('journeyFolder', 'shared');
    const people = inJourney('..', 'shared', 'people');
    const log = () => run('logConversation', talk);
    const [offered] = await picking([undefined], log);
    assert.deepEqual(offered?.slice(-2), ['Here, but Not Shared', 'Here, and Shared']);
    assert.equal(await isFolder(people), false);
    assert.equal((await picking(['Here, and Shared'], log)).length, 1);
    assert.ok(await isFolder(people));
    await remove(inJourney('..', 'shared'));
    assert.deepEqual(await picking([], log), []);
    assert.ok(await isFolder(people));
    const names = (await vscode.workspace.fs.readDirectory(root)).map(([name]) => name);
    assert.ok(!names.includes('.gitignore'));
  });
});
