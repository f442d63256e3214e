import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { PersonId } from '../../contract/model/ids.ts';
import { type BrandId, type ConversationId, type EventId, MessageId } from '../../contract/model/ids.ts';
import { type BesideEvent, type BesideProblem, besideProblem } from '../../conversation-rules/beside.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { ChangeRecorder, RecordedWrite } from '../conversations/recorded-writes.ts';
import { whyNotToWrite, withLane } from '../conversations/views.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Lanes } from '../outbox/lanes.ts';

export interface InConversation {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
}

export type Refusal = 'brandMismatch' | 'unknownConversation' | 'notMine' | 'resolved';
export type Done = Record<string, never>;

export interface NotingParts {
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly lanes: Lanes;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly write: RecordedWrite;
  readonly newId: () => string;
  readonly onWritten: (eventId: EventId) => void;
}

export interface Notable {
  /** With what waits in its lane. */
  readonly conversation: Conversation;
  readonly brand: Brand;
}

/** Everything that puts something beside a conversation into its lane goes through here. */
export interface Noting {
  /** The conversation, of one of this person's brands. */
  readonly find: (at: InConversation) => Notable | Failed<'brandMismatch' | 'unknownConversation'>;
  /** The conversation, where this person may note something now. */
  readonly mine: (at: InConversation) => Notable | Failed<Refusal>;
  readonly problem: (event: BesideEvent, notable: Notable) => BesideProblem | null;
  /** On disk when it returns; `also` in the same transaction. */
  readonly put: (
    at: InConversation,
    event: BesideEvent,
    also?: (record: ChangeRecorder) => void,
  ) => Outcome<Done, 'diskFull'>;
  readonly newMessageId: () => MessageId;
}

export function createNoting(parts: NotingParts): Noting {
  const { conversations, lanes, brands, personId, write, newId, onWritten } = parts;

  const find: Noting['find'] = ({ brandId, conversationId }) => {
    const known = conversations.find(conversationId);
    const brand = brands.brand(brandId);
    if (!known) return failed('unknownConversation');
    if (known.conversation.brandId !== brandId) return failed('brandMismatch');
    if (!brand) return failed('unknownConversation');
    const lane = lanes.state(conversationId);
    return { conversation: withLane(known.conversation, { personId, brand, lane }), brand };
  };

  return {
    find,
    mine: (at) => {
      const notable = find(at);
      if (isFailed(notable)) return notable;
      const { conversationId } = at;
      const known = conversations.find(conversationId);
      if (!known) return failed('unknownConversation');
      const lane = lanes.state(conversationId);
      const refusal = whyNotToWrite(known, { personId, brand: notable.brand, lane });
      return refusal ? failed(refusal) : notable;
    },
    problem: (event, { conversation, brand }) => besideProblem(event, conversation, brand),
    put: ({ conversationId }, event, also) => {
      try {
        const eventId = write((record) => {
          also?.(record);
          return lanes.enqueue(record, conversationId, event);
        });
        onWritten(eventId);
        return succeeded({});
      } catch (error) {
        if (error instanceof DiskFullError) return failed('diskFull');
        throw error;
      }
    },
    newMessageId: () => MessageId.parse(newId()),
  };
}

export function isFailed<Code extends string>(value: Notable | Failed<Code>): value is Failed<Code> {
  return 'ok' in value;
}
