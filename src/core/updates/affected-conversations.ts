import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { AffectedWhy, UrgentUpdate } from '../../contract/model/urgent-update.ts';
import {
  type AffectedRule,
  type ConversationWords,
  createAffectedRule,
  type NamedItem,
} from '../../update-rules/affected-by.ts';
import { createWordReader, type ReadWords } from '../../update-rules/words-in-text.ts';
import type { BrandCaches } from '../brands/brand-caches.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { DraftStore } from '../conversations/draft-store.ts';
import type { MessageStore, StoredMessage } from '../conversations/message-store.ts';
import type { ConversationChange } from '../conversations/recorded-writes.ts';

/** Which of the agent's conversations an update is about. */
export interface AffectedConversations {
  /** Unresolved conversations of this person, to be asked about. */
  readonly mine: () => readonly Conversation[];
  /** Those of them that an update affects. */
  readonly of: (update: UrgentUpdate, mine: readonly Conversation[]) => readonly ConversationId[];
  readonly isAffected: (conversationId: ConversationId, update: UrgentUpdate) => boolean;
  readonly changed: (change: ConversationChange) => void;
}

export interface AffectedParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly brands: Pick<BrandCaches, 'brand' | 'read'>;
  readonly personId: PersonId;
}

/** Longer than any conversation. */
const ALL_MESSAGES = 100_000;

export function createAffectedConversations(parts: AffectedParts): AffectedConversations {
  const { conversations, messages, drafts, brands, personId } = parts;
  const readers = new Map<BrandId, { readonly locale: string; readonly read: ReadWords }>();
  const rules = new Map<string, AffectedRule>();
  /** By conversation and revision: what its messages say. Messages stay, so only new ones are looked at. */
  const verdicts = new Map<ConversationId, Map<string, AffectedWhy | null>>();

  const readerOf = (brandId: BrandId): ReadWords => {
    const locale = brands.brand(brandId)?.locale ?? '';
    const known = readers.get(brandId);
    if (known?.locale === locale) return known.read;
    const read = createWordReader(locale);
    readers.set(brandId, { locale, read });
    return read;
  };

  const ruleOf = (update: UrgentUpdate): AffectedRule => {
    const key = keyOf(update);
    const known = rules.get(key);
    if (known) return known;
    const items = brands.read(update.brandId, ({ priceItem }) => {
      const named = new Map<string, NamedItem>();
      for (const fact of update.facts) {
        const item = fact.type === 'textReplaced' ? null : priceItem(fact.priceItemId);
        if (item) named.set(item.row.priceItemId, item.row);
      }
      return named;
    });
    const rule = createAffectedRule(update, items.ok ? items.value : new Map(), readerOf(update.brandId));
    // Without the pack the facts' titles have to do, until it is there.
    if (items.ok) rules.set(key, rule);
    return rule;
  };

  const ofMessages = (conversationId: ConversationId, update: UrgentUpdate): AffectedWhy | null => {
    const known = verdicts.get(conversationId) ?? new Map<string, AffectedWhy | null>();
    verdicts.set(conversationId, known);
    const before = known.get(keyOf(update));
    if (before !== undefined) return before;
    const why = ruleOf(update)(wordsOf(messages.newest(conversationId, ALL_MESSAGES)));
    if (rules.has(keyOf(update))) known.set(keyOf(update), why);
    return why;
  };

  /** What is in the draft is about to be said, but may also be taken out again. */
  const ofDraft = (conversationId: ConversationId, update: UrgentUpdate): AffectedWhy | null => {
    const draft = drafts.find(conversationId);
    return draft && ruleOf(update)({ texts: [draft.text], references: draft.references });
  };

  const isAffected: AffectedConversations['isAffected'] = (conversationId, update) =>
    (ofMessages(conversationId, update) ?? ofDraft(conversationId, update)) !== null;

  return {
    isAffected,
    mine: () => conversations.heldBy(personId).map(({ conversation }) => conversation),
    of: (update, mine) =>
      mine
        .filter(({ brandId }) => brandId === update.brandId)
        .map(({ conversationId }) => conversationId)
        .filter((conversationId) => isAffected(conversationId, update)),
    changed: ({ conversationId, startOver, messages: changed }) => {
      const known = verdicts.get(conversationId);
      if (!known || startOver || !conversations.find(conversationId)) {
        verdicts.delete(conversationId);
        return;
      }
      const words = wordsOf([...changed].flatMap((messageId) => messages.find(messageId) ?? []));
      for (const [key, why] of known) {
        const rule = rules.get(key);
        if (why === null && rule) known.set(key, rule(words));
      }
    },
  };
}

function wordsOf(messages: readonly StoredMessage[]): ConversationWords {
  const written = messages.filter(({ kind }) => kind === 'incoming' || kind === 'outgoing');
  return {
    texts: written.map(({ text }) => text),
    references: written.flatMap(({ references = [] }) => references),
  };
}

function keyOf({ updateId, revision }: UrgentUpdate): string {
  return `${updateId} ${revision}`;
}
