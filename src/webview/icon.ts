import add from '@vscode/codicons/src/icons/add.svg';
import calendar from '@vscode/codicons/src/icons/calendar.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import chevronLeft from '@vscode/codicons/src/icons/chevron-left.svg';
import chevronRight from '@vscode/codicons/src/icons/chevron-right.svg';
import circleLarge from '@vscode/codicons/src/icons/circle-large.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import clockface from '@vscode/codicons/src/icons/clockface.svg';
import dash from '@vscode/codicons/src/icons/dash.svg';
import debugPause from '@vscode/codicons/src/icons/debug-pause.svg';
import discard from '@vscode/codicons/src/icons/discard.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import lightbulb from '@vscode/codicons/src/icons/lightbulb.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

/** VS Code's own icons, by their names; one that is used is imported above. */
const icons = {
  add,
  calendar,
  check,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-large': circleLarge,
  'circle-slash': circleSlash,
  clockface,
  dash,
  'debug-pause': debugPause,
  discard,
  edit,
  error,
  info,
  lightbulb,
  pass,
  question,
  warning,
};
export type IconName = keyof typeof icons;

/** An icon for the eye alone: what it says must stand in words beside it, or in the label of its button. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon icon-${name}" aria-hidden="true">${unsafeSVG(icons[name])}</span>`;
}
