import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ComposerHandle } from '../conversation/composer-handle.ts';

/** The composers on the screen, by conversation. A focus asked for too early is given when the composer appears. */
export function createComposerRegistry() {
  const handles = new Map<ConversationId, ComposerHandle>();
  let awaited: ConversationId | null = null;

  return {
    register: (conversationId: ConversationId, handle: ComposerHandle): (() => void) => {
      handles.set(conversationId, handle);
      if (awaited === conversationId) {
        awaited = null;
        handle.focus();
      }
      return () => {
        if (handles.get(conversationId) === handle) handles.delete(conversationId);
      };
    },
    focus: (conversationId: ConversationId): void => {
      const handle = handles.get(conversationId);
      awaited = handle ? null : conversationId;
      handle?.focus();
    },
    attach: (conversationId: ConversationId): void => handles.get(conversationId)?.attach?.(),
    /** False when that conversation has no composer: it is not in sight or cannot be written to. */
    insert: (conversationId: ConversationId, text: string, reference: KnowledgeReference | null): boolean =>
      handles.get(conversationId)?.insert(text, reference) ?? false,
  };
}
