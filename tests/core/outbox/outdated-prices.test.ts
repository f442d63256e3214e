import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { KnowledgeReference } from '../../../src/contract/model/brand-pack.ts';
import { MessageId } from '../../../src/contract/model/ids.ts';
import { lamps, priceItem } from '../../central/support/test-seed.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

async function priceOf({ screen }: Workstation, priceItemId: string): Promise<KnowledgeReference | null> {
  const detail = await screen.lookup.price({ brandId: lamps, priceItemId });
  if (!detail.ok || detail.value.hit.insertText === null) return null;
  const { version, insertText: text } = detail.value.hit;
  return { kind: 'priceItem', id: priceItemId, version, text };
}

async function publishPrice(id: string, amountMinor: number): Promise<void> {
  const sofia = await stage().signIn('sofia');
  const [state] = (await sofia.call.brands.list()).filter(({ brand }) => brand.brandId === lamps);
  await sofia.call.brands.publishPack({
    brandId: lamps,
    expectedVersion: state?.packVersion ?? 0,
    reason: 'Prices moved',
    upserted: [{ kind: 'priceItem', id, version: 0, row: priceItem(id, amountMinor) }],
    removed: [],
  });
}

async function annaWithConversation(priceItemId: string) {
  const line = await lineTo(stage());
  const anna = await openWorkstation(tempFolder());
  await anna.signIn(line.url, 'anna');
  await anna.connected();
  await until('the price is there', async () => (await priceOf(anna, priceItemId)) !== null);
  const reference = await priceOf(anna, priceItemId);
  if (!reference) throw new Error('no price');
  const customer = await stage().customerWrites(lamps, 'How much?');
  const pane = await take(anna, customer);
  const { conversationId } = customer;
  const send = (text: string, references: KnowledgeReference[]) =>
    anna.screen.conversations.send({
      brandId: lamps,
      conversationId,
      messageId: MessageId.parse(newId()),
      text,
      references,
    });
  const textsFromBrand = async () => {
    const { messages } = await customer.call.webChat.read({});
    return messages.filter(({ from }) => from === 'brand').map(({ text }) => text);
  };
  return { line, anna, reference, pane, conversationId, send, textsFromBrand };
}

describe('A message with an inserted price', () => {
  test('is not taken when the price has moved, unless the agent has confirmed the old one', async () => {
    const { anna, reference, send, textsFromBrand } = await annaWithConversation('item-04');
    await publishPrice('item-04', 77_700);
    await until('the new price is here', async () => {
      const now = await priceOf(anna, 'item-04');
      return now !== null && now.text !== reference.text;
    });
    const text = `It costs ${reference.text}.`;
    expect(await send(text, [reference])).toMatchObject({ ok: false, code: 'referencesOutdated' });
    expect(await send('I will ask.', [reference])).toMatchObject({ ok: true });
    expect(await send(text, [{ ...reference, outdatedConfirmed: true }])).toMatchObject({ ok: true });
    await until('both arrived', async () => (await textsFromBrand()).length === 2);
    expect(await textsFromBrand()).toEqual(['I will ask.', text]);
  });

  test('written without the network waits for the agent when the price moved meanwhile, and goes when told so', async () => {
    const { line, anna, reference, pane, conversationId, send, textsFromBrand } =
      await annaWithConversation('item-05');
    await line.cut();
    await until('the line is gone', async () => (await anna.status()).connectivity !== 'connected');
    const text = `It costs ${reference.text}.`;
    const sent = await send(text, [reference]);
    if (!sent.ok) throw new Error(sent.code);
    await publishPrice('item-05', 88_800);
    await line.mend();
    await anna.screen.status.reconnectNow();

    await until('it is parked', () => pane.messages().at(-1)?.delivery === 'parked');
    expect(pane.messages().at(-1)).toMatchObject({ problem: 'referencesOutdated', references: [reference] });
    expect(await textsFromBrand()).toEqual([]);

    const { messageId } = sent.value.message;
    const decided = { brandId: lamps, conversationId, messageId, decision: 'send' } as const;
    expect(await anna.screen.conversations.decide(decided)).toMatchObject({ ok: true });
    await until('it arrived', async () => (await textsFromBrand()).length === 1);
    expect(await textsFromBrand()).toEqual([text]);
  });
});
