import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCentral } from '../../src/central/open-central.ts';
import type { DemoPace } from '../../src/contract/central/demo.ts';
import type { Conversation } from '../../src/contract/model/conversation.ts';
import { MessageId } from '../../src/contract/model/ids.ts';
import type { DemoBrand } from '../../src/demo/brands/demo-brand.ts';
import { DEMO_PASSWORD } from '../../src/demo/demo-people.ts';
import { createFileJournal, createMemoryJournal } from '../../src/demo/simulator/customer-journal.ts';
import { HUMAN } from '../../src/demo/simulator/human-pace.ts';
import { PACE_LIMITS } from '../../src/demo/simulator/pace.ts';
import { phonePicture } from '../../src/demo/simulator/phone-picture.ts';
import { openSimulator, type Simulator, type SimulatorOptions } from '../../src/demo/simulator/simulator.ts';
import { createSimulatorTime, type SimulatorTime } from '../../src/demo/simulator/simulator-time.ts';
import { type ScriptedAgent, signInAgent } from './scripted-agent.ts';
import { lampBrand, lampScenario, simulatorBrands } from './simulator-brand.ts';
import { agentEmail, roomySeed } from './test-people.ts';

const closers: (() => Promise<unknown>)[] = [];
const PATIENCE = { timeout: 60_000, interval: 50 };
/** Pauses of seconds become hundredths. */
const SPEED = 60;
/** Customers in a hurry, all from this machine. */
const plenty = { requests: 10_000, seconds: 1 };
const UNLIMITED = { chatStart: plenty, chatWrite: plenty, chatWriteBurst: plenty, chatTyping: plenty };

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function openWorld(brands: readonly DemoBrand[] = simulatorBrands) {
  const central = await openCentral({
    port: 0,
    database: { kind: 'embedded', folder: 'memory' },
    seed: roomySeed(brands),
    limits: UNLIMITED,
    log: () => {},
  });
  closers.push(() => central.close());
  const agent = await signInAgent(central.url, agentEmail, DEMO_PASSWORD);
  const simulate = async (
    pace: () => DemoPace,
    {
      journal = createMemoryJournal(),
      seed = 7,
      time = createSimulatorTime(SPEED),
    }: Partial<SimulatorOptions> = {},
  ) => {
    const simulator = await openSimulator({
      centralUrl: central.url,
      brands,
      seed,
      pace,
      time,
      newMessageId: () => MessageId.parse(v7()),
      journal,
      log: () => {},
    });
    closers.push(() => simulator.close());
    return simulator;
  };
  return { agent, simulate };
}

const onlyLamps: readonly DemoBrand[] = [{ ...lampBrand, scenarios: [lampScenario] }];

/** The first conversation in which the customer has said everything they open with. */
function firstAsking(agent: ScriptedAgent): Promise<Conversation> {
  return vi.waitFor(async () => {
    const found = await agent.conversations(lampBrand.brand.brandId);
    const asking = found.find((one) => one.lastSeq >= lampScenario.opening.length);
    if (!asking) throw new Error('Nobody has asked yet');
    return asking;
  }, PATIENCE);
}

function lastSaid(agent: ScriptedAgent, conversationId: string, text: string): Promise<void> {
  return vi.waitFor(async () => {
    expect((await agent.transcript(conversationId)).at(-1)).toEqual({ kind: 'incoming', text });
  }, PATIENCE);
}

