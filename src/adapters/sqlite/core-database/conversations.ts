import type { BrandId, ConversationId, CustomerId, PersonId } from '../../../contract/model/ids.ts';
import type { ConversationStore } from '../../../core/conversations/conversation-store.ts';
import type { Database } from '../open-database.ts';
import {
  CONVERSATION_COLUMNS,
  type ConversationRow,
  conversationToRow,
  type KnownConversationRow,
  rowToKnownConversation,
} from './conversation-rows.ts';

/** Of the conversation that is written. */
const PROMISE_DUE_AT = `(
  SELECT min(json_extract(value, '$.dueAt')) FROM json_each(@life, '$.promises')
  WHERE json_extract(value, '$.keptAt') IS NULL)`;

export function createConversations(db: Database): ConversationStore {
  const select = (rest: string) => `SELECT ${CONVERSATION_COLUMNS} FROM conversations ${rest}`;
  const find = db.prepare<[ConversationId], KnownConversationRow>(select('WHERE conversation_id = ?'));
  const waiting = db.prepare<[], KnownConversationRow>(
    select(
      `WHERE status = 'queued' ORDER BY waiting_since IS NULL, waiting_since, created_at, conversation_id`,
    ),
  );
  const heldBy = db.prepare<[PersonId], KnownConversationRow>(
    select(`WHERE holder_id = ? AND status IN ('open', 'pending', 'snoozed')
            ORDER BY claimed_at, conversation_id`),
  );
  const countHeldBy = db
    .prepare<[PersonId], number>(
      `SELECT count(*) FROM conversations WHERE holder_id = ? AND status IN ('open', 'pending')`,
    )
    .pluck();
  const offeredTo = db.prepare<[PersonId], KnownConversationRow>(
    select(`WHERE transfer_to = ? ORDER BY json_extract(life, '$.transfer.expiresAt'), conversation_id`),
  );
  const heldByOthers = db.prepare<[PersonId], KnownConversationRow>(
    select(`WHERE status IN ('open', 'pending', 'snoozed') AND holder_id IS NOT NULL AND holder_id <> ?
            ORDER BY waiting_since IS NULL, waiting_since, conversation_id`),
  );
  const closedOf = db.prepare<[PersonId, number], KnownConversationRow>(
    select(`WHERE status = 'resolved' AND holder_id = ? ORDER BY resolved_at DESC, conversation_id LIMIT ?`),
  );
  const ofCustomer = db.prepare<[CustomerId, BrandId], KnownConversationRow>(
    select('WHERE customer_id = ? AND brand_id = ?'),
  );
  const isSkipped = db
    .prepare<[ConversationId], number>('SELECT 1 FROM skipped_conversations WHERE conversation_id = ?')
    .pluck();
  const skip = db.prepare<[ConversationId]>(
    'INSERT INTO skipped_conversations (conversation_id) VALUES (?) ON CONFLICT DO NOTHING',
  );
  const unskip = db.prepare<[ConversationId]>('DELETE FROM skipped_conversations WHERE conversation_id = ?');
  const holdsText = db
    .prepare<[{ conversationId: ConversationId }], number>(
      `SELECT EXISTS (SELECT 1 FROM messages WHERE conversation_id = @conversationId)
         OR EXISTS (SELECT 1 FROM drafts WHERE conversation_id = @conversationId)
         OR EXISTS (SELECT 1 FROM intake_drafts WHERE conversation_id = @conversationId)`,
    )
    .pluck();
  const unresolvedOfBrand = db.prepare<[BrandId], KnownConversationRow>(
    select(`WHERE brand_id = ? AND status IN ('queued', 'open', 'pending', 'snoozed')`),
  );
  const promised = db.prepare<[], KnownConversationRow>(
    select('WHERE promise_due_at IS NOT NULL ORDER BY promise_due_at, conversation_id'),
  );
  const behind = db
    .prepare<[PersonId], ConversationId>(
      `SELECT conversation_id FROM conversations
       WHERE (holder_id = ? AND status IN ('open', 'pending', 'snoozed') AND have_seq < last_seq) OR outdated = 1`,
    )
    .pluck();
  const upsert = db.prepare<[ConversationRow]>(`
    INSERT INTO conversations (
      conversation_id, brand_id, kind, status, customer_id, customer_name, customer_locale, holder_id, holder_name,
      created_at, waiting_since, claimed_at, first_response_at, resolved_at, disposition, last_seq, preview,
      preview_at, queue_id, snoozed_until, transfer_to, promise_due_at, life)
    VALUES (
      @conversationId, @brandId, @kind, @status, @customerId, @customerName, @customerLocale, @holderId,
      @holderName, @createdAt, @waitingSince, @claimedAt, @firstResponseAt, @resolvedAt, @disposition, @lastSeq,
      @preview, @previewAt, @queueId, @snoozedUntil, @transferTo,
      ${PROMISE_DUE_AT}, @life)
    ON CONFLICT (conversation_id) DO UPDATE SET
      kind = @kind, status = @status, customer_id = @customerId, customer_name = @customerName,
      customer_locale = @customerLocale, holder_id = @holderId, holder_name = @holderName,
      waiting_since = @waitingSince, claimed_at = @claimedAt, first_response_at = @firstResponseAt,
      resolved_at = @resolvedAt, disposition = @disposition, last_seq = @lastSeq, preview = @preview,
      preview_at = @previewAt, queue_id = @queueId, snoozed_until = @snoozedUntil, transfer_to = @transferTo,
      promise_due_at = ${PROMISE_DUE_AT}, life = @life, outdated = 0`);
  const setReadSeq = db.prepare<[number, ConversationId]>(
    'UPDATE conversations SET read_seq = ? WHERE conversation_id = ?',
  );
  const setHaveSeq = db.prepare<[number, ConversationId]>(
    'UPDATE conversations SET have_seq = ? WHERE conversation_id = ?',
  );
  const markOutdated = db.prepare<[ConversationId]>(
    'UPDATE conversations SET outdated = 1 WHERE conversation_id = ?',
  );
  const remove = db.prepare<[ConversationId]>('DELETE FROM conversations WHERE conversation_id = ?');
  const removeBrand = db
    .prepare<[BrandId], ConversationId>(
      'DELETE FROM conversations WHERE brand_id = ? RETURNING conversation_id',
    )
    .pluck();
  const brandIds = db.prepare<[], BrandId>('SELECT DISTINCT brand_id FROM conversations').pluck();

  return {
    find: (conversationId) => {
      const row = find.get(conversationId);
      return row ? rowToKnownConversation(row) : null;
    },
    waiting: () => waiting.all().map(rowToKnownConversation),
    heldBy: (personId) => heldBy.all(personId).map(rowToKnownConversation),
    offeredTo: (personId) => offeredTo.all(personId).map(rowToKnownConversation),
    heldByOthers: (personId) => heldByOthers.all(personId).map(rowToKnownConversation),
    closedOf: (personId, limit) => closedOf.all(personId, limit).map(rowToKnownConversation),
    ofCustomer: (brandId, customerId) => ofCustomer.all(customerId, brandId).map(rowToKnownConversation),
    isSkipped: (conversationId) => isSkipped.get(conversationId) === 1,
    setSkipped: (conversationId, skipped) => {
      (skipped ? skip : unskip).run(conversationId);
    },
    countHeldBy: (personId) => countHeldBy.get(personId) ?? 0,
    holdsText: (conversationId) => holdsText.get({ conversationId }) === 1,
    unresolvedOfBrand: (brandId) => unresolvedOfBrand.all(brandId).map(rowToKnownConversation),
    promised: () => promised.all().map(rowToKnownConversation),
    behind: (personId) => behind.all(personId),
    upsert: (conversation) => {
      upsert.run(conversationToRow(conversation));
    },
    setReadSeq: (conversationId, readSeq) => {
      setReadSeq.run(readSeq, conversationId);
    },
    setHaveSeq: (conversationId, haveSeq) => {
      setHaveSeq.run(haveSeq, conversationId);
    },
    markOutdated: (conversationId) => {
      markOutdated.run(conversationId);
    },
    remove: (conversationId) => {
      remove.run(conversationId);
    },
    removeBrand: (brandId) => removeBrand.all(brandId),
    brandIds: () => brandIds.all(),
  };
}
