import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../src/contract/model/person.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { DEMO_PASSWORD, demoEmails } from '../../src/demo/demo-people.ts';
import { openDemoCentral } from '../../src/demo/open-demo-central.ts';
import { type ScriptedAgent, signInAgent } from './scripted-agent.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-central-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function openDemo(dataFolder: string, simulator: boolean) {
  const demo = await openDemoCentral({
    port: 0,
    dataFolder,
    database: { kind: 'embedded', folder: join(dataFolder, 'database') },
    simulator,
    customerChatAssets: join(dataFolder, 'none'),
    log: () => {},
  });
  closers.push(demo.close);
  return demo;
}

async function queued(agent: ScriptedAgent) {
  const lists = await Promise.all(demoBrands.map(({ brand }) => agent.conversations(brand.brandId)));
  return lists.flat();
}

describe('the demo’s central service', () => {
  it('has customers of different brands write in by themselves, and the same ones after a restart', async () => {
    const folder = await newFolder();
    const first = await openDemo(folder, true);
    const agent = await signInAgent(first.url, demoEmails.agent, DEMO_PASSWORD);
    const seen = await vi.waitFor(async () => {
      const found = await queued(agent);
      const brands = new Set(found.map((one) => one.brandId));
      expect(brands.size).toBe(Math.min(2, demoBrands.length));
      return found;
    }, PATIENCE);
    await first.close();
    expect(await readFile(join(folder, 'simulated-customers.json'), 'utf8')).toContain(
      seen[0]?.conversationId,
    );

    const second = await openDemo(folder, true);
    const again = await signInAgent(second.url, demoEmails.agent, DEMO_PASSWORD);
    const kept = (await queued(again)).map((one) => one.conversationId);
    expect(kept).toEqual(expect.arrayContaining(seen.map((one) => one.conversationId)));
  }, 180_000);

  it('lets the demo’s people in, each with their role in all brands', async () => {
    const { url } = await openDemo(await newFolder(), false);
    const people: Person[] = [];
    for (const email of Object.values(demoEmails)) {
      const { client } = await signInAgent(url, email, DEMO_PASSWORD);
      people.push(await client.signIn.me());
    }
    expect(people.map(({ roles }) => new Set(roles.map(({ role }) => role)))).toEqual(
      ['agent', 'agent', 'supervisor', 'qualityAnalyst'].map((role) => new Set([role])),
    );
    expect(people.every(({ roles }) => roles.length === demoBrands.length)).toBe(true);
  }, 180_000);

  it('changes its pace on request, and has none without simulated customers', async () => {
    const busy = await openDemo(await newFolder(), true);
    const agent = await signInAgent(busy.url, demoEmails.agent, DEMO_PASSWORD);
    expect(await agent.client.demo.pace()).toEqual({ pace: 'calm' });
    await agent.client.demo.setPace({ pace: 'paused' });
    expect(await agent.client.demo.pace()).toEqual({ pace: 'paused' });

    const quiet = await openDemo(await newFolder(), false);
    const other = await signInAgent(quiet.url, demoEmails.agent, DEMO_PASSWORD);
    await expect(other.client.demo.pace()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 180_000);
});