describe('simulated customers at a real central service', () => {
  it('thank for the right price, question a wrong one, ask again after none, and say farewell', async () => {
    const { agent, simulate } = await openWorld(onlyLamps);
    await simulate(() => 'calm');
    const { conversationId, customer } = await firstAsking(agent);
    expect(lampScenario.customerNames).toContain(customer.name);
    await agent.claim(conversationId);

    const [price, returns] = lampScenario.steps;
    await agent.say(conversationId, 'It is £89.');
    await lastSaid(agent, conversationId, price?.wrong ?? '');
    await agent.say(conversationId, 'Sorry, £120.00 of course.');
    await lastSaid(agent, conversationId, price?.satisfied ?? '');
    await agent.say(conversationId, 'Let me see.');
    await lastSaid(agent, conversationId, returns?.unclear ?? '');
    await agent.say(conversationId, 'You have 30 DAYS.');
    await lastSaid(agent, conversationId, `${returns?.satisfied} ${lampScenario.farewell}`);
  }, 120_000);

  it('send a picture with their last opening words, once, and what the camera wrote is not in it', async () => {
    const picture = {
      name: 'lamp.jpg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>',
    };
    const { agent, simulate } = await openWorld([
      { ...lampBrand, scenarios: [{ ...lampScenario, picture }] },
    ]);
    await simulate(() => 'calm');
    const { conversationId } = await firstAsking(agent);
    await agent.claim(conversationId);
    const { messages } = await agent.client.conversations.messages({ conversationId });
    const shown = messages.filter(({ files }) => files);
    expect(shown.map(({ text, files }) => [text, files?.map(({ name }) => name)])).toEqual([
      [lampScenario.opening.at(-1), ['lamp.jpg']],
    ]);
    const [file] = shown[0]?.files ?? [];
    if (!file) throw new Error('no picture came');
    const { url } = await agent.client.files.link({ conversationId, fileId: file.fileId, size: 'whole' });
    const bytes = Buffer.from(await (await fetch(new URL(url, agent.url))).arrayBuffer());
    expect(bytes.length).toBe(file.bytes);
    expect(Buffer.from(await phonePicture(picture.svg)).includes('Puhelin')).toBe(true);
    expect(bytes.includes('Puhelin')).toBe(false);
  }, 120_000);

  it('grow impatient when nobody answers', async () => {
    const { agent, simulate } = await openWorld(onlyLamps);
    await simulate(() => 'calm');
    const { conversationId } = await firstAsking(agent);
    await agent.claim(conversationId);
    await lastSaid(agent, conversationId, lampScenario.steps[0]?.impatient ?? '');
  }, 120_000);

  it('stay patient in a paused demo', async () => {
    const { agent, simulate } = await openWorld(onlyLamps);
    let pace: DemoPace = 'calm';
    const { now, sleep } = createSimulatorTime(SPEED);
    let longWaitsWhilePaused = 0;
    const time: SimulatorTime = {
      now,
      sleep: (ms, signal) => {
        if (pace === 'paused' && ms === HUMAN.impatientAfterMs) longWaitsWhilePaused += 1;
        return sleep(ms, signal);
      },
    };
    await simulate(() => pace, { time });
    const { conversationId, lastSeq } = await firstAsking(agent);
    pace = 'paused';
    await agent.claim(conversationId);
    await vi.waitFor(() => expect(longWaitsWhilePaused).toBeGreaterThan(8), PATIENCE);
    const said = (await agent.transcript(conversationId)).filter((one) => one.kind === 'incoming');
    expect(said.length).toBe(lastSeq);
  }, 120_000);

  it('never wait in greater number than the pace allows, and come again when answered', async () => {
    const { agent, simulate } = await openWorld();
    const simulator = await simulate(() => 'calm');
    const allQueued = async () => {
      const lists = await Promise.all(simulatorBrands.map(({ brand }) => agent.conversations(brand.brandId)));
      return lists.flat();
    };
    await vi.waitFor(() => expect(simulator.counts().waiting).toBe(PACE_LIMITS.calm.maxWaiting), PATIENCE);
    expect((await allQueued()).length).toBe(PACE_LIMITS.calm.maxWaiting);
    const [first] = await allQueued();
    await agent.claim(first?.conversationId ?? '');
    await agent.say(first?.conversationId ?? '', 'It is £120, and you have 30 days to return it.');
    await agent.resolve(first?.conversationId ?? '', 'answered');
    await vi.waitFor(async () => {
      expect((await allQueued()).length).toBe(PACE_LIMITS.calm.maxWaiting);
    }, PATIENCE);
  }, 120_000);

  it('send nobody while paused', async () => {
    const { agent, simulate } = await openWorld(onlyLamps);
    let pace: DemoPace = 'paused';
    let asked = 0;
    const simulator = await simulate(() => {
      asked += 1;
      return pace;
    });
    await vi.waitFor(() => expect(asked).toBeGreaterThan(20), PATIENCE);
    expect(simulator.counts()).toEqual({ open: 0, waiting: 0 });
    expect(await agent.conversations(lampBrand.brand.brandId)).toEqual([]);
    pace = 'calm';
    await firstAsking(agent);
  }, 120_000);

  it('go on after a restart where they stopped, saying nothing twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    closers.push(() => rm(folder, { recursive: true }));
    const file = join(folder, 'customers.json');
    const { agent, simulate } = await openWorld(onlyLamps);
    let pace: DemoPace = 'calm';
    const before: Simulator = await simulate(() => pace, { journal: createFileJournal(file) });
    const { conversationId } = await firstAsking(agent);
    await agent.claim(conversationId);
    pace = 'paused';
    await before.close();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ arrivals: expect.any(Number) });

    await agent.say(conversationId, '£120');
    await simulate(() => pace, { journal: createFileJournal(file) });
    await lastSaid(agent, conversationId, lampScenario.steps[0]?.satisfied ?? '');
    const incoming = (await agent.transcript(conversationId)).filter((one) => one.kind === 'incoming');
    expect(new Set(incoming.map((one) => one.text)).size).toBe(incoming.length);
  }, 120_000);

  it('are the same people for the same seed', async () => {
    const names = async (seed: number) => {
      const { agent, simulate } = await openWorld(onlyLamps);
      await simulate(() => 'calm', { seed });
      return vi.waitFor(async () => {
        const found = await agent.conversations(lampBrand.brand.brandId);
        expect(found.length).toBe(PACE_LIMITS.calm.maxWaiting);
        return [...found].sort((a, b) => a.createdAt - b.createdAt).map((one) => one.customer.name);
      }, PATIENCE);
    };
    expect(await names(3)).toEqual(await names(3));
  }, 120_000);
});
