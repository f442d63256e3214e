import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { AlertRung } from '../model/alert-ladder.ts';
import { BrandId, ConversationId, UpdateId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';

export const AlertKind = z.enum([
  'conversationWaiting',
  'newMessage',
  'urgentUpdate',
  'brandAnswered',
  /** A colleague asks the agent to take a conversation over. */
  'transferOffered',
  /** The colleague declined, or did not answer in time. */
  'transferReturned',
  'snoozeEnded',
  /** A conversation went back to its queue while this workstation was away. */
  'handedBack',
  /** A promise is due soon. */
  'promiseDue',
  'promiseOverdue',
  /** The brand's mail server refused a form for good. */
  'formRefused',
]);
export type AlertKind = z.infer<typeof AlertKind>;

/**
 * `raised`: the core knows of it. `shown`: a screen or the operating system shows it. `seen`: the agent had it before
 * their eyes; it climbs no further. `acted`: what it asks for was done. `withdrawn`: it was taken back before, because
 * somebody else did it or nobody needs to. The last two are the end.
 */
export const AlertState = z.enum(['raised', 'shown', 'seen', 'acted', 'withdrawn']);
export type AlertState = z.infer<typeof AlertState>;

export const Alert = z.object({
  alertId: z.string(),
  kind: AlertKind,
  state: AlertState.exclude(['acted', 'withdrawn']),
  rung: AlertRung,
  brandId: BrandId,
  brandName: z.string(),
  /** Null for an urgent update. */
  conversationId: ConversationId.nullable(),
  updateId: UpdateId.nullable(),
  /** Empty for an urgent update, and in notifications that must not say it. */
  customerName: z.string(),
  /** Empty in notifications that must not say it. */
  preview: z.string(),
  at: EpochMs,
  sound: z.boolean(),
});
export type Alert = z.infer<typeof Alert>;

/** What is told in place of single notifications that would come too fast, and what only tries whether one is seen. */
export const Notice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('summary'), conversations: z.int().positive(), brands: z.int().positive() }),
  z.object({ type: z.literal('trial') }),
]);
export type Notice = z.infer<typeof Notice>;

export const AlertSignal = z.discriminatedUnion('type', [
  /** First to every watcher: all that asks for attention now. No news, so no sound and no notification. */
  z.object({ type: z.literal('standing'), alerts: z.array(Alert) }),
  z.object({ type: z.literal('raised'), alert: Alert }),
  /** In another state, or on a higher rung. */
  z.object({
    type: z.literal('changed'),
    alertId: z.string(),
    state: Alert.shape.state,
    rung: AlertRung,
  }),
  /** For the operating system to show; says no more than may be read from a locked screen. */
  z.object({ type: z.literal('notify'), alert: Alert }),
  z.object({ type: z.literal('notice'), notice: Notice }),
  /** No longer asks for attention: acted upon, claimed by someone, muted. */
  z.object({ type: z.literal('withdrawn'), alertId: z.string() }),
  /** The agent clicked an OS notification: show exactly this conversation. */
  z.object({ type: z.literal('openConversation'), conversationId: ConversationId }),
  z.object({ type: z.literal('openUpdate'), updateId: UpdateId }),
]);
export type AlertSignal = z.infer<typeof AlertSignal>;

const AlertIds = z.object({ alertIds: z.array(z.string().max(100)).max(200) });

export const alertsContract = {
  /** What stands now, then each change. */
  watch: oc.output(eventIterator(AlertSignal)),
  /** What the agent can see now; decides which messages raise an alert. */
  attention: oc
    .input(z.object({ windowFocused: z.boolean(), visible: z.array(ConversationId).max(20) }))
    .output(z.object({})),
  /** They are in the list of a screen, or in a notification. */
  shown: oc.input(AlertIds).output(z.object({})),
  /** The agent opened the list with them. */
  seen: oc.input(AlertIds).output(z.object({})),
  /** The agent opened what it is about, from the list or a notification. */
  opened: oc.input(z.object({ alertId: z.string().max(100) })).output(z.object({})),
  /** Shows one notification whether or not one is due. */
  tryNotification: oc.output(z.object({})),
};
