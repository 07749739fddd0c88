import type { ShownTarget } from '../../protocol/calendar';

/** What a key does to the post or slot that has the focus. */
export type KeyAction =
  | { readonly what: 'move'; readonly to: ShownTarget }
  | { readonly what: 'walk'; readonly step: number }
  | { readonly what: 'choose' }
  | { readonly what: 'undo' };

const days: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** What a key is for on this page; undefined where it is for the page's parts, or for the workbench. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  const { key, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand) return !altKey && !shiftKey && key.toLowerCase() === 'z' ? { what: 'undo' } : undefined;
  const far = days[key];
  if (altKey) {
    if (far === undefined) return undefined;
    if (shiftKey) return { what: 'move', to: { what: 'next-slot', step: far > 0 ? 1 : -1 } };
    return { what: 'move', to: { what: 'days', days: far } };
  }
  if (shiftKey) return undefined;
  const step = steps[key];
  if (step !== undefined) return { what: 'walk', step };
  return key.toLowerCase() === 'm' ? { what: 'choose' } : undefined;
}
