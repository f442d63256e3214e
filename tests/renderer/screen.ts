import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { requireChromium } from '../support/chromium.ts';
import { buildRenderer } from './stand-in/built-renderer.ts';
import type { StandInWorld } from './stand-in/stand-in-world.ts';
import { openStandInWorkstation } from './stand-in-workstation.ts';

export interface Screen {
  readonly page: Page;
  readonly world: StandInWorld;
  readonly port: number;
  /** Errors on the console, thrown or refused by the content security policy; a good page has none. */
  readonly problems: readonly string[];
}

export type ScreenOptions = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'forcedColors' | 'reducedMotion'
>;

/** The sizes agents have: a laptop at 125 %, a desk screen, a large one. */
export const sizes = {
  laptop: { width: 1093, height: 614 },
  desk: { width: 1920, height: 1080 },
  large: { width: 2560, height: 1440 },
};

/** Builds the renderer and starts the browser once per test file. Returns how a test opens its own screen. */
export function useScreens(): (world: StandInWorld, options?: ScreenOptions) => Promise<Screen> {
  let browser: Browser | undefined;
  let built: Awaited<ReturnType<typeof buildRenderer>> | undefined;

  beforeAll(async () => {
    built = await buildRenderer();
    browser = await chromium.launch(requireChromium());
  });
  afterAll(async () => {
    await browser?.close();
    await built?.close();
  });

  return async (world, options = {}) => {
    if (!browser || !built) throw new Error('The browser has not been started');
    const workstation = await openStandInWorkstation(world, built.folder);
    const context = await browser.newContext({ viewport: sizes.desk, ...options });
    onTestFinished(async () => {
      await context.close();
      await workstation.close();
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    await page.goto(workstation.address());
    return { page, world, port: workstation.port, problems };
  };
}
