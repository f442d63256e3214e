import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { UpdateContent } from '../../../../src/contract/central/updates.ts';
import type { KnowledgeReference, PackRow, PriceItem } from '../../../../src/contract/model/brand-pack.ts';
import { type BrandId, BroadcastId, type ConversationId } from '../../../../src/contract/model/ids.ts';
import type { SweepItem, UpdateFact, UrgentUpdate } from '../../../../src/contract/model/urgent-update.ts';
import { packVersionOf } from '../../support/pack-content.ts';
import { newMessageId, type StaffMember, type Stage } from '../../support/stage.ts';
import { lamps, priceItem } from '../../support/test-seed.ts';

export const euros = (amount: number) => ({ amountMinor: Math.round(amount * 100), currency: 'EUR' });

let items = 0;

/** Another item than any other test's, with a name nobody says by chance. */
export function newItem(price: number, changes: Partial<PriceItem> = {}): PriceItem {
  items += 1;
  const letters = [...String(items)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const id = `lamp-${letters}`;
  return { ...priceItem(id, price * 100), sku: `LX${items}00`, name: `Lyhty ${letters}mpu`, ...changes };
}

export async function publishRows(lead: StaffMember, rows: readonly Row[], removed: Removed[] = []) {
  const upserted = rows.map((row) => ({ ...row, version: 0 }) as PackRow);
  const expectedVersion = await packVersionOf(lead, lamps);
  return lead.call.brands.publishPack({ brandId: lamps, expectedVersion, reason: '', upserted, removed });
}

type Row = { [Kind in PackRow['kind']]: Omit<Extract<PackRow, { kind: Kind }>, 'version'> }[PackRow['kind']];
type Removed = Pick<PackRow, 'kind' | 'id'>;

export function itemRow(item: PriceItem) {
  return { kind: 'priceItem', id: item.priceItemId, row: item } as const;
}

export function priceFact(item: PriceItem, to: number, changes: Partial<PriceFact> = {}): PriceFact {
  return {
    type: 'priceChanged',
    priceItemId: item.priceItemId,
    title: item.name,
    from: item.price,
    to: euros(to),
    at: 0,
    settledIn: null,
    ...changes,
  };
}

type PriceFact = Extract<UpdateFact, { type: 'priceChanged' }>;

export function newBroadcastId(): BroadcastId {
  return BroadcastId.parse(randomUUID());
}

/** An urgent update for the lamps. */
export function written(
  facts: UpdateFact[] = [],
  changes: Partial<UpdateContent & { broadcastId: BroadcastId }> = {},
) {
  return {
    broadcastId: newBroadcastId(),
    level: 'urgent' as const,
    text: 'Read this',
    keywords: [] as string[],
    acknowledge: false,
    expiresAt: null,
    brands: [{ brandId: lamps, text: null, facts }],
    ...changes,
  };
}

export async function publish(lead: StaffMember, ...of: Parameters<typeof written>): Promise<UrgentUpdate> {
  const { updates } = await lead.call.updates.publish(written(...of));
  const [update] = updates;
  if (!update) throw new Error('nothing was published');
  return update;
}

export async function updatesAt(member: StaffMember, brandId: BrandId): Promise<UrgentUpdate[]> {
  return (await member.call.feed.snapshot({ brandId })).updates;
}

/** A conversation that this agent holds, and answers in. */
export async function heldBy(stage: Stage, agent: StaffMember, question = 'Hello') {
  const customer = await stage.customerWrites(lamps, question);
  const { conversationId } = customer;
  await agent.call.conversations.claim({ conversationId });
  let seq = 0;
  const push = (payload: Parameters<StaffMember['event']>[2]) => {
    seq += 1;
    return agent.push(agent.event(conversationId, seq, payload));
  };
  return {
    customer,
    conversationId,
    answer: async (text: string, references: KnowledgeReference[] = []) => {
      const messageId = newMessageId();
      await push({ kind: 'messageWritten', messageId, text, origin: 'composed', references });
      return messageId;
    },
    resolve: () => push({ kind: 'resolved', messageId: newMessageId(), disposition: 'answered' }),
  };
}

export function inserted(item: PriceItem, text: string): KnowledgeReference {
  return { kind: 'priceItem', id: item.priceItemId, version: 1, text };
}

/** What is open of a broadcast, once the answers have been looked through. */
export async function swept(
  member: StaffMember,
  broadcastId: BroadcastId,
  enough: (items: readonly SweepItem[]) => boolean,
  state: 'open' | 'decided' = 'open',
): Promise<SweepItem[]> {
  return vi.waitFor(
    async () => {
      const found = await member.call.updates.sweep({ brandId: lamps, state, broadcastId });
      if (!enough(found)) throw new Error(`${found.length} are listed: ${found.map(({ text }) => text)}`);
      return found;
    },
    { timeout: 30_000, interval: 100 },
  );
}

export async function resolveAll(held: readonly { resolve: () => Promise<unknown> }[]): Promise<void> {
  for (const { resolve } of held) await resolve();
}

export function idsOf(items: readonly { conversationId: ConversationId }[]): ConversationId[] {
  return items.map(({ conversationId }) => conversationId);
}
