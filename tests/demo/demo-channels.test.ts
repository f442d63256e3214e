import { afterEach, expect, it, vi } from 'vitest';
import { openCentral } from '../../src/central/open-central.ts';
import type { Conversation, ConversationKind } from '../../src/contract/model/conversation.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { openDemoChannels } from '../../src/demo/demo-channels.ts';
import { DEMO_PASSWORD } from '../../src/demo/demo-people.ts';
import { createSimulatorTime } from '../../src/demo/simulator/simulator-time.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type ScriptedAgent, signInAgent } from './scripted-agent.ts';
import { agentEmail, roomySeed } from './test-people.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** The demo's channels with a central service, at many times the speed of life. */
async function openFastDemo(speed: number): Promise<{ agent: ScriptedAgent; said: string[] }> {
  const said: string[] = [];
  const log = (line: string) => said.push(line);
  const channels = await openDemoChannels({ dataFolder: tempFolder(), brands: demoBrands, seed: 7, log });
  const central = await openCentral({
    port: 0,
    database: { kind: 'embedded', folder: 'memory' },
    seed: roomySeed(demoBrands),
    log,
    ...channels.options,
  });
  closers.push(channels.close, central.close, channels.stopPeople);
  channels.letPeopleCome({
    mailPort: central.mailPort ?? 0,
    pace: () => 'busy',
    time: createSimulatorTime(speed),
  });
  return { agent: await signInAgent(central.url, agentEmail, DEMO_PASSWORD), said };
}

async function waiting(agent: ScriptedAgent, kind: ConversationKind): Promise<Conversation[]> {
  const lists = await Promise.all(demoBrands.map(({ brand }) => agent.conversations(brand.brandId)));
  return lists.flat().filter((one) => one.kind === kind);
}

/** One of those whose customers write back. */
async function oneWhoAnswers(agent: ScriptedAgent, kind: ConversationKind): Promise<Conversation> {
  return vi.waitFor(async () => {
    const found = (await waiting(agent, kind)).find(writesBack);
    if (!found) throw new Error(`nobody of the kind ${kind} wrote yet`);
    return found;
  }, PATIENCE);
}

function writesBack({ customer, subject }: Conversation): boolean {
  return demoBrands.some(
    ({ letters, posts }) =>
      letters.some((letter) => letter.subject === subject && letter.followUp !== null) ||
      posts.some(({ comments }) =>
        comments.some(({ authorName, thanks }) => authorName === customer.name && thanks !== null),
      ),
  );
}

it('people write letters over SMTP, read the answer, and write once more below it', async () => {
  const { agent, said } = await openFastDemo(40);
  const letter = await oneWhoAnswers(agent, 'email');
  expect(letter.subject).not.toBe('');
  await agent.claim(letter.conversationId);
  await agent.say(letter.conversationId, 'This is the answer.\nKind regards');
  const lines = await vi.waitFor(async () => {
    const incoming = (await agent.transcript(letter.conversationId)).filter(
      ({ kind }) => kind === 'incoming',
    );
    expect(incoming).toHaveLength(2);
    return incoming;
  }, PATIENCE);
  expect(lines[1]?.text).toContain('\n> This is the answer.\n> Kind regards\n');
  expect(lines[1]?.text).toContain('\n>> ');
  expect(said).toEqual([]);
}, 120_000);

it('people comment on posts with pictures, read the public reply, and thank for it', async () => {
  const { agent, said } = await openFastDemo(40);
  const { brandId, conversationId, post } = await oneWhoAnswers(agent, 'comment');
  const imageId = post?.imageId ?? '';
  expect((await agent.client.knowledge.image({ brandId, imageId })).mime).toBe('image/png');
  await agent.claim(conversationId);
  await agent.say(conversationId, 'A public answer');
  await vi.waitFor(async () => {
    const incoming = (await agent.transcript(conversationId)).filter(({ kind }) => kind === 'incoming');
    expect(incoming).toHaveLength(2);
  }, PATIENCE);
  expect(said).toEqual([]);
}, 120_000);

it('letters in the language of a brand’s other region wait in its queue', async () => {
  const { agent } = await openFastDemo(200);
  const swedish = await vi.waitFor(async () => {
    for (const kind of ['email', 'comment'] as const) {
      const found = (await waiting(agent, kind)).find(({ customer }) =>
        /^(sv|en)-(SE|IE)$/.test(customer.locale),
      );
      if (found) return found;
      // Room for the next ones to come.
      for (const one of await waiting(agent, kind)) {
        if (one.status !== 'queued') continue;
        await agent.claim(one.conversationId);
        await agent.say(one.conversationId, 'Thank you');
        await agent.resolve(one.conversationId, 'noAnswer');
      }
    }
    throw new Error('nobody came from the other region yet');
  }, PATIENCE);
  expect(['sverige', 'ireland']).toContain(swedish.queueId);
}, 120_000);
