import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { KnowledgeReference } from '../model/brand-pack.ts';
import { Conversation } from '../model/conversation.ts';
import { BrandId, ConversationId, MessageId } from '../model/ids.ts';
import { Delivery, MessageKind, MessageOrigin, MessageText } from '../model/message.ts';
import { EpochMs } from '../model/time.ts';
import { outcome } from './outcome.ts';

/** Why a message is `parked` or `failed`. */
export const DeliveryProblem = z.enum([
  'customerWroteMeanwhile',
  'notHolder',
  'conversationResolved',
  'earlierMessageParked',
  'referencesOutdated',
  'updateUnacknowledged',
  'refused',
  'conflict',
]);
export type DeliveryProblem = z.infer<typeof DeliveryProblem>;

export const MessageView = z.object({
  messageId: MessageId,
  /** Ascending order in which the screen shows messages of one conversation; may change once, when confirmed. */
  position: z.number(),
  kind: MessageKind,
  authorName: z.string(),
  text: z.string(),
  at: EpochMs,
  origin: MessageOrigin.nullable(),
  /** Null for what others wrote. */
  delivery: Delivery.nullable(),
  problem: DeliveryProblem.nullable(),
  /** What was inserted into it; only while it waits for the agent's decision, who may take it back into the draft. */
  references: z.array(KnowledgeReference).max(50).optional(),
});
export type MessageView = z.infer<typeof MessageView>;

/** Prices and responses that were inserted; those whose text is no longer in the draft are forgotten. */
export const References = z.array(KnowledgeReference).max(50);
export type References = z.infer<typeof References>;

export const Draft = z.object({ text: z.string(), references: References, savedAt: EpochMs });
export type Draft = z.infer<typeof Draft>;

export const ConversationDetail = z.object({
  conversation: Conversation,
  /** Whether writing is possible, and why not. */
  writing: z.enum(['allowed', 'notMine', 'resolved', 'brandLost']),
  /** A resolve waits in the outbox. */
  resolving: z.boolean(),
});
export type ConversationDetail = z.infer<typeof ConversationDetail>;

export const ConversationUpdate = z.discriminatedUnion('type', [
  /** First, and again whenever the watcher should forget what it has. */
  z.object({
    type: z.literal('opened'),
    detail: ConversationDetail,
    /** The newest messages, ascending. */
    messages: z.array(MessageView),
    hasEarlier: z.boolean(),
    draft: Draft.nullable(),
  }),
  z.object({ type: z.literal('messages'), messages: z.array(MessageView), removed: z.array(MessageId) }),
  z.object({ type: z.literal('detail'), detail: ConversationDetail }),
  z.object({ type: z.literal('customerTyping'), until: EpochMs }),
  /** Unknown here: never seen, or its brand was taken away. Nothing more follows. */
  z.object({ type: z.literal('gone') }),
]);
export type ConversationUpdate = z.infer<typeof ConversationUpdate>;

const inConversation = z.object({ brandId: BrandId, conversationId: ConversationId });

export const conversationsContract = {
  watch: oc
    .input(z.object({ conversationId: ConversationId, tail: z.int().min(1).max(500).default(60) }))
    .output(eventIterator(ConversationUpdate)),
  /** Messages before a position, ascending, from the local database. */
  earlier: oc
    .input(
      z.object({
        conversationId: ConversationId,
        before: z.number(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ messages: z.array(MessageView), hasEarlier: z.boolean() })),
  /** On disk when it returns. An empty text removes the draft. `brandMismatch`: bound to another brand at birth. */
  saveDraft: oc
    .input(inConversation.extend({ text: z.string().max(40_000), references: References.default([]) }))
    .output(outcome(z.object({ savedAt: EpochMs }), ['brandMismatch', 'unknownConversation', 'diskFull'])),
  /**
   * Stores message and outbox row and removes the draft in one transaction. The renderer chooses `messageId` once a
   * press of Enter, so that trying again after a cut gives one message. `referencesOutdated`: an inserted price or
   * response is no longer what the pack says, and its reference is not `outdatedConfirmed`. `updateUnacknowledged`: an
   * urgent update affects this conversation and waits for the agent's acknowledgement.
   */
  send: oc
    .input(
      inConversation.extend({ messageId: MessageId, text: MessageText, references: References.default([]) }),
    )
    .output(
      outcome(z.object({ message: MessageView }), [
        'brandMismatch',
        'unknownConversation',
        'notMine',
        'resolved',
        'referencesOutdated',
        'updateUnacknowledged',
        'diskFull',
      ]),
    ),
  /** Parked or failed: `send` it as it is after all, or `discard` it into the draft. */
  decide: oc
    .input(inConversation.extend({ messageId: MessageId, decision: z.enum(['send', 'toDraft', 'discard']) }))
    .output(
      outcome(z.object({}), [
        'notParked',
        'unknownConversation',
        'notMine',
        'resolved',
        'updateUnacknowledged',
      ]),
    ),
  resolve: oc
    .input(inConversation.extend({ disposition: z.string().max(60) }))
    .output(
      outcome(z.object({}), [
        'brandMismatch',
        'unknownConversation',
        'notMine',
        'resolved',
        'messagesParked',
      ]),
    ),
  /** The agent types; told to the customer while connected, at most every 3 s. */
  typing: oc.input(z.object({ conversationId: ConversationId })).output(z.object({})),
  /** The agent has seen everything up to the newest message. */
  markRead: oc.input(z.object({ conversationId: ConversationId })).output(z.object({})),
};
