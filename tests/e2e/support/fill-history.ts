import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { insertConversation, insertMessages } from '../../../src/central/conversations/conversation-rows.ts';
import { openEmbedded } from '../../../src/central/database/open-embedded.ts';
import type { Tables } from '../../../src/central/database/tables.ts';
import { Conversation } from '../../../src/contract/model/conversation.ts';
import { BrandId, PersonId } from '../../../src/contract/model/ids.ts';
import { Message } from '../../../src/contract/model/message.ts';

export interface History {
  readonly brandId: string;
  readonly email: string;
  readonly conversations: number;
  readonly messagesEach: number;
}

const MINUTE_MS = 60_000;

export const customerOf = (number: number) => `Kunde ${String(number).padStart(2, '0')}`;
export const textOf = (seq: number) => `№${seq} ${sentences[seq % sentences.length]}`;

const sentences = [
  'Hei igjen!',
  'Har dere løpesko i størrelse 42, gjerne med litt bredere lest?',
  'Ja, det har vi. Den finnes i grått og blått, og du kan bytte den i 60 dager hvis den ikke passer.',
  'Flott. Og hvor lang tid tar det å få den sendt til et hentested i Tromsø?\nJeg reiser bort på fredag.',
];

/**
 * Puts long conversations, all held by one person, into the folder of a central service that has run before and is
 * stopped. The rows are as if the changes that made them were pruned from the feed long ago.
 */
export async function fillHistory(centralFolder: string, history: History): Promise<void> {
  const { db, close } = await openEmbedded(join(centralFolder, 'database'));
  try {
    const holder = await db
      .selectFrom('people')
      .select(['person_id', 'name'])
      .where('email', '=', history.email)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('people')
      .set({ capacity: history.conversations })
      .where('person_id', '=', holder.person_id)
      .execute();
    for (let number = 1; number <= history.conversations; number++) {
      await fillConversation(db, history, number, {
        personId: PersonId.parse(holder.person_id),
        name: holder.name,
      });
    }
    const pruned = history.conversations * (history.messagesEach + 1);
    await db
      .updateTable('brand_counters')
      .set((row) => ({ cursor: row('cursor', '+', pruned), pruned_through: row('cursor', '+', pruned) }))
      .where('brand_id', '=', BrandId.parse(history.brandId))
      .execute();
  } finally {
    await close();
  }
}

async function fillConversation(
  db: Kysely<Tables>,
  { brandId, messagesEach }: History,
  number: number,
  holder: { readonly personId: PersonId; readonly name: string },
): Promise<void> {
  const conversationId = crypto.randomUUID();
  const begin = Date.now() - messagesEach * MINUTE_MS;
  const customer = { customerId: crypto.randomUUID(), name: customerOf(number), locale: 'nb-NO' };
  const messages = Array.from({ length: messagesEach }, (_, index) => {
    const at = begin + index * MINUTE_MS;
    return Message.parse({
      messageId: crypto.randomUUID(),
      conversationId,
      seq: index + 1,
      kind: index % 2 === 0 ? 'incoming' : 'outgoing',
      authorName: index % 2 === 0 ? customer.name : 'Nora',
      text: textOf(index + 1),
      origin: index % 2 === 0 ? null : 'composed',
      writtenAt: at,
      receivedAt: at,
    });
  });
  const conversation = Conversation.parse({
    conversationId,
    brandId,
    kind: 'chat',
    status: 'open',
    customer,
    holder,
    createdAt: begin,
    waitingSince: null,
    claimedAt: begin,
    firstResponseAt: begin + MINUTE_MS,
    resolvedAt: null,
    disposition: null,
    lastSeq: messagesEach,
    preview: textOf(messagesEach),
    previewAt: begin + messagesEach * MINUTE_MS,
  });
  await db.transaction().execute(async (tx) => {
    await insertConversation(tx, conversation);
    await insertMessages(tx, messages);
    await tx
      .insertInto('conversation_holders')
      .values({ conversation_id: conversation.conversationId, person_id: holder.personId })
      .execute();
  });
}
