import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
}

const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  // Chromium refuses its sandbox to root, which is what build containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The browser all tests use: named by `POLYDESK_CHROMIUM`, the system's, or Playwright's own; null when none is there. */
export function findChromium(): ChromiumLaunch | null {
  const executablePath = candidates().find((path) => existsSync(path));
  return executablePath === undefined ? null : { executablePath, args };
}

/** For a test that cannot go on without one. */
export function requireChromium(): ChromiumLaunch {
  const found = findChromium();
  if (found === null)
    throw new Error('No Chromium. `npm test` finds or installs one; or set POLYDESK_CHROMIUM.');
  return found;
}

function candidates(): readonly string[] {
  const named = process.env.POLYDESK_CHROMIUM;
  if (named) return [named];
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    chromium.executablePath(),
  ];
}
