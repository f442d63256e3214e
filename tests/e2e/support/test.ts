import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type RunningCentral, startCentral } from './central.ts';
import { electronExecutable, type HostName, type StartWorkstation, startWorkstation, type Workstation } from './workstation.ts';

export interface Options {
  readonly hostName: HostName;
}

interface Parts {
  /** Of this test alone, removed when it is over. */
  readonly folder: string;
  /** The central service's command with demo brands and no simulated customers; a test may stop and start it. */
  readonly central: RunningCentral;
  /** Starts a workstation that is closed when the test is over. */
  readonly workstation: (
    account: StartWorkstation['account'],
    name?: string,
  ) => Promise<Workstation>;
}

export const test = base.extend<Parts, Options>({
  hostName: ['web', { option: true, scope: 'worker' }],

  folder: async ({ hostName }, use) => {
    test.skip(hostName === 'electron' && electronExecutable() === null, 'skipped: no Electron runtime');
    const folder = mkdtempSync(join(tmpdir(), 'polydesk-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  central: async ({ folder }, use) => {
    const central = await startCentral(join(folder, 'central'));
    await use(central);
    await central.command.stop();
  },

  workstation: async ({ browser, folder, central, hostName }, use) => {
    const started: Workstation[] = [];
    await use(async (account, name = account) => {
      const workstation = await startWorkstation({
        host: hostName,
        dataFolder: join(folder, name),
        central: central.url,
        account,
        browser,
      });
      started.push(workstation);
      return workstation;
    });
    for (const workstation of started) await workstation.close();
  },
});
