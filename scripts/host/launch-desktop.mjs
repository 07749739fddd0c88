// Starts the desktop VS Code for `runTests` of @vscode/test-electron with the arguments that it gives, ends it
// when it takes too long, and gives it a display of its own on a Linux without one.
// usage: SIGNPOST_DESKTOP=PROGRAM launch-desktop.mjs ARGUMENT …
import process from 'node:process';
import { hasDisplay } from './desktop.mjs';
import { runGroup } from './processes.mjs';
import { runScript } from './script.mjs';
import { withinTestTime } from './test-time.mjs';

async function main() {
  const command = [String(process.env.SIGNPOST_DESKTOP), ...process.argv.slice(2)];
  if (!hasDisplay()) command.unshift('xvfb-run', '--auto-servernum');
  const [program = '', ...args] = command;
  return runGroup(program, args, { stdio: 'inherit' });
}

await runScript(() => withinTestTime(main), { withParent: true });
