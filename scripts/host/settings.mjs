// Settings of the VS Codes that we start. They are user settings of private profiles; nobody's own are touched.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Nothing on the screen but the editor and Signpost, and nothing asked of the network. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/** For tests also: nothing is saved unless the test says so, and nothing moves or asks before it closes. */
export const testSettings = {
  ...quietSettings,
  'files.autoSave': 'off',
  'window.confirmBeforeClose': 'never',
  'window.restoreWindows': 'none',
  'workbench.reduceMotion': 'on',
};

/**
 * @param {string} userFolder
 * @param {Record<string, unknown>} settings
 */
export async function writeSettings(userFolder, settings) {
  await mkdir(userFolder, { recursive: true });
  await writeFile(path.join(userFolder, 'settings.json'), `${JSON.stringify(settings, undefined, 2)}\n`);
}

/**
 * Sets up a profile that a person uses: only the first time, since later the settings are theirs.
 * @param {string} userFolder
 */
export async function writeFirstSettings(userFolder) {
  if (existsSync(path.join(userFolder, 'settings.json'))) return;
  await writeSettings(userFolder, quietSettings);
}
