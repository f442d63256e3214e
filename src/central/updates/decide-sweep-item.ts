import type { Transaction } from 'kysely';
import type { MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import type { Person } from '../../contract/model/person.ts';
import type { SweepItem } from '../../contract/model/urgent-update.ts';
import { findBrand } from '../brands/find-brand.ts';
import { changesOf } from '../conversations/conversation-changes.ts';
import { lockConversation, saveConversation } from '../conversations/conversation-rows.ts';
import { append } from '../conversations/conversation-rules.ts';
import { messageOf } from '../conversations/message-rows.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import { findSweepItem, type OwnedItem } from './list-sweep.ts';

export type DecideFailure = { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'UPDATE_CHANGED' };

export interface Correction {
  readonly sweepItemId: string;
  readonly messageId: MessageId;
  readonly text: string;
}

/**
 * Writes the customer what is true now, in a conversation in whatever state, as its brand. It is a message like any
 * other, except that it answers no question: who waits goes on waiting. One correction settles all answers of the
 * conversation that told the same. The same again is the same correction.
 */
export async function correct(
  parts: ChangeParts,
  person: Person,
  { sweepItemId, messageId, text }: Correction,
): Promise<Outcome<SweepItem, DecideFailure | { readonly code: 'MESSAGE_ID_TAKEN' }>> {
  const seen = await findSweepItem(parts.db, sweepItemId);
  const refused = whyNot(seen, person);
  if (!seen || refused) return failure({ code: refused ?? 'NOT_FOUND' });
  const { brandId, broadcastId, conversationId, updateId } = seen.item;
  const outcome = await inFeedTransaction(
    parts,
    async (
      tx,
      record,
    ): Promise<Outcome<SweepItem, DecideFailure | { readonly code: 'MESSAGE_ID_TAKEN' }>> => {
      const before = await lockConversation(tx, conversationId);
      const owned = await lockItem(tx, sweepItemId);
      if (!before || !owned) return failure({ code: 'NOT_FOUND' });
      const taken = await findMessage(tx, messageId);
      if (taken) {
        const isRepeat =
          owned.correctionId === messageId && owned.item.state === 'corrected' && taken.text === text;
        return isRepeat ? success(owned.item) : failure({ code: 'MESSAGE_ID_TAKEN' });
      }
      if (owned.item.state !== 'open') return failure({ code: 'UPDATE_CHANGED' });

      const now = parts.clock.now();
      const brand = await findBrand(tx, brandId);
      const draft = {
        messageId,
        kind: 'outgoing',
        authorName: brand.voice.alias,
        text,
        origin: 'composed',
        writtenAt: now,
      } as const;
      const appended = append(before, draft, now);
      const conversation = { ...appended.conversation, waitingSince: before.waitingSince };
      await saveConversation(tx, conversation, [appended.message]);
      await tx
        .updateTable('sweep_items')
        .set({
          state: 'corrected',
          decided_by: person.personId,
          decided_at: now,
          reason: null,
          correction_id: messageId,
        })
        .where('update_id', '=', updateId)
        .where('conversation_id', '=', conversationId)
        .where('fact_key', '=', owned.factKey)
        .where('state', '=', 'open')
        .execute();
      await record(brandId, changesOf(conversation, [appended.message]));
      return success(await decided(tx, sweepItemId));
    },
  );
  if (outcome.ok) tellOf(parts, seen, { brandId, broadcastId });
  return outcome;
}

/** Says that an answer needs no correction. The same again is the same decision. */
export async function dismiss(
  parts: ChangeParts,
  person: Person,
  { sweepItemId, reason }: { readonly sweepItemId: string; readonly reason: string },
): Promise<Outcome<SweepItem, DecideFailure>> {
  const seen = await findSweepItem(parts.db, sweepItemId);
  const refused = whyNot(seen, person);
  if (!seen || refused) return failure({ code: refused ?? 'NOT_FOUND' });
  const outcome = await parts.db
    .transaction()
    .execute(async (tx): Promise<Outcome<SweepItem, DecideFailure>> => {
      const owned = await lockItem(tx, sweepItemId);
      if (!owned) return failure({ code: 'NOT_FOUND' });
      const { item, decidedById } = owned;
      if (item.state !== 'open') {
        const isRepeat =
          item.state === 'dismissed' && decidedById === person.personId && item.reason === reason;
        return isRepeat ? success(item) : failure({ code: 'UPDATE_CHANGED' });
      }
      await tx
        .updateTable('sweep_items')
        .set({ state: 'dismissed', decided_by: person.personId, decided_at: parts.clock.now(), reason })
        .where('sweep_item_id', '=', sweepItemId)
        .execute();
      return success(await decided(tx, sweepItemId));
    });
  if (outcome.ok) tellOf(parts, seen, seen.item);
  return outcome;
}

/** For the brand's supervisors and for who gave the answer; to agents others' items do not exist. */
function whyNot(owned: OwnedItem | null, person: Person): 'NOT_FOUND' | 'FORBIDDEN' | null {
  const role = owned && roleAt(person, owned.item.brandId);
  if (!owned || role === null) return 'NOT_FOUND';
  return role === 'supervisor' || owned.writerId === person.personId ? null : 'FORBIDDEN';
}

async function lockItem(tx: Transaction<Tables>, sweepItemId: string): Promise<OwnedItem | null> {
  const locked = await tx
    .selectFrom('sweep_items')
    .select('sweep_item_id')
    .where('sweep_item_id', '=', sweepItemId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return locked ? findSweepItem(tx, sweepItemId) : null;
}

async function findMessage(tx: Transaction<Tables>, messageId: MessageId): Promise<Message | null> {
  const row = await tx
    .selectFrom('messages')
    .selectAll()
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return row ? messageOf(row) : null;
}

async function decided(tx: Transaction<Tables>, sweepItemId: string): Promise<SweepItem> {
  const owned = await findSweepItem(tx, sweepItemId);
  if (!owned) throw new Error(`sweep item ${sweepItemId} is gone although it is locked`);
  return owned.item;
}

function tellOf(
  { signals }: ChangeParts,
  { writerId }: OwnedItem,
  { brandId, broadcastId }: Pick<SweepItem, 'brandId' | 'broadcastId'>,
): void {
  signals.followUp({ brandId, broadcastId, writers: new Set(writerId === null ? [] : [writerId]) });
}
