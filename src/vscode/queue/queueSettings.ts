import * as vscode from 'vscode';
import { readSlot, type SlotPlan } from '../../core/queue/slots';
import { readSettings, section } from '../settings';

/** The weekly times to post at, in the zone of the settings; what can't be read is left out. */
export function readSlotPlan(): SlotPlan {
  const texts: unknown = vscode.workspace.getConfiguration(section).get('slots');
  const slots = (Array.isArray(texts) ? texts : [])
    .map((text) => (typeof text === 'string' ? readSlot(text) : null))
    .filter((slot) => slot !== null);
  return { slots, zone: readSettings().timeZone };
}
