import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { BrandId, ConversationId, UpdateId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';

export const Alert = z.object({
  alertId: z.string(),
  kind: z.enum(['conversationWaiting', 'newMessage', 'urgentUpdate', 'brandAnswered']),
  brandId: BrandId,
  brandName: z.string(),
  /** Null for an urgent update. */
  conversationId: ConversationId.nullable(),
  updateId: UpdateId.nullable(),
  /** Empty for an urgent update. */
  customerName: z.string(),
  preview: z.string(),
  at: EpochMs,
  sound: z.boolean(),
});
export type Alert = z.infer<typeof Alert>;

export const AlertSignal = z.discriminatedUnion('type', [
  /** First to every watcher: all that asks for attention now. No news, so no sound and no notification. */
  z.object({ type: z.literal('standing'), alerts: z.array(Alert) }),
  z.object({ type: z.literal('raised'), alert: Alert }),
  /** No longer asks for attention: seen, claimed by someone, muted. */
  z.object({ type: z.literal('withdrawn'), alertId: z.string() }),
  /** The agent clicked an OS notification: show exactly this conversation. */
  z.object({ type: z.literal('openConversation'), conversationId: ConversationId }),
  z.object({ type: z.literal('openUpdate'), updateId: UpdateId }),
]);
export type AlertSignal = z.infer<typeof AlertSignal>;

export const alertsContract = {
  /** What stands now, then each change. */
  watch: oc.output(eventIterator(AlertSignal)),
  /** What the agent can see now; decides which messages raise an alert. */
  attention: oc
    .input(z.object({ windowFocused: z.boolean(), visible: z.array(ConversationId).max(20) }))
    .output(z.object({})),
};
