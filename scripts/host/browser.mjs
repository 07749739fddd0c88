// Finds a browser that tests can drive: CHROME_PATH, an installed Chrome or Chromium, else Chromium from npm.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { npmChromium } from './chromium.mjs';
import { Complaint } from './complaint.mjs';
import { findOnPath } from './path.mjs';
import { atEnd } from './script.mjs';

/** @typedef {{ program: string, env: Record<string, string> }} Browser a program and the environment it needs */

const namesOnPath = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** @returns {string[]} where installers put Chrome on macOS and Windows */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
      const root = process.env[name];
      if (!root) return [];
      return [
        path.join(root, 'Google/Chrome/Application/chrome.exe'),
        path.join(root, 'Chromium/Application/chrome.exe'),
      ];
    });
  }
  return [];
}

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Complaint(`CHROME_PATH names ${chosen}, which is not there.`);
    return { program: chosen, env: {} };
  }
  const installed = namesOnPath.map(findOnPath).find(Boolean) ?? usualPlaces().find(existsSync);
  return installed ? { program: installed, env: {} } : await npmChromium();
}

/** Starts the browser without a window; it is closed at the latest when this script ends. */
export async function openBrowser() {
  const { program, env } = await findBrowser();
  const browser = await chromium.launch({
    // Signals are the script's business.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    executablePath: program,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  atEnd(() => browser.close());
  return browser;
}
