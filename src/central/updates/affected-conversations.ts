import type { Kysely } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { AffectedWhy } from '../../contract/model/urgent-update.ts';
import type { AffectedRule } from '../../update-rules/affected-by.ts';
import { selectConversations } from '../conversations/conversation-rows.ts';
import type { Tables } from '../database/tables.ts';
import { letOthersWork } from '../packs/let-others-work.ts';
import { referencesOf } from './read-answers.ts';

const CONVERSATIONS_PER_READ = 100;

export interface Affected {
  readonly conversation: Conversation;
  readonly why: AffectedWhy;
}

/** What was found in a conversation up to a message; words that were written stay written. */
export type Seen = Map<ConversationId, { readonly seq: number; readonly why: AffectedWhy | null }>;

/**
 * The unresolved conversations of a brand that an update affects, oldest first.
 * @param seen what earlier reads with the same rule found; only messages that came since are read, and it is brought up
 */
export async function affectedConversations(
  db: Kysely<Tables>,
  brandId: BrandId,
  rule: AffectedRule,
  seen: Seen = new Map(),
): Promise<Affected[]> {
  const unresolved = await selectConversations(db, (query) =>
    query
      .where('conversations.brand_id', '=', brandId)
      .where('conversations.status', '<>', 'resolved')
      .orderBy('conversations.created_at'),
  );
  const toRead = unresolved.filter(({ conversationId, lastSeq }) => {
    const before = seen.get(conversationId);
    return !before || (before.why === null && before.seq < lastSeq);
  });
  for (let start = 0; start < toRead.length; start += CONVERSATIONS_PER_READ) {
    await readMore(db, toRead.slice(start, start + CONVERSATIONS_PER_READ), rule, seen);
    await letOthersWork();
  }
  return unresolved.flatMap((conversation) => {
    const why = seen.get(conversation.conversationId)?.why ?? null;
    return why === null ? [] : [{ conversation, why }];
  });
}

async function readMore(
  db: Kysely<Tables>,
  conversations: readonly Conversation[],
  rule: AffectedRule,
  seen: Seen,
): Promise<void> {
  const places = conversations.map(({ conversationId }) => ({
    conversationId,
    seq: seen.get(conversationId)?.seq ?? 0,
  }));
  const everything = rule({ texts: [], references: [] });
  const rows =
    everything === null
      ? await db
          .selectFrom('messages')
          .select(['conversation_id', 'message_id', 'seq', 'text'])
          .where('kind', 'in', ['incoming', 'outgoing'])
          .where((eb) =>
            eb.or(
              places.map(({ conversationId, seq }) =>
                eb.and([eb('conversation_id', '=', conversationId), eb('seq', '>', seq)]),
              ),
            ),
          )
          .orderBy('seq')
          .execute()
      : [];
  const references = await referencesOf(
    db,
    rows.map((row) => row.message_id),
  );
  for (const { conversationId, seq } of places) {
    const own = rows.filter((row) => row.conversation_id === conversationId);
    const why =
      everything ??
      rule({
        texts: own.map(({ text }) => Buffer.from(text).toString('utf8')),
        references: own.flatMap(({ message_id }) => references.get(message_id) ?? []),
      });
    seen.set(conversationId, { seq: own.at(-1)?.seq ?? seq, why });
  }
}
