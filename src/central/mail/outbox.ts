import type { Kysely, Selectable, Transaction } from 'kysely';
import * as z from 'zod';
import { type BrandId, type ConversationId, FileId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';

/** An e-mail of a brand, as it is kept until it is sent. */
export const OutgoingMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Stored here; their bytes are read when it is sent. */
  files: z.array(FileId).optional(),
  /** Where answers go, when not to the brand's mailbox. */
  replyTo: z.string().optional(),
  /** Message-ID of what it answers. */
  inReplyTo: z.string().optional(),
  /** Message-IDs of its thread, oldest first. */
  references: z.array(z.string()).optional(),
  /** No human wrote it, so that no machine answers it. */
  automatic: z.boolean().optional(),
});
export type OutgoingMail = z.infer<typeof OutgoingMail>;

export interface QueuedMail {
  /** Its Message-ID, chosen once: queueing it again changes nothing, and a repeated send is recognised by it. */
  readonly mailId: string;
  readonly brandId: BrandId;
  /** Whose agent is told when it cannot be delivered; null when nobody's. */
  readonly conversationId: ConversationId | null;
  readonly mail: OutgoingMail;
  /** Among those of one moment the lower goes out first. */
  readonly place?: number;
}

export type OutboxRow = Selectable<Tables['mail_outbox']>;

const AT_ONCE = 20;

/** Puts an e-mail in line, in the transaction that decides to send it. */
export async function queueMail(
  tx: Transaction<Tables>,
  { brandId, conversationId, mail, mailId, place = 0 }: QueuedMail,
  at: EpochMs,
): Promise<void> {
  await tx
    .insertInto('mail_outbox')
    .values({
      mail_id: mailId,
      brand_id: brandId,
      conversation_id: conversationId,
      mail: JSON.stringify(mail),
      created_at: at,
      place,
      state: 'waiting',
      tries: 0,
      next_try_at: at,
      problem: null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What is to be sent now, oldest first. */
export async function dueMails(db: Kysely<Tables>, now: EpochMs): Promise<OutboxRow[]> {
  return db
    .selectFrom('mail_outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', now)
    .orderBy('created_at')
    .orderBy('place')
    .limit(AT_ONCE)
    .execute();
}
