import type { Kysely } from 'kysely';
import type { HandedBack } from '../../contract/central/feed.ts';
import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { handedBack } from '../../conversation-rules/hand-over.ts';
import { handlingOf } from '../../conversation-rules/handling.ts';
import { findBrand } from '../brands/find-brand.ts';
import { lockConversation } from '../conversations/conversation-rows.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Ids, Log } from '../ports.ts';
import { changeHands } from './change-hands.ts';

const LOOK_EVERY_MS = 1_000;

type HandBackParts = ChangeParts & { readonly ids: Ids; readonly log: Log };

/**
 * Returns open conversations to their queue when no workstation of their holder has been connected for the brand's
 * `handBackAfterSeconds`. While the service itself was down nobody could connect, so that time does not count.
 */
export function startHandingBack(parts: HandBackParts): RepeatedWork {
  const startedAt = parts.clock.now();
  return repeatWork(() => handBackAll(parts, startedAt), {
    everyMs: LOOK_EVERY_MS,
    failed: 'conversations could not be handed back',
    log: parts.log,
  });
}

async function handBackAll(parts: HandBackParts, startedAt: EpochMs): Promise<void> {
  const held = await parts.db
    .selectFrom('conversations')
    .leftJoin('people_presence', 'people_presence.person_id', 'conversations.holder_id')
    .select(['conversation_id', 'brand_id', 'holder_id', 'claimed_at', 'seen_at'])
    .where('status', '=', 'open')
    .execute();
  for (const row of held) {
    if (row.holder_id === null || parts.signals.presence.of(row.holder_id) !== 'offline') continue;
    const { handBackAfterSeconds } = handlingOf(await findBrand(parts.db, row.brand_id));
    const goneSince = Math.max(row.seen_at ?? 0, row.claimed_at ?? 0, startedAt);
    if (parts.clock.now() - goneSince < handBackAfterSeconds * 1000) continue;
    await handBack(parts, row.conversation_id, row.holder_id);
  }
}

async function handBack(
  parts: HandBackParts,
  conversationId: ConversationId,
  personId: PersonId,
): Promise<void> {
  const done = await inFeedTransaction(parts, async (tx, record): Promise<boolean> => {
    const before = await lockConversation(tx, conversationId);
    const isGone = parts.signals.presence.of(personId) === 'offline';
    if (before?.status !== 'open' || before.holder?.personId !== personId || !isGone) return false;
    const at = parts.clock.now();
    const over = handedBack(before, at);
    const brand = await findBrand(tx, before.brandId);
    await changeHands(parts.ids, tx, record, { brand, over, at });
    await tx
      .insertInto('hand_backs')
      .values({ person_id: personId, conversation_id: conversationId, at })
      .onConflict((conflict) => conflict.columns(['person_id', 'conversation_id']).doUpdateSet({ at }))
      .execute();
    return true;
  });
  if (done) parts.signals.handedBack(personId);
}

/** What was taken back from somebody who has not said yet that they read it; the oldest first. */
export async function listHandBacks(db: Kysely<Tables>, personId: PersonId): Promise<HandedBack[]> {
  const rows = await db
    .selectFrom('hand_backs')
    .innerJoin('conversations', 'conversations.conversation_id', 'hand_backs.conversation_id')
    .innerJoin('customers', 'customers.customer_id', 'conversations.customer_id')
    .innerJoin('person_roles', (join) =>
      join
        .onRef('person_roles.person_id', '=', 'hand_backs.person_id')
        .onRef('person_roles.brand_id', '=', 'conversations.brand_id'),
    )
    .select(['hand_backs.conversation_id', 'conversations.brand_id', 'customers.name', 'hand_backs.at'])
    .where('hand_backs.person_id', '=', personId)
    .orderBy('hand_backs.at')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    brandId: row.brand_id,
    customerName: row.name,
    at: row.at,
  }));
}

export async function acknowledgeHandBacks(
  db: Kysely<Tables>,
  personId: PersonId,
  conversationIds: readonly ConversationId[],
): Promise<void> {
  await db
    .deleteFrom('hand_backs')
    .where('person_id', '=', personId)
    .where('conversation_id', 'in', conversationIds)
    .execute();
}
