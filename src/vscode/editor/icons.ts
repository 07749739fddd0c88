import type { Severity } from '../../core/lint/finding';
import type { ShownItem } from './holdBack';

const icons: Readonly<Record<ShownItem['state'], string>> = {
  done: '$(pass)',
  improve: '$(lightbulb)',
  missing: '$(circle-large-outline)',
  open: '$(question)',
  'n/a': '$(dash)',
  unchecked: '$(circle-slash)',
  'to-write': '$(edit)',
  yours: '$(question)',
};

const severityIcons: Readonly<Record<Severity, string>> = {
  error: '$(error)',
  warning: '$(warning)',
  information: '$(info)',
  hint: '$(lightbulb)',
};

/** The codicon of a checklist state. */
export function iconOfState(state: ShownItem['state']): string {
  return icons[state];
}

/** The codicon of a severity. */
export function iconOfSeverity(severity: Severity): string {
  return severityIcons[severity];
}
