import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { HandedBack } from '../central/feed.ts';
import { Colleague } from '../central/ownership.ts';
import { StaffNote } from '../model/conversation-life.ts';
import { BrandId, ConversationId, PersonId, QueueId, TransferId } from '../model/ids.ts';
import { ChosenPresence, Presence } from '../model/person.ts';
import { EpochMs } from '../model/time.ts';
import { outcome } from './outcome.ts';

const ofConversation = z.object({ conversationId: ConversationId });
const done = z.object({});

/** What the agent's presence is, and what it is about to become. */
export const PresenceState = z.object({
  /** As the central service sees it; `offline` while there is no connection. */
  presence: Presence,
  chosen: ChosenPresence,
  /** Nothing was typed or pointed at for a while: `away` follows at this moment unless something is. */
  awayAt: EpochMs.nullable(),
  /** `away` was set because nothing was done; any activity ends it. */
  awayByItself: z.boolean(),
  /** Conversations that were taken back while this workstation was gone, until they are acknowledged. */
  handedBack: z.array(HandedBack),
});
export type PresenceState = z.infer<typeof PresenceState>;

/**
 * What needs the central service's answer, so it is refused as `disconnected` without it. `detail` of `transferRefused`
 * holds `why` and `capacity`, of `notAllowed` `why`, of `capacityReached` `capacity`.
 */
export const ownershipContract = {
  colleagues: oc
    .input(z.object({ brandId: BrandId }))
    .output(outcome(z.array(Colleague), ['disconnected', 'forbidden'])),
  offerTransfer: oc
    .input(ofConversation.extend({ transferId: TransferId, personId: PersonId, note: StaffNote }))
    .output(outcome(done, ['disconnected', 'forbidden', 'unsent', 'notAllowed', 'transferRefused'])),
  answerTransfer: oc
    .input(ofConversation.extend({ transferId: TransferId, accept: z.boolean() }))
    .output(outcome(done, ['disconnected', 'forbidden', 'transferOver', 'capacityReached'])),
  withdrawTransfer: oc
    .input(ofConversation.extend({ transferId: TransferId }))
    .output(outcome(done, ['disconnected', 'forbidden', 'transferOver'])),
  /** `unsent`: messages of mine wait in the lane and would be left behind. */
  moveToQueue: oc
    .input(ofConversation.extend({ queueId: QueueId, note: StaffNote }))
    .output(outcome(done, ['disconnected', 'forbidden', 'unsent', 'notAllowed', 'transferRefused'])),
  assign: oc
    .input(ofConversation.extend({ personId: PersonId }))
    .output(outcome(done, ['disconnected', 'forbidden', 'notQueued', 'transferRefused'])),
  reopen: oc
    .input(ofConversation)
    .output(outcome(done, ['disconnected', 'forbidden', 'notAllowed', 'capacityReached'])),
  hideComment: oc
    .input(ofConversation)
    .output(outcome(done, ['disconnected', 'forbidden', 'unsent', 'notAllowed', 'channelProblem'])),
  /** Which waiting conversation is looked at without being claimed; null for none. Told to colleagues. */
  look: oc.input(z.object({ conversationId: ConversationId.nullable() })).output(done),
  watchPresence: oc.output(eventIterator(PresenceState)),
  /** Told to the central service now, or as soon as there is a connection. */
  setPresence: oc.input(z.object({ presence: ChosenPresence })).output(done),
  /** Something was typed or pointed at; told at most every 10 s. */
  active: oc.output(done),
  acknowledgeHandBacks: oc.output(done),
};
