import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './chromium.ts';
import { installDebianPackages, runs } from './debian-packages.ts';

/**
 * Finds a Chromium, else lets Playwright fetch one, else installs Debian's as root. Gives its path, or the sentence
 * that says what to install.
 */
export function ensureChromium(say: (line: string) => void): { path: string } | { advice: string } {
  const ways: readonly { readonly what: string; readonly run: () => boolean }[] = [
    {
      what: 'fetching one with Playwright',
      run: () => runs(process.execPath, [playwrightCli(), 'install', 'chromium']),
    },
    { what: 'installing Debian’s package', run: () => installDebianPackages(['chromium']) },
  ];
  for (const way of [null, ...ways]) {
    if (way !== null) {
      say(`No Chromium yet: ${way.what}…`);
      if (!way.run()) continue;
    }
    const found = findChromium();
    if (found !== null) return { path: found.executablePath };
  }
  return {
    advice:
      'No Chromium or Chrome was found and none could be fetched. Install one (Debian/Ubuntu: `sudo apt-get install chromium`) or set POLYDESK_CHROMIUM to its path.',
  };
}

function playwrightCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
}
