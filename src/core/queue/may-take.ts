import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandRole } from '../../contract/model/person.ts';
import { isInQueueOf } from '../../conversation-rules/handling.ts';
import type { BrandBook } from '../conversations/brand-book.ts';

/**
 * Whether a waiting conversation waits for this person among others. An agent hears also of those in queues of others in
 * which their promise is open; these are none to take.
 */
export type MayTake = (conversation: Pick<Conversation, 'brandId' | 'queueId' | 'escalation'>) => boolean;

export interface MayTakeParts {
  readonly brands: BrandBook;
  readonly roles: () => readonly BrandRole[];
}

export function createMayTake({ brands, roles }: MayTakeParts): MayTake {
  return (conversation) => {
    const { brandId } = conversation;
    const brand = brands.brand(brandId);
    const role = roles().find((each) => each.brandId === brandId);
    if (!brand || role?.role !== 'agent') return true;
    return isInQueueOf(brand, role, conversation);
  };
}
