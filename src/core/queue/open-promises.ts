import type { Conversation } from '../../contract/model/conversation.ts';
import type { CustomerPromise } from '../../contract/model/conversation-beside.ts';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { PromiseCard } from '../../contract/workstation/queue.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';

export interface OpenPromise {
  readonly promise: CustomerPromise;
  readonly conversation: Conversation;
  /** This person made it, or holds its conversation or held it last. */
  readonly mine: boolean;
}

export interface OpenPromiseParts {
  readonly conversations: Pick<ConversationStore, 'promised' | 'heldBy'>;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  /** The conversation with what waits in its lane. */
  readonly asDecided: (conversation: Conversation) => Conversation;
  /** Whether this person leads the brand's team. */
  readonly leads: (brandId: BrandId) => boolean;
}

/**
 * What is promised to customers and not kept: this person's, and all of the brands they lead; the next deadline first.
 * One that was kept here and not told yet is none; one that waits to be sent is.
 */
export function openPromises(parts: OpenPromiseParts): readonly OpenPromise[] {
  const { conversations, brands, personId, asDecided, leads } = parts;
  const known = [...conversations.promised(), ...conversations.heldBy(personId)];
  const byId = new Map(known.map(({ conversation }) => [conversation.conversationId, conversation]));
  return [...byId.values()]
    .filter(({ brandId }) => brands.brand(brandId) !== null)
    .map(asDecided)
    .flatMap((conversation) =>
      conversation.promises
        .filter(({ keptAt }) => keptAt === null)
        .map((promise) => {
          const isHeld = conversation.holder?.personId === personId;
          return { promise, conversation, mine: isHeld || promise.by.personId === personId };
        })
        .filter(({ mine }) => mine || leads(conversation.brandId)),
    )
    .toSorted((one, other) => one.promise.dueAt - other.promise.dueAt);
}

export function promiseToCard({ promise, conversation, mine }: OpenPromise): PromiseCard {
  const { promiseId, label, by, madeAt, dueSoonAt, dueAt } = promise;
  const { conversationId, brandId, customer } = conversation;
  return {
    ...{ promiseId, conversationId, brandId, customerName: customer.name, label },
    ...{ byName: by.name, madeAt, dueSoonAt, dueAt, mine },
  };
}
