import { strict as assert } from 'node:assert';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folderOf, patience, remove, runIn, signpost } from './commandLine';

const queued =
  '---\nid: P1\nstatus: queued\ntargetTitle: Analyst\nat: 2126-12-01T09:00[America/New_York]\n---\nHello\n';
const other = '---\nid: P2\nstatus: queued\nat: 2126-12-03T09:00[UTC]\n---\nSecond\n';

describe('signpost calendar', function () {
  this.timeout(patience);

  it('prints the queue as a calendar, with the text or without', async () => {
    const { text, due, help } = await runIn(
      { 'posts/a.post.md': queued, 'posts/d.post.md': 'A draft' },
      { text: ['calendar'], due: ['calendar', '--content', 'due', 'posts'], help: ['calendar', '--help'] },
    );
    assert.match(
      text.stdout,
      /^BEGIN:VCALENDAR\r\n[\s\S]*UID:P1@signpost\r\n[\s\S]*SUMMARY:Post: Analyst\r\n/,
    );
    assert.match(text.stdout, /END:VCALENDAR\r\n$/);
    assert.equal(text.stdout.split('BEGIN:VEVENT').length, 2);
    assert.match(due.stdout, /SUMMARY:A post is due\r\n/);
    assert.doesNotMatch(due.stdout, /Analyst|Hello/);
    assert.deepEqual([text.code, due.code, help.code], [0, 0, 0]);
    assert.match(help.stdout, /--out FILE[\s\S]*--content WHAT/);
  });

  it('writes follow-ups and office hours as well, of the journey in or beside the folders of posts', async () => {
    const ann = '---\nid: A1\nname: Ann Lee\nnext: Send the slides\nby: 2126-12-05\n---\n';
    const hours =
      '---\nid: H1\ntopic: First month in data\nstart: 2126-12-03T17:00[UTC]\nrule: FREQ=WEEKLY;BYDAY=TU\n---\n';
    const { posts, all, named, due, wrong } = await runIn(
      {
        'ws/posts/a.post.md': queued,
        'ws/journey/people/ann.md': ann,
        'ws/journey/office-hours/data.md': hours,
      },
      {
        posts: ['calendar', 'ws/posts'],
        all: ['calendar', 'ws'],
        named: ['calendar', '--journey', 'ws/journey', 'ws/posts/a.post.md'],
        due: ['calendar', '--content', 'due', 'ws'],
        wrong: ['calendar', '--journey', 'nowhere', 'ws'],
      },
    );
    const summaries = (text: string) =>
      [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, what]) => what).sort();
    const wanted = ['Office hours: First month in data', 'Post: Analyst', 'Send the slides (Ann Lee)'];
    for (const { stdout, stderr } of [posts, all, named]) assert.deepEqual(summaries(stdout), wanted, stderr);
    assert.match(posts.stdout, /UID:H1@signpost\r\n[\s\S]*RRULE:FREQ=WEEKLY;BYDAY=TU\r\n/);
    assert.deepEqual(summaries(due.stdout), ['A follow-up is due', 'A post is due', 'Office hours']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /nowhere: there is no such folder/);
  });

  it('keeps a file up to date: the same queue the same bytes, and what left is cancelled', async () => {
    const cwd = await folderOf({ 'posts/a.post.md': queued, 'posts/b.post.md': other });
    const out = path.join(cwd, 'sub', 'queue.ics');
    const write = () => signpost(['calendar', '--out', 'sub/queue.ics', 'posts'], { cwd });
    assert.deepEqual(await write(), { code: 0, stdout: '', stderr: '' });
    const first = await readFile(out, 'utf8');
    await write();
    assert.equal(await readFile(out, 'utf8'), first);
    await rm(path.join(cwd, 'posts', 'a.post.md'));
    await write();
    const second = await readFile(out, 'utf8');
    assert.match(second, /UID:P1@signpost\r\nSEQUENCE:1\r\n[\s\S]*STATUS:CANCELLED/);
    assert.match(second, /UID:P2@signpost\r\n[\s\S]*STATUS:CONFIRMED/);
    await remove(cwd);
  });

  it('writes over no file of somebody else, and nothing while a post can not be read', async () => {
    const cwd = await folderOf({
      'posts/a.post.md': queued,
      'posts/z.post.md': '---\nstatus: queued\nNo end\n',
      'notes.ics': 'BEGIN:VCALENDAR\nPRODID:-//Other//EN\nEND:VCALENDAR\n',
    });
    const broken = await signpost(['calendar', '--out', 'queue.ics'], { cwd });
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /z\.post\.md: its front matter can not be read/);
    assert.match(broken.stderr, /queue\.ics: not written/);
    await rm(path.join(cwd, 'posts', 'z.post.md'));
    const foreign = await signpost(['calendar', '--out', 'notes.ics'], { cwd });
    assert.equal(foreign.code, 2);
    assert.match(foreign.stderr, /no calendar of Signpost, so it stays as it is/);
    assert.match(await readFile(path.join(cwd, 'notes.ics'), 'utf8'), /Other/);
    await writeFile(path.join(cwd, 'posts', 'n.post.md'), '---\nstatus: queued\n---\nText\n');
    const timeless = await signpost(['calendar', '--out', 'queue.ics'], { cwd });
    assert.equal(timeless.code, 2);
    assert.match(timeless.stderr, /queued without a time/);
    assert.match(await readFile(path.join(cwd, 'queue.ics'), 'utf8'), /UID:P1@signpost/);
    await remove(cwd);
  });
});
