import { Composer } from './composer';

const root = document.createElement('div');
root.className = 'page';
const live = document.createElement('div');
live.className = 'unseen';
live.setAttribute('role', 'status');
live.setAttribute('aria-live', 'polite');
document.body.append(root, live);

const composer = new Composer(root, live);

// Undo takes back a run of typing; the workbench, which sees keys that the page lets through, would take back a letter.
document.addEventListener(
  'keydown',
  (event) => {
    const isOwn = act(event);
    if (!isOwn) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);

function act(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isCommand && key === 'z') composer.step(event.shiftKey ? 'redo' : 'undo');
  else if (event.ctrlKey && key === 'y') composer.step('redo');
  else if (isCommand && key === '.') composer.goToFixes();
  else if (key === 'f8' && !event.ctrlKey && !event.altKey) composer.goToNeighbour(event.shiftKey ? -1 : 1);
  else return false;
  return true;
}
