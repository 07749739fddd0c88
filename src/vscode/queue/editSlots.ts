import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { toClock } from '../../core/post/calendarProblems';
import { zoneName } from '../../core/post/zoneNames';
import { formatSlot, readSlot, sortSlots, type WeeklySlot } from '../../core/queue/slots';
import { section } from '../settings';
import { readSlotPlan } from './queueSettings';

interface SlotItem extends vscode.QuickPickItem {
  run?(): Promise<unknown>;
}

const remove: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('trash'),
  tooltip: vscode.l10n.t('Remove This Slot'),
};

/** Shows the weekly times, adds and removes some, and changes their zone. It stays open until it is left. */
export async function editSlots(): Promise<void> {
  const pick = vscode.window.createQuickPick<SlotItem & { readonly slot?: WeeklySlot }>();
  pick.title = vscode.l10n.t('Slots: Weekly Times to Post At');
  pick.placeholder = vscode.l10n.t('Type a new one such as “Tue 9:00”, or choose');
  pick.ignoreFocusOut = true;
  const show = () => {
    pick.items = itemsFor(pick.value);
  };
  try {
    show();
    await new Promise<void>((resolve) => {
      pick.onDidChangeValue(show);
      pick.onDidTriggerItemButton(async ({ item }) => {
        if (item.slot) await removeSlot(item.slot);
        show();
      });
      pick.onDidAccept(async () => {
        const typed = readSlot(pick.value);
        if (typed) await addSlot(typed);
        else {
          const item = pick.selectedItems[0];
          if (!item?.run) return;
          pick.hide();
          await item.run();
          return void vscode.commands.executeCommand('signpost.editSlots');
        }
        pick.value = '';
        show();
      });
      pick.onDidHide(() => resolve());
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function itemsFor(value: string): (SlotItem & { readonly slot?: WeeklySlot })[] {
  const { slots, zone } = readSlotPlan();
  const typed = readSlot(value);
  if (typed) {
    return [
      {
        label: vscode.l10n.t('Add {0}', wordsOfSlot(typed)),
        iconPath: new vscode.ThemeIcon('add'),
        alwaysShow: true,
      },
    ];
  }
  return [
    ...sortSlots(slots).map((slot) => ({
      label: wordsOfSlot(slot),
      iconPath: new vscode.ThemeIcon('clock'),
      buttons: [remove],
      run: () => removeSlot(slot),
      detail: vscode.l10n.t('Choose it to remove it'),
      slot,
    })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t('Add a Slot…'),
      iconPath: new vscode.ThemeIcon('add'),
      alwaysShow: true,
      run: askSlot,
    },
    {
      label: vscode.l10n.t('Time Zone: {0}', zone),
      iconPath: new vscode.ThemeIcon('globe'),
      alwaysShow: true,
      run: askZone,
    },
  ];
}

/** A slot in the writer's language: `Tuesday 9:00`. */
export function wordsOfSlot({ weekday, clock }: WeeklySlot): string {
  // 5 January 2026 is a Monday.
  const day = new Temporal.PlainDate(2026, 1, 4 + weekday).toLocaleString(vscode.env.language, {
    weekday: 'long',
  });
  return `${day} ${clock.hour}:${String(clock.minute).padStart(2, '0')}`;
}

async function askSlot(): Promise<void> {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    label: wordsOfSlot({ weekday, clock: new Temporal.PlainTime() }).replace(/ [\d:]+$/, ''),
    weekday,
  }));
  const day = await vscode.window.showQuickPick(days, {
    title: vscode.l10n.t('Add a Slot (1/2)'),
    placeHolder: vscode.l10n.t('On which day of the week?'),
    ignoreFocusOut: true,
  });
  if (!day) return;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add a Slot (2/2)'),
    prompt: vscode.l10n.t('At what time of day?'),
    placeHolder: '9:00',
    ignoreFocusOut: true,
    validateInput: (typed) =>
      typed.trim() === '' || toTime(typed) ? undefined : vscode.l10n.t('Type a time like 9:00 or 17:30.'),
  });
  const clock = text === undefined ? null : toTime(text);
  if (clock) await addSlot({ weekday: day.weekday, clock });
}

function toTime(text: string): Temporal.PlainTime | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?::(\d{2}))?$/.exec(text.trim()) ?? [];
  return hour === undefined ? null : toClock(Number(hour), Number(minute));
}

async function askZone(): Promise<void> {
  const machine = { label: vscode.l10n.t('The zone of this machine'), zone: '' };
  const zones = Intl.supportedValuesOf('timeZone').map((known) => {
    const zone = zoneName(known);
    return { label: zone, description: zone === known ? '' : known, zone };
  });
  const item = await vscode.window.showQuickPick([machine, ...zones], {
    title: vscode.l10n.t('Time Zone of Your Slots'),
    matchOnDescription: true,
    placeHolder: vscode.l10n.t('Posts that have a time keep their own zone'),
    ignoreFocusOut: true,
  });
  if (item) await update('timeZone', item.zone === '' ? undefined : item.zone);
}

async function addSlot(slot: WeeklySlot): Promise<void> {
  await setSlots([...readSlotPlan().slots, slot]);
}

async function removeSlot(slot: WeeklySlot): Promise<void> {
  await setSlots(readSlotPlan().slots.filter((other) => formatSlot(other) !== formatSlot(slot)));
}

async function setSlots(slots: readonly WeeklySlot[]): Promise<void> {
  await update('slots', sortSlots(slots).map(formatSlot));
}

async function update(key: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const isOfWorkspace = settings.inspect(key)?.workspaceValue !== undefined;
  const { Global, Workspace } = vscode.ConfigurationTarget;
  await settings.update(key, value, isOfWorkspace ? Workspace : Global);
}
