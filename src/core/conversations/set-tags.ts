import type { Tag } from '../../contract/model/conversation-life.ts';
import { type BrandId, type ConversationId, type EventId, MessageId } from '../../contract/model/ids.ts';
import { handlingOf } from '../../conversation-rules/handling.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { LeaveParts } from './leave-conversation.ts';
import { whyNotToWrite, withLane } from './views.ts';

export interface SetTagsInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly tags: readonly Tag[];
}

export type SetTags = (
  input: SetTagsInput,
) => Outcome<
  Record<string, never>,
  'brandMismatch' | 'unknownConversation' | 'notMine' | 'resolved' | 'diskFull'
>;

export interface SetTagsParts extends LeaveParts {
  readonly onWritten: (eventId: EventId) => void;
}

/** Shown at once. Tags that the brand no longer has go by the way: the central service would refuse them all. */
export function createSetTags(parts: SetTagsParts): SetTags {
  const { conversations, lanes, brands, personId, write, newId, onWritten } = parts;
  return ({ brandId, conversationId, tags: given }) => {
    const known = conversations.find(conversationId);
    if (!known) return failed('unknownConversation');
    if (known.conversation.brandId !== brandId) return failed('brandMismatch');
    const brand = brands.brand(brandId);
    const lane = lanes.state(conversationId);
    const refusal = whyNotToWrite(known, { personId, brand, lane });
    if (refusal) return failed(refusal);
    if (!brand) return failed('unknownConversation');
    const ofBrand = handlingOf(brand).tags;
    const tags = [...new Set(given)].filter((tag) => ofBrand.includes(tag));
    const shown = withLane(known.conversation, { personId, brand, lane }).tags;
    if (JSON.stringify(tags) === JSON.stringify(shown)) return succeeded({});
    const payload = { kind: 'tagged', messageId: MessageId.parse(newId()), tags } as const;
    try {
      onWritten(write((record) => lanes.enqueue(record, conversationId, payload)));
    } catch (error) {
      if (error instanceof DiskFullError) return failed('diskFull');
      throw error;
    }
    return succeeded({});
  };
}
