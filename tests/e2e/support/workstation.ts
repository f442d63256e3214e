import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { DEMO_PASSWORD, demoEmails } from '../../../src/demo/demo-people.ts';
import { START_VARIABLE } from '../../../src/main/start-request.ts';
import { root, runCommand } from './command.ts';
import type { WallClock } from './wall-clock.ts';

export type HostName = 'web' | 'electron';

export interface StartWorkstation {
  readonly host: HostName;
  readonly dataFolder: string;
  readonly central: string;
  readonly account: 'agent' | 'agent2' | 'supervisor' | 'quality';
  readonly browser: Browser;
  /** In the web host: called with the page while it is still empty. */
  readonly beforeOpening?: (page: Page) => void | Promise<void>;
  /** In the web host: the size of its window and of its pixels, what the page may do, and where its clock hangs. */
  readonly window?: Pick<
    BrowserContextOptions,
    'viewport' | 'deviceScaleFactor' | 'permissions' | 'timezoneId'
  >;
  /** In the web host: in place of the machine's. */
  readonly clock?: WallClock;
}

/** The whole workstation: process, core and screen. */
export interface Workstation {
  readonly page: Page;
  /** Of the process that holds the core in the web host, or the shell in Electron. */
  readonly processId: number | undefined;
  /** Pulls the plug. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function electronExecutable(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

export function startWorkstation(options: StartWorkstation): Promise<Workstation> {
  return options.host === 'web' ? startInBrowser(options) : startInElectron(options);
}

async function startInBrowser({
  dataFolder,
  central,
  account,
  browser,
  beforeOpening,
  window,
  clock,
}: StartWorkstation): Promise<Workstation> {
  const command = runCommand(
    'src/launch/start.ts',
    [
      ...['--web', '--no-open', '--port', '0', '--data', dataFolder],
      ...['--central', central, '--as', account],
    ],
    clock?.env,
  );
  const address = await command.line(/^Polydesk: (http:\S+)$/);
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, ...window });
  const page = await context.newPage();
  await beforeOpening?.(page);
  await page.goto(address);
  return {
    page,
    processId: command.child.pid,
    kill: async () => {
      await command.stop('SIGKILL');
      await context.close();
    },
    close: async () => {
      await context.close();
      await command.stop();
    },
  };
}

const emails = {
  agent: demoEmails.agent,
  agent2: demoEmails.secondAgent,
  supervisor: demoEmails.supervisor,
  quality: demoEmails.qualityAnalyst,
};

async function startInElectron({ dataFolder, central, account }: StartWorkstation): Promise<Workstation> {
  const executablePath = electronExecutable();
  if (executablePath === null) throw new Error('no Electron runtime');
  const signIn = { central, email: emails[account], password: DEMO_PASSWORD };
  const app = await _electron.launch({
    executablePath,
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: {
      ...definedOnly(process.env),
      [START_VARIABLE]: JSON.stringify({ dataFolder, signIn, suggestedCentral: null }),
    },
  });
  const page = await app.firstWindow();
  return {
    page,
    processId: app.process().pid,
    kill: async () => {
      const exited = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await exited;
    },
    close: () => app.close(),
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
