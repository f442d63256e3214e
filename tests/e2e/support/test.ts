import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type MailRelay, openMailRelay } from '../../central/support/mail-relay.ts';
import { type RunningCentral, startCentral } from './central.ts';
import { type RunningCommand, runCommand } from './command.ts';
import { watchPages } from './page-problems.ts';
import {
  electronExecutable,
  type HostName,
  type StartWorkstation,
  startWorkstation,
  type Workstation,
} from './workstation.ts';

export interface Options {
  readonly hostName: HostName;
}

interface WorkerParts {
  /** A central service's data folder, migrated and filled once; each test works on a copy of it. */
  readonly filledCentral: string;
}

interface Parts {
  /** Fails the test when any page threw or broke its content security policy. */
  readonly soundPages: undefined;
  /** Of this test alone, removed when it is over. */
  readonly folder: string;
  /** Data of a central service that has started with the demo's brands and people once, of this test alone. */
  readonly centralFolder: string;
  /** The central service's command with demo brands and no simulated customers; a test may stop and start it. */
  readonly central: RunningCentral;
  /** The customers' and brands' mail server: what was sent to them. Only there for specs that name it. */
  readonly relay: MailRelay;
  /** Runs one of the project's commands; whatever still runs when the test is over is ended. */
  readonly run: typeof runCommand;
  /** `npm start` in the web host without a browser; more options may be given. */
  readonly start: (dataFolder: string, ...options: string[]) => RunningCommand;
  /** Opens an address in a browser context of its own. */
  readonly openPage: (address: string) => Promise<Page>;
  /** Starts a workstation that is closed when the test is over. */
  readonly workstation: (
    account: StartWorkstation['account'],
    options?: Partial<
      Pick<StartWorkstation, 'dataFolder' | 'beforeOpening' | 'window' | 'central' | 'browser' | 'clock'>
    >,
  ) => Promise<Workstation>;
}

export const test = base.extend<Parts, Options & WorkerParts>({
  hostName: ['web', { option: true, scope: 'worker' }],

  filledCentral: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'polydesk-e2e-filled-'));
      const central = await startCentral(folder);
      await central.command.stop();
      await use(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  soundPages: [
    async ({ browser }, use) => {
      const problems: string[] = [];
      const watched = watchPages(browser, (problem) => problems.push(problem));
      await use(undefined);
      watched.stop();
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],

  folder: async ({ hostName }, use) => {
    test.skip(hostName === 'electron' && electronExecutable() === null, 'skipped: no Electron runtime');
    const folder = mkdtempSync(join(tmpdir(), 'polydesk-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  centralFolder: async ({ folder, filledCentral }, use) => {
    const centralFolder = join(folder, 'central');
    cpSync(filledCentral, centralFolder, { recursive: true });
    await use(centralFolder);
  },

  central: async ({ centralFolder }, use) => {
    const central = await startCentral(centralFolder);
    await use(central);
    await central.command.stop();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  relay: async ({}, use) => {
    const relay = await openMailRelay();
    await use(relay);
    await relay.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  run: async ({}, use) => {
    const started: RunningCommand[] = [];
    await use((script, args) => {
      const command = runCommand(script, args);
      started.push(command);
      return command;
    });
    for (const command of started) await command.stop();
  },

  start: async ({ run }, use) => {
    await use((dataFolder, ...options) =>
      run('src/launch/start.ts', ['--web', '--no-open', '--data', dataFolder, ...options]),
    );
  },

  openPage: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (address) => {
      const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
      const page = await context.newPage();
      opened.push(page);
      await page.goto(address);
      return page;
    });
    for (const page of opened) await page.context().close();
  },

  workstation: async ({ browser, folder, central, hostName }, use) => {
    const started: Workstation[] = [];
    await use(async (account, options = {}) => {
      const workstation = await startWorkstation({
        host: hostName,
        dataFolder: join(folder, account),
        central: central.url,
        account,
        browser,
        ...options,
      });
      started.push(workstation);
      return workstation;
    });
    for (const workstation of started) await workstation.close();
  },
});
