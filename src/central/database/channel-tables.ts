import type { BrandId, ConversationId, CustomerId, MessageId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** How far something came that is handed to the world outside. */
interface Delivery {
  state: 'waiting' | 'done' | 'failed';
  tries: number;
  next_try_at: EpochMs;
  /** What hindered the last try. */
  problem: string | null;
  finished_at: EpochMs | null;
}

/** The tables that e-mail and comments need. */
export interface ChannelTables {
  /** By what a customer of a brand is known again: `email:ida@example.com`, `comment:<author id>`. */
  customer_contacts: { brand_id: BrandId; contact: string; customer_id: CustomerId };
  /** Every e-mail that came or went, by its Message-ID: what came twice counts once, and answers find their thread. */
  mail_messages: {
    brand_id: BrandId;
    /** Without the angle brackets. */
    mail_id: string;
    /** Address of who wrote it; the same id from somebody else is another e-mail. */
    sender: string;
    /** Null for what made no conversation: automatic mail. */
    conversation_id: ConversationId | null;
    /** Of the message it became, or was made from. */
    message_id: MessageId | null;
    /** Where answers go; null for one of ours. */
    answer_to: string | null;
    at: EpochMs;
  };
  mail_outbox: Delivery & {
    mail_id: string;
    brand_id: BrandId;
    /** Whose agent is told when it cannot be delivered. */
    conversation_id: ConversationId | null;
    /** JSON of an `OutgoingMail`. */
    mail: string;
    created_at: EpochMs;
    /** The message's seq: what was written at one moment goes out in its order. */
    place: number;
  };
  comment_channels: { channel_id: string; cursor: string };
  comments: {
    brand_id: BrandId;
    channel_id: string;
    comment_id: string;
    /** The same for all comments of one person below one post. */
    thread: string;
    conversation_id: ConversationId;
    message_id: MessageId;
    at: EpochMs;
  };
  comment_replies: Delivery & {
    message_id: MessageId;
    brand_id: BrandId;
    channel_id: string;
    comment_id: string;
    conversation_id: ConversationId;
    author_name: string;
    text: string;
    created_at: EpochMs;
    /** The message's seq. */
    place: number;
  };
}
