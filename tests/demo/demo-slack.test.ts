import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { QuestionId } from '../../src/contract/model/ids.ts';
import type { UrgentUpdate } from '../../src/contract/model/urgent-update.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { DEMO_PASSWORD, demoEmails } from '../../src/demo/demo-people.ts';
import { openDemoCentral } from '../../src/demo/open-demo-central.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type ScriptedAgent, signInAgent } from './scripted-agent.ts';

const PATIENCE = { timeout: 120_000, interval: 500 };
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function openDemo(dataFolder: string) {
  const demo = await openDemoCentral({
    port: 0,
    dataFolder,
    database: { kind: 'embedded', folder: join(dataFolder, 'database') },
    simulator: true,
    pace: 'busy',
    customerChatAssets: join(dataFolder, 'none'),
    log: () => {},
  });
  closers.push(demo.close);
  return { demo, nora: await signInAgent(demo.url, demoEmails.agent, DEMO_PASSWORD) };
}

async function updatesOf({ client }: ScriptedAgent): Promise<readonly UrgentUpdate[]> {
  const snapshots = await Promise.all(
    demoBrands.map(({ brand }) => client.feed.snapshot({ brandId: brand.brandId })),
  );
  return snapshots.flatMap(({ updates }) => updates);
}

const urgentOf = (updates: readonly UrgentUpdate[]) => updates.filter(({ level }) => level === 'urgent');

test('the demo has an urgent update from Slack in its first minutes, revised and added to, and keeps it over a restart', {
  timeout: 400_000,
}, async () => {
  const folder = tempFolder();
  const { demo, nora } = await openDemo(folder);
  const update = await vi.waitFor(async () => {
    const [urgent] = urgentOf(await updatesOf(nora));
    expect(urgent).toMatchObject({ revision: 2, additions: [{}], source: { type: 'slack' } });
    return urgent;
  }, PATIENCE);

  await nora.client.demo.setPace({ pace: 'paused' });
  const before = urgentOf(await updatesOf(nora));
  await demo.close();
  expect(await readFile(join(folder, 'slack-messages.json'), 'utf8')).toContain(
    update?.source.type === 'slack' ? update.source.ts : 'no ts',
  );

  const restartedAt = Date.now();
  const again = await openDemo(folder);
  await again.nora.client.demo.setPace({ pace: 'paused' });
  // Read anew from Slack, it is still what it was.
  await vi.waitFor(async () => {
    const sofia = await signInAgent(again.demo.url, demoEmails.supervisor, DEMO_PASSWORD);
    const { coverage } = await sofia.client.slack.state();
    expect(coverage.every(({ sweptAt }) => (sweptAt ?? 0) > restartedAt)).toBe(true);
  }, PATIENCE);
  expect(urgentOf(await updatesOf(again.nora))).toEqual(before);
});

test('what an agent asks is answered by the brand’s people', { timeout: 300_000 }, async () => {
  const { nora } = await openDemo(tempFolder());
  const conversation = await vi.waitFor(async () => {
    const lists = await Promise.all(demoBrands.map(({ brand }) => nora.conversations(brand.brandId)));
    const [first] = lists.flat();
    if (!first) throw new Error('nobody has written yet');
    return first;
  }, PATIENCE);
  const { brandId, conversationId } = conversation;
  await nora.client.conversations.claim({ conversationId });
  const questionId = QuestionId.parse(randomUUID());
  await nora.client.questions.ask({ brandId, conversationId, questionId, text: 'Is it in stock?' });
  await vi.waitFor(async () => {
    const { questions } = await nora.client.feed.snapshot({ brandId });
    expect(questions).toMatchObject([{ state: 'posted', answers: [{}] }]);
  }, PATIENCE);
});
