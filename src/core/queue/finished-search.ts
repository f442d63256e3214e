import type { BrandId, ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { FinishedHit } from '../../contract/workstation/queue.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import { type CardParts, toCard } from './conversation-card.ts';

/** A message of a finished conversation in which the words were found. */
export interface FoundMessage {
  readonly conversationId: ConversationId;
  readonly at: EpochMs;
  readonly excerpt: FinishedHit['excerpt'];
}

export interface FinishedQuery {
  /** All of them must be found, each as the beginning of a word. */
  readonly words: readonly string[];
  readonly personId: PersonId;
  /** Null for all. */
  readonly brandId: BrandId | null;
  /** At most so many messages. */
  readonly limit: number;
}

export interface FinishedFinder {
  /** Best first; of conversations that this person resolved. */
  readonly find: (query: FinishedQuery) => readonly FoundMessage[];
}

export interface FinishedSearchParts extends CardParts {
  readonly finished: FinishedFinder;
  readonly brands: BrandBook;
  readonly personId: PersonId;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MOST_WORDS = 12;
/** Several messages of one conversation may match, and are one hit. */
const MESSAGES_PER_HIT = 5;

/** Full text over what the agent has finished, from the local database, with the network or without. */
export function createFinishedSearch(parts: FinishedSearchParts) {
  const { finished, conversations, brands, personId } = parts;
  return (input: { readonly text: string; readonly brandId: BrandId | null; readonly limit: number }) => {
    // The index folds case and marks by itself.
    const words = (input.text.normalize('NFC').match(WORD) ?? []).slice(0, MOST_WORDS);
    if (words.length === 0) return { hits: [] };
    const limit = input.limit * MESSAGES_PER_HIT;
    const found = finished.find({ words, personId, brandId: input.brandId, limit });
    const hits = new Map<ConversationId, FinishedHit>();
    for (const { conversationId, at, excerpt } of found) {
      if (hits.has(conversationId) || hits.size === input.limit) continue;
      const known = conversations.find(conversationId);
      if (!known || brands.brand(known.conversation.brandId) === null) continue;
      hits.set(conversationId, { card: toCard(parts, known, false), excerpt: [...excerpt], at });
    }
    return { hits: [...hits.values()] };
  };
}
