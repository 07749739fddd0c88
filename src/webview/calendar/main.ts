import { CalendarPage } from './page';

const page = new CalendarPage();

document.addEventListener(
  'keydown',
  (event) => {
    if (!page.act(event)) return;
    // The workbench, which sees the keys that a page lets through, has other uses for them.
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);
