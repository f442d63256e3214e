import { type Kysely, sql } from 'kysely';
import type { BrandId, ConversationId, MessageId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Answer } from '../../update-rules/told-superseded.ts';
import type { Tables } from '../database/tables.ts';
import { letOthersWork } from '../packs/let-others-work.ts';

/** Answers that are older are not looked at. */
export const SWEEP_BACK_MS = 14 * 24 * 3600 * 1000;

/** The embedded database holds this thread while it reads so many conversations. */
const CONVERSATIONS_PER_READ = 100;

export interface StoredAnswer extends Answer {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly writerId: PersonId | null;
  readonly receivedAt: EpochMs;
}

/** The answers that a brand's customers were given since a moment, conversation by conversation, each in its order. */
export async function* answersOfBrand(
  db: Kysely<Tables>,
  brandId: BrandId,
  since: EpochMs,
): AsyncGenerator<readonly StoredAnswer[], void, void> {
  let after = '';
  for (;;) {
    const slice = await db
      .selectFrom('conversations')
      .select('conversation_id')
      .where('brand_id', '=', brandId)
      .where(sql<string>`conversation_id`, '>', after)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('messages')
            .select('messages.seq')
            .whereRef('messages.conversation_id', '=', 'conversations.conversation_id')
            .where('messages.kind', '=', 'outgoing')
            .where('messages.received_at', '>=', since),
        ),
      )
      .orderBy('conversation_id')
      .limit(CONVERSATIONS_PER_READ)
      .execute();
    const last = slice.at(-1);
    if (!last) return;
    const ids = slice.map(({ conversation_id }) => conversation_id);
    yield* (await answersIn(db, ids, since)).values();
    after = last.conversation_id;
    await letOthersWork();
  }
}

/** The answers of some conversations since a moment, by conversation, each in its order. */
export async function answersIn(
  db: Kysely<Tables>,
  conversationIds: readonly ConversationId[],
  since: EpochMs,
): Promise<ReadonlyMap<ConversationId, readonly StoredAnswer[]>> {
  const rows = await db
    .selectFrom('messages')
    .leftJoin('workstation_events', (join) =>
      join
        .onRef('workstation_events.conversation_id', '=', 'messages.conversation_id')
        .onRef('workstation_events.message_seq', '=', 'messages.seq'),
    )
    .select([
      'messages.conversation_id',
      'messages.message_id',
      'messages.text',
      'messages.received_at',
      'workstation_events.person_id',
    ])
    .where('messages.conversation_id', 'in', conversationIds)
    .where('messages.kind', '=', 'outgoing')
    .where('messages.received_at', '>=', since)
    .orderBy('messages.conversation_id')
    .orderBy('messages.seq')
    .execute();
  const references = await referencesOf(
    db,
    rows.map((row) => row.message_id),
  );
  const answers = new Map<ConversationId, StoredAnswer[]>();
  for (const row of rows) {
    const answer: StoredAnswer = {
      conversationId: row.conversation_id,
      messageId: row.message_id,
      text: Buffer.from(row.text).toString('utf8'),
      references: references.get(row.message_id) ?? [],
      writerId: row.person_id,
      receivedAt: row.received_at,
    };
    const earlier = answers.get(row.conversation_id);
    if (earlier) earlier.push(answer);
    else answers.set(row.conversation_id, [answer]);
  }
  return answers;
}

/** What messages were taken from, by message. */
export async function referencesOf(
  db: Kysely<Tables>,
  messageIds: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, Answer['references']>> {
  const byMessage = new Map<MessageId, Answer['references'][number][]>();
  if (messageIds.length === 0) return byMessage;
  const rows = await db
    .selectFrom('message_references')
    .select(['message_id', 'kind', 'id', 'inserted'])
    .where(sql<boolean>`message_id = any(${[...messageIds]}::text[])`)
    .execute();
  for (const { message_id: messageId, kind, id, inserted } of rows) {
    const reference = { kind, id, text: String(JSON.parse(inserted)) };
    const earlier = byMessage.get(messageId);
    if (earlier) earlier.push(reference);
    else byMessage.set(messageId, [reference]);
  }
  return byMessage;
}
