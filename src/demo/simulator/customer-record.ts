import * as z from 'zod';
import { BrandId, ConversationId, FileId, MessageId } from '../../contract/model/ids.ts';

const Progress = z.object({
  openingSaid: z.int().nonnegative(),
  step: z.int().nonnegative(),
  misses: z.int().nonnegative(),
  impatientSaid: z.boolean(),
  heardSeq: z.int().nonnegative(),
});

/** All that one simulated customer must remember to go on after a restart. */
export const CustomerRecord = z.object({
  brandId: BrandId,
  scenarioId: z.string(),
  customerName: z.string(),
  /** Chosen first: a start whose answer was lost is repeated with it and finds the same conversation. */
  firstMessageId: MessageId,
  /** Null until the conversation exists. */
  chat: z.object({ conversationId: ConversationId, customerToken: z.string() }).nullable(),
  progress: Progress,
  /** Written down before it is sent and sent again with the same id, so that nothing is said twice. */
  saying: z
    .object({ messageId: MessageId, text: z.string(), fileId: FileId.optional(), leadsTo: Progress })
    .nullable(),
});
export type CustomerRecord = z.infer<typeof CustomerRecord>;

export const Journal = z.object({
  /** How many customers came so far, in all runs: the next one continues the seed's sequence. */
  arrivals: z.int().nonnegative(),
  customers: z.array(CustomerRecord),
});
export type Journal = z.infer<typeof Journal>;
