import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, onDisk, postWith, remove, untilShown, write } from '../queue/support';
import { asItStands, filling, leave } from './filling';
import {
  forgetJourney,
  forgetPosts,
  inJourney,
  makePeople,
  namesIn,
  run,
  setPath,
  untilShows,
  writeFile,
} from './support';

const day = '2026-11-26';

/** The text in the editor in front. */
function inFront(): string {
  return vscode.window.activeTextEditor?.document.getText() ?? '';
}

async function untilPeople(...names: readonly string[]): Promise<void> {
  await untilShows((view) => names.every((name) => view.People?.some((row) => row.startsWith(name))));
}

describe('taking stock with the questions', () => {
  afterEach(forgetJourney);

  it('writes “adjust” down, and starts a new reflection beside the old one', async () => {
    const old = '# My direction\n\n## 2026-10-01\n\n### Which title?\n\n- Planner\n';
    const reflection = await writeFile(inJourney('reflection.md'), old);
    await run('logConversation', {
      person: 'Ava Stone',
      day,
      learned: ['Plans change weekly. #plan'],
      named: [],
    });
    const asked = await filling(
      ['Is planning for me?', 'Plans change weekly. #plan', 'Adjust it', 'I want fewer changes.'],
      () => run('takeStock'),
    );
    assert.deepEqual(
      asked.map(({ words }) => words),
      [
        'What did you set out to learn?',
        'What surprised you? Choose from what people said, or type it in your words',
        'Do you want this path?',
        'Why? One sentence is enough.',
      ],
    );
    assert.deepEqual(asked[2]?.offered, ['Yes', 'Adjust it', 'No']);
    const stock = await stockOnDisk();
    assert.match(stock, /^path: adjust$/m);
    assert.match(stock, /## What surprised me\n\nAva Stone: Plans change weekly\. #plan\n/);
    assert.match(stock, /## Do I want this path\?\n\nAdjust it\.\n\nI want fewer changes\.\n$/);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(tab instanceof vscode.TabInputWebview && tab.viewType.endsWith('signpost.reflection'));
    assert.equal(await onDisk(reflection), old);
  });

  it('says with “no” what was gained, and offers thanks to those who helped', async () => {
    await run('logConversation', {
      person: 'Bea Kord',
      day,
      learned: ['Nobody plans alone.'],
      named: ['Cy Dunn'],
    });
    const asked = await filling(
      ['', 'Nothing in particular', 'No', 'I want people around me.', 'Bea Kord', 'A Message'],
      () => run('takeStock'),
    );
    assert.equal(asked[3]?.words, 'What did you gain by finding out?');
    assert.deepEqual([asked[4]?.title, asked[4]?.words], ['Thank', 'Whom do you want to thank?']);
    const stock = await stockOnDisk();
    assert.match(stock, /^path: no$/m);
    assert.match(
      stock,
      /## What I gained\n\nI want people around me\.\n\n- Told me what they know: Bea Kord\n- Whom they led me to: Cy Dunn\n$/,
    );
    assert.match(inFront(), /^thanks: true$/m);
  });

  it('offers no thanks where everybody has been thanked', async () => {
    await writeFile(
      inJourney('people', 'dee.md'),
      '---\nname: Dee Lund\nthanked: 2026-11-27\n---\n## 2026-11-26\nNobody plans alone.\n',
    );
    await filling(['', 'Nothing in particular', 'No', ''], () => run('takeStock'));
    assert.match(await stockOnDisk(), /## What I gained\n\n- Told me what they know: Dee Lund\n$/);
  });

  it('writes nothing where the person leaves', async () => {
    await run('logConversation', { person: 'Eno Falk', day, learned: ['Nobody plans alone.'], named: [] });
    await filling(['', 'Nothing in particular', leave], () => run('takeStock'));
    const names = await vscode.workspace.fs.readDirectory(inJourney());
    assert.deepEqual(
      names.map(([name]) => name),
      ['people'],
    );
  });
});

describe('taking stock of silence', () => {
  afterEach(forgetJourney);

  const steps = {
    person: 'Send the ask to one person by name',
    smaller: 'Make the ask smaller',
    update: 'Post an update',
    first: 'Post a first ask',
    hour: 'Book somebody’s office hour',
  };

  it('shows what a reader could learn, asks for one step, writes it down and begins it', async () => {
    const frontMatter = 'kind: ask\nid: PS1\nstatus: posted\nreceipt:\n  handedOver: 2026-11-20T09:00:00Z';
    const text = '## Situation\nThe hotel closed in March.\n\n## Ask\nSAS or R?\n';
    const post = await write('silence.post.md', postWith(frontMatter, text));
    await untilShown((view) => view.Posted?.some((row) => row.startsWith('The hotel closed')) === true);
    const asked = await filling(['where you stand', steps.smaller], () => run('takeStock'));
    assert.deepEqual(
      asked.map(({ words }) => words),
      [
        'What a reader could learn from your last post. Enter goes on.',
        'Silence is more often about the post, the day or the audience than about you. One next step:',
      ],
    );
    assert.deepEqual(asked[0]?.offered, ['where you stand', 'where you want to go', 'what you ask']);
    assert.deepEqual(asked[0]?.details, ['The hotel closed in March.', 'nothing yet', 'SAS or R?']);
    assert.deepEqual(asked[1]?.offered, [steps.person, steps.smaller, steps.update, steps.hour]);
    const stock = await stockOnDisk();
    assert.deepEqual(stock.match(/^- \[ \] .*/gm), [`- [ ] ${steps.smaller}`]);
    const copy = vscode.Uri.joinPath(post, '..', 'silence-2.post.md');
    assert.match(await onDisk(copy), /^status: draft$/m);
    assert.ok((await onDisk(copy)).endsWith(`---\n${text}`));
    await remove(post, copy);
    await untilShown((view) => view.Posted === undefined);
  });

  it('asks for one step alone where no post is out', async () => {
    const asked = await filling([steps.person, leave], () => run('takeStock'));
    assert.deepEqual(
      [asked[0]?.words, asked[0]?.offered],
      ['No post is out yet, so nobody could answer. One next step:', [steps.person, steps.first, steps.hour]],
    );
    assert.equal(asked[1]?.title, 'Reach Out');
    assert.match(await stockOnDisk(), new RegExp(`## The one next step\n\n- \\[ \\] ${steps.person}\n$`));
  });

  it('writes nothing where the person leaves', async () => {
    await filling([leave], () => run('takeStock'));
    assert.deepEqual(await namesIn(), []);
  });
});

/** The only stock that was taken. */
async function stockOnDisk(): Promise<string> {
  const [stock, ...more] = (await namesIn()).filter((name) => name.startsWith('stock-'));
  assert.deepEqual(more, []);
  return await onDisk(inJourney(stock ?? ''));
}

describe('Log a Conversation with the questions', () => {
  afterEach(forgetJourney);

  it('knows from a posted post whose answer it is', async () => {
    const post = await write(
      'asked.post.md',
      postWith('kind: ask\ntargetTitle: Asked\nstatus: posted\nid: PQ1'),
    );
    await untilShown((view) =>
      Object.values(view)
        .flat()
        .some((row) => row.startsWith('Asked')),
    );
    const asked = await filling(
      ['Uma Vance', asItStands, 'Ask early. #asks', 'Ask twice.', '', 'Vic Ong; Wes Im', ''],
      () => run('logConversation', { uri: post }),
    );
    await remove(post);
    assert.ok(asked.every(({ words }) => !words.startsWith('How did you and')));
    const text = await onDisk(inJourney('people', 'uma-vance.md'));
    assert.match(text, /^answers:\n {2}- PQ1$/m);
    assert.match(
      text,
      /\n- Ask early\. #asks\n- Ask twice\.\n\n### Whom they named\n\n- Vic Ong\n- Wes Im\n$/,
    );
    const id = /^id: (\S+)$/m.exec(text)?.[1];
    for (const name of ['vic-ong', 'wes-im'])
      assert.match(await onDisk(inJourney('people', `${name}.md`)), new RegExp(`^through: ${id}$`, 'm'));
  });

  it('knows from a card of the network who it was, and who named them', async () => {
    await writeFile(
      inJourney('people', 'xan.md'),
      '---\nid: X9\nname: Xan\n---\n## 2026-11-26\n### Whom they named\n- Yul Orr\n',
    );
    await filling([asItStands, 'Start small.', '', '', 'Call', 'tomorrow'], () =>
      run('logConversation', { name: 'Yul Orr', through: 'X9' }),
    );
    assert.match(
      await onDisk(inJourney('people', 'yul-orr.md')),
      /^name: Yul Orr\nthrough: X9\nnext: Call\nby: \d{4}-\d\d-\d\d$/m,
    );
  });

  it('saves nothing where the person leaves', async () => {
    await writeFile(inJourney('people', 'zia.md'), '---\nname: Zia\n---\n');
    await filling(['Zia', leave], () => run('logConversation'));
    assert.equal(await onDisk(inJourney('people', 'zia.md')), '---\nname: Zia\n---\n');
  });
});

describe('office hours that nobody books', () => {
  afterEach(forgetJourney);

  it('are proposed to rest after the chosen number of weeks, not before', async () => {
    const weeks = (count: number) =>
      new Date(Date.now() - count * 7 * 86_400_000 - 3_600_000).toISOString().slice(0, 13);
    const [first, last] = [weeks(2), weeks(1)];
    const uri = await writeFile(
      inJourney('office-hours', 'nobody.md'),
      `---\ntopic: Nobody\nstart: ${first}:00[UTC]\nrule: FREQ=WEEKLY;COUNT=2\npauseAfter: 2\n---\n`,
    );
    const said = () =>
      answering('showInformationMessage', 'Pause Them', () =>
        filling(['No'], () => run('answerBooked', uri)),
      );
    assert.deepEqual(await said(), []);
    assert.doesNotMatch(await onDisk(uri), /^paused:/m);
    const text = (await onDisk(uri)).replace(/booked:\n.*\n/, `booked:\n  ${first.slice(0, 10)}: 0\n`);
    await writeFile(uri, text);
    assert.match((await said()).join(), /Nobody has booked for a while/);
    assert.match(await onDisk(uri), new RegExp(`^ {2}${last.slice(0, 10)}: 0$`, 'm'));
    assert.match(await onDisk(uri), /^paused: \d{4}-\d\d-\d\d$/m);
  });
});

describe('I Got There', () => {
  beforeEach(async () => {
    await makePeople();
    await setPath('looking');
  });
  afterEach(async () => {
    await setPath(undefined);
    await forgetJourney();
  });

  it('sets aside what is chosen, thanks those who are chosen, and goes on to office hours', async () => {
    const queued = (id: string, title: string, day: string) =>
      postWith(`kind: ask\ntargetTitle: ${title}\nstatus: queued\nat: ${day}T09:00[UTC]\nid: ${id}`);
    const goes = await write('got-there-goes.post.md', queued('PG1', 'Auditor', '2126-12-10'));
    const stays = await write('got-there-stays.post.md', queued('PG2', 'Planner', '2126-12-03'));
    const person = (name: string, keys: string) =>
      writeFile(
        inJourney('people', `${name}.md`),
        `---\nname: ${name}\n${keys}---\n## ${day}\n${name} told me.\n`,
      );
    const open = await person('Fay', 'id: F1\nnext: Call Fay\n');
    const kept = await person('Gil', 'next: Write to Gil\n');
    await person('Hal', 'thanked: 2026-11-30\n');
    await writeFile(
      inJourney('people', 'Ivy.md'),
      '---\nname: Ivy\nrelation: helped\n---\n## 2026-11-26\nHer CV.\n',
    );
    await untilPeople('Fay', 'Gil', 'Hal', 'Ivy');
    await untilShown((view) => view.Queued?.length === 2);
    const before = await onDisk(kept);
    const asked = await filling(
      [
        ['Auditor', 'Call Fay'],
        ['Fay'],
        ['Start the update post, with thanks', 'Offer office hours to those who still look'],
        leave,
      ],
      () => run('gotThere'),
    );
    assert.deepEqual(asked[0]?.offered, ['Planner', 'Auditor', 'Call Fay', 'Write to Gil']);
    assert.deepEqual(asked[0]?.chosen, asked[0]?.offered);
    assert.match(asked[0]?.words ?? '', /Nothing is deleted/);
    assert.deepEqual(asked[1]?.offered, ['Fay', 'Gil']);
    assert.equal(asked[3]?.title, 'Offer Office Hours');
    assert.match(await onDisk(goes), /^status: skipped$/m);
    assert.match(await onDisk(stays), /^status: queued$/m);
    assert.match(await onDisk(open), /\n- \[ \] Call Fay \(set aside \d{4}-\d\d-\d\d\)\n$/);
    assert.equal(await onDisk(kept), before);
    assert.match(inFront(), /^kind: update\nstatus: draft\nid: \S+\nthanks:\n {2}- F1\n---\n/m);
    assert.match(inFront(), /Thank you, Fay\./);
    await remove(goes, stays);
  });

  it('asks only what there is to ask, and changes nothing where the person leaves', async () => {
    const open = await writeFile(inJourney('people', 'jo.md'), '---\nname: Jo\nnext: Call Jo\n---\n');
    await untilPeople('Jo');
    const before = await onDisk(open);
    const asked = await filling([asItStands, leave], () => run('gotThere'));
    assert.deepEqual(
      asked.map(({ offered }) => offered.length),
      [1, 2],
    );
    assert.equal(await onDisk(open), before);
  });
});

describe('thanks in a post', () => {
  beforeEach(async () => {
    await makePeople();
    await setPath('looking');
  });
  afterEach(async () => {
    await setPath(undefined);
    await forgetJourney();
  });
  after(forgetPosts);

  it('count once it is out, not while it is a draft; nothing is written into the person’s file', async () => {
    const file = '---\nid: K7\nname: Kai Roth\n---\n## 2026-11-26\nStart small.\n';
    const uri = await writeFile(inJourney('people', 'kai.md'), file);
    await untilShows((view) => view.People?.[0]?.endsWith('not thanked yet') === true);
    await run('thank', { uri, way: 'post' });
    const post = vscode.window.activeTextEditor?.document;
    assert.ok(post);
    assert.match(post.getText(), /^thanks:\n {2}- K7$/m);
    assert.match(post.getText(), /## What I learned\nStart small\.\n/);
    const isWaiting = (view: Record<string, string[]>) =>
      view.People?.[0]?.endsWith('not thanked yet') === true;
    await untilShows(isWaiting);
    await post.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const draft = await onDisk(post.uri);
    await vscode.workspace.fs.writeFile(
      post.uri,
      new TextEncoder().encode(
        draft.replace(
          'status: draft',
          'status: posted\nreceipt:\n  answered: 2026-12-01T09:00:00Z\n  outcome: posted',
        ),
      ),
    );
    await untilShows((view) => view.People?.[0]?.startsWith('Kai Roth') === true && !isWaiting(view));
    await vscode.workspace.fs.writeFile(post.uri, new TextEncoder().encode(draft));
    await untilShows(isWaiting);
    assert.equal(await onDisk(uri), file);
  });
});
