import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { Attachment, Attachments } from '../model/attachment.ts';
import { KnowledgeReference } from '../model/brand-pack.ts';
import { Conversation } from '../model/conversation.ts';
import { ContactDetails } from '../model/conversation-beside.ts';
import { ExitKind, StaffNote, Tag, WhyNoExit, WrapUpValues } from '../model/conversation-life.ts';
import { TopicHint } from '../model/conversation-topics.ts';
import { BrandId, ConversationId, EventId, MessageId } from '../model/ids.ts';
import {
  Delivery,
  EventDetails,
  MessageKind,
  MessageOrigin,
  MessageText,
  TextOrNone,
} from '../model/message.ts';
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
  files: Attachments.optional(),
  /** Of an event. */
  details: EventDetails.optional(),
  /** It goes at this moment, and can be taken back until then. */
  heldUntil: EpochMs.optional(),
  /** Of a parked message: the newest `seq` the agent had seen when it was written. What came later is news. */
  seenSeq: z.int().nonnegative().optional(),
  /** What was inserted into it; only while it waits for the agent's decision, who may take it back into the draft. */
  references: z.array(KnowledgeReference).max(50).optional(),
});
export type MessageView = z.infer<typeof MessageView>;

/** Prices and responses that were inserted; those whose text is no longer in the draft are forgotten. */
export const References = z.array(KnowledgeReference).max(50);
export type References = z.infer<typeof References>;

export const Draft = z.object({
  text: z.string(),
  references: References,
  /**
   * Uploaded already; they go with the message, as many as one takes. There are more only where messages came back
   * into the draft; those stay in it.
   */
  files: z.array(Attachment).max(1000).default([]),
  savedAt: EpochMs,
});
export type Draft = z.infer<typeof Draft>;

/** Something noted in a conversation that was not taken in, and why. */
export const RefusedNote = z.object({
  kind: z.enum([
    'tagged',
    'stepTicked',
    'consentNoted',
    'contactNoted',
    'sentimentSet',
    'promiseKept',
    'intakeSubmitted',
  ]),
  /** Of `intakeSubmitted`, which is in its draft again. */
  formId: z.string().max(60).optional(),
  /** Of `contactNoted`: what was to be noted. */
  contact: ContactDetails.optional(),
  problem: DeliveryProblem,
});
export type RefusedNote = z.infer<typeof RefusedNote>;

export const ConversationDetail = z.object({
  conversation: Conversation,
  /** Whether writing is possible, and why not. */
  writing: z.enum(['allowed', 'notMine', 'resolved', 'brandLost']),
  /** An exit of mine waits in the outbox, so nothing more can be written. */
  leaving: ExitKind.nullable(),
  /** Every exit of this kind of conversation, and why it is not there now. */
  exits: z.array(z.object({ kind: ExitKind, why: WhyNoExit.nullable() })),
  /** Topics and the limit that were reached, while the conversation is mine; most important first. */
  hints: z.array(TopicHint).max(10).default([]),
  /** An exit of mine that did not happen, and why; until the agent writes or leaves, or takes it anew. */
  withdrawn: z.object({ kind: ExitKind, problem: DeliveryProblem }).optional(),
  /**
   * What I noted that was not taken in, one of a kind and form; until it is noted anew, a form until its draft is gone,
   * the others also until I write or leave.
   */
  refused: z.array(RefusedNote).max(40).optional(),
});
export type ConversationDetail = z.infer<typeof ConversationDetail>;

/** An exit that travels in the lane behind the messages, so it works without a network too. */
export const Exit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resolve'), disposition: z.string().max(60), fields: WrapUpValues.default({}) }),
  z.object({ kind: z.literal('noResponseNeeded') }),
  z.object({ kind: z.literal('escalate'), reason: z.string().max(60), note: StaffNote }),
  z.object({ kind: z.literal('skip'), reason: z.string().max(60).nullable() }),
  z.object({ kind: z.literal('snooze'), until: EpochMs }),
  z.object({ kind: z.literal('pending') }),
]);
export type Exit = z.infer<typeof Exit>;

/** Something that has not gone yet and can be taken back until `until`. The id is the event's. */
export const Undoable = z.object({
  eventId: EventId,
  conversationId: ConversationId,
  brandId: BrandId,
  customerName: z.string(),
  what: z.enum(['message', 'resolve', 'noResponseNeeded', 'escalate', 'skip', 'snooze', 'pending']),
  until: EpochMs,
});
export type Undoable = z.infer<typeof Undoable>;

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
  /** On disk when it returns. An empty text removes the draft, if it has no files. `brandMismatch`: bound to another brand at birth. */
  saveDraft: oc
    .input(inConversation.extend({ text: z.string().max(40_000), references: References.default([]) }))
    .output(outcome(z.object({ savedAt: EpochMs }), ['brandMismatch', 'unknownConversation', 'diskFull'])),
  /**
   * Stores message and outbox row and removes the draft in one transaction; the draft's files go with the message. The renderer chooses `messageId` once a
   * press of Enter, so that trying again after a cut gives one message. `referencesOutdated`: an inserted price or
   * response is no longer what the pack says, and its reference is not `outdatedConfirmed`. `updateUnacknowledged`: an
   * urgent update affects this conversation and waits for the agent's acknowledgement.
   */
  send: oc
    .input(
      inConversation.extend({ messageId: MessageId, text: TextOrNone, references: References.default([]) }),
    )
    .output(
      outcome(z.object({ message: MessageView }), [
        'brandMismatch',
        'unknownConversation',
        'notMine',
        'resolved',
        'referencesOutdated',
        'updateUnacknowledged',
        'nothingToSend',
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
  /**
   * Lets go of a conversation by one of its exits. Held for 5 s, or until a claim needs the room, and can be taken
   * back meanwhile. `detail.why` of `notAllowed` is a `WhyNoExit`; `detail.field` of `fieldMissing` a `fieldId`.
   */
  leave: oc
    .input(inConversation.extend({ exit: Exit }))
    .output(
      outcome(z.object({ eventId: EventId }), [
        'brandMismatch',
        'unknownConversation',
        'notMine',
        'resolved',
        'messagesParked',
        'notAllowed',
        'fieldMissing',
        'diskFull',
      ]),
    ),
  /** What can be taken back now, oldest first. */
  watchUndoable: oc.output(eventIterator(z.array(Undoable))),
  /** The message is back in the draft, the exit did not happen. `tooLate`: it is on its way. */
  undo: oc.input(z.object({ eventId: EventId })).output(outcome(z.object({}), ['tooLate'])),
  /** Replaces the tags, in the lane like a message. */
  setTags: oc
    .input(inConversation.extend({ tags: z.array(Tag).max(20) }))
    .output(
      outcome(z.object({}), ['brandMismatch', 'unknownConversation', 'notMine', 'resolved', 'diskFull']),
    ),
  /** A note for colleagues; never shown to the customer. */
  writeNote: oc
    .input(inConversation.extend({ messageId: MessageId, text: MessageText }))
    .output(
      outcome(z.object({ message: MessageView }), [
        'brandMismatch',
        'unknownConversation',
        'notMine',
        'resolved',
        'diskFull',
      ]),
    ),
  /** The agent types; told to the customer while connected, at most every 3 s. */
  typing: oc.input(z.object({ conversationId: ConversationId })).output(z.object({})),
  /** The agent has seen everything up to the newest message. */
  markRead: oc.input(z.object({ conversationId: ConversationId })).output(z.object({})),
};
