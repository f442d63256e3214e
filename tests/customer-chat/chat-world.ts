import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { type Central, openCentral } from '../../src/central/open-central.ts';
import type { DemoBrand } from '../../src/demo/brands/demo-brand.ts';
import { DEMO_PASSWORD } from '../../src/demo/demo-people.ts';
import { type ScriptedAgent, signInAgent } from '../demo/scripted-agent.ts';
import { agentEmail, roomySeed } from '../demo/test-people.ts';
import { requireChromium } from '../support/chromium.ts';

/** A central service with the built chat pages, an agent, and a browser; all of it real. */
export interface ChatWorld {
  readonly url: () => string;
  readonly agent: () => ScriptedAgent;
  /** A page in a browser profile of its own, like another customer's. */
  readonly openPage: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly stopCentral: () => Promise<void>;
  /** On the same port with the same data. */
  readonly startCentral: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openChatWorld(brands: readonly DemoBrand[]): Promise<ChatWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-chat-'));
  const assets = join(folder, 'assets');
  await buildCustomerChat(assets);
  const browser: Browser = await chromium.launch(requireChromium());

  let port = 0;
  const open = () =>
    openCentral({
      port,
      database: { kind: 'embedded', folder: join(folder, 'central') },
      seed: roomySeed(brands),
      customerChatAssets: assets,
      log: () => {},
    });
  let central: Central | null = await open();
  const { url } = central;
  port = Number(new URL(url).port);
  let agent = await signInAgent(url, agentEmail, DEMO_PASSWORD);

  const stopCentral = async () => {
    await central?.close();
    central = null;
  };
  return {
    url: () => url,
    agent: () => agent,
    openPage: async (path, options = {}) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(new URL(path, url).href);
      return page;
    },
    stopCentral,
    startCentral: async () => {
      central = await open();
      agent = await signInAgent(url, agentEmail, DEMO_PASSWORD);
    },
    close: async () => {
      await browser.close();
      await stopCentral();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildCustomerChat(outDir: string): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  await build({
    root,
    configFile: join(root, 'customer-chat.vite.config.ts'),
    logLevel: 'error',
    build: { outDir },
  });
}
