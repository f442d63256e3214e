import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { TopicHint } from '../../contract/model/conversation-topics.ts';
import type { PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type {
  ConversationDetail,
  MessageView,
  RefusedNote,
} from '../../contract/workstation/conversations.ts';
import { exitsOf } from '../../conversation-rules/exits.ts';
import { afterEvent } from '../outbox/event-effect.ts';
import { needsHolder } from '../outbox/event-kinds.ts';
import type { LaneState } from '../outbox/lanes.ts';
import type { KnownConversation } from './conversation-store.ts';
import type { WithdrawnExit } from './exit-memory.ts';
import type { StoredMessage } from './message-store.ts';

export function messageToView(message: StoredMessage, heldUntil: EpochMs | null = null): MessageView {
  const { messageId, position, kind, authorName, text, origin, delivery, problem } = message;
  // What arrived is dated by the central service: a customer's clock may be years off.
  const at = delivery === null ? (message.receivedAt ?? message.writtenAt) : message.writtenAt;
  const { details, seenSeq, references, files } = message;
  const undecided = delivery === 'parked' || delivery === 'failed';
  return {
    ...{ messageId, position, kind, authorName, text, at, origin, delivery, problem },
    ...(details ? { details } : {}),
    ...(files?.length ? { files } : {}),
    ...(heldUntil === null ? {} : { heldUntil }),
    ...(undecided && seenSeq !== undefined ? { seenSeq } : {}),
    ...(undecided && references ? { references: [...references] } : {}),
  };
}

export interface DetailFacts {
  readonly personId: PersonId;
  /** Null when it was taken away. */
  readonly brand: Brand | null;
  readonly lane: LaneState;
}

/** What is computed or remembered beside the conversation's row. */
export interface DetailNotes {
  readonly withdrawn: WithdrawnExit | null;
  readonly refused: readonly RefusedNote[];
  readonly hints: readonly TopicHint[];
}

export function conversationToDetail(
  known: KnownConversation,
  facts: DetailFacts,
  { withdrawn, refused, hints }: DetailNotes,
): ConversationDetail {
  const { brand, lane, personId } = facts;
  const conversation = withLane(known.conversation, facts);
  return {
    conversation,
    writing: writingOf(known, facts),
    leaving: lane.leaving?.kind ?? null,
    exits: brand ? exitsOf(behindLane(conversation, lane), brand, personId) : [],
    hints: [...hints],
    ...(withdrawn ? { withdrawn } : {}),
    ...(refused.length > 0 ? { refused: [...refused] } : {}),
  };
}

/** The conversation with what waits in its lane, as it will be once that has gone; but for an exit. */
export function withLane(conversation: Conversation, { personId, brand, lane }: DetailFacts): Conversation {
  if (!brand) return conversation;
  const isMine = conversation.holder?.personId === personId;
  const person = isMine && conversation.holder ? conversation.holder : { personId, name: '' };
  return lane.waits
    .filter(({ payload }) => isMine || !needsHolder(payload.kind))
    .reduce((before, { payload, at }) => afterEvent(payload, before, { brand, person, at }), conversation);
}

/** The conversation as it is once the lane's messages have gone, which is when an exit behind them is judged. */
export function behindLane(conversation: Conversation, { answers }: LaneState): Conversation {
  return answers ? { ...conversation, waitingSince: null } : conversation;
}

export function writingOf(
  { conversation }: KnownConversation,
  { personId, brand }: Pick<DetailFacts, 'personId' | 'brand'>,
): ConversationDetail['writing'] {
  if (!brand) return 'brandLost';
  if (conversation.status === 'resolved') return 'resolved';
  return conversation.holder?.personId === personId ? 'allowed' : 'notMine';
}

/** Why nothing can be written now. An exit under way counts as the end: nothing goes behind it. */
export function whyNotToWrite(
  known: KnownConversation,
  facts: DetailFacts,
): 'unknownConversation' | 'notMine' | 'resolved' | null {
  const writing = writingOf(known, facts);
  switch (writing) {
    case 'allowed':
      return facts.lane.leaving ? 'resolved' : null;
    case 'brandLost':
      return 'unknownConversation';
    case 'notMine':
    case 'resolved':
      return writing;
    default:
      return writing satisfies never;
  }
}
