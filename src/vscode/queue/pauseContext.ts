import * as vscode from 'vscode';
import { isPaused } from '../../core/queue/pause';
import { onDidChangeSettings, readSettings } from '../settings';

/** Timers of the host hold no more milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** Keeps `signpost.isPaused` up to date, which menus go by. */
export function followPause(onChange: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let was: boolean | undefined;
  const look = () => {
    const { pause } = readSettings();
    const is = isPaused(pause, Date.now());
    clearTimeout(timer);
    if (is && pause?.until) timer = setTimeout(look, Math.min(pause.until - Date.now() + 1, longestTimer));
    if (is === was) return;
    was = is;
    void vscode.commands.executeCommand('setContext', 'signpost.isPaused', is);
    onChange();
  };
  look();
  const listener = onDidChangeSettings((event) => {
    if (event.affectsConfiguration('signpost.pause')) look();
  });
  return vscode.Disposable.from(listener, { dispose: () => clearTimeout(timer) });
}
