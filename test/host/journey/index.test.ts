import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createPostPlaces } from '../../../src/vscode/home/home';
import { JourneyIndex } from '../../../src/vscode/journey/journeyIndex';
import { until } from '../editor/posts';
import { remove } from '../queue/support';
import { forgetJourney, inJourney, writeFile } from './support';

describe('the files of the journey', () => {
  const created = new vscode.EventEmitter<vscode.Uri>();
  const { createFileSystemWatcher } = vscode.workspace;
  const places = createPostPlaces();
  const index = new JourneyIndex(places);

  before(() => {
    const nothing = () => ({ dispose() {} });
    const watcher = { onDidCreate: created.event, onDidChange: nothing, onDidDelete: nothing, dispose() {} };
    Object.assign(vscode.workspace, { createFileSystemWatcher: () => watcher });
  });
  after(async () => {
    Object.assign(vscode.workspace, { createFileSystemWatcher });
    vscode.Disposable.from(index, places, created).dispose();
    await forgetJourney();
  });

  it('lose one that was found in a new folder and deleted before a watcher told of it', async () => {
    assert.deepEqual(await index.files(), []);
    const uri = await writeFile(inJourney('people', 'ann.md'), '---\nname: Ann\n---\n');
    created.fire(inJourney('people'));
    await untilKnown(1);
    await remove(uri);
    await untilKnown(0);
  });

  async function untilKnown(count: number): Promise<void> {
    let known = -1;
    const looked = new vscode.EventEmitter<void>();
    const look = async () => {
      known = (await index.files()).length;
      looked.fire();
    };
    const listener = index.onDidChange(look);
    await look();
    await until(() => known === count, looked.event);
    vscode.Disposable.from(listener, looked).dispose();
  }
});
