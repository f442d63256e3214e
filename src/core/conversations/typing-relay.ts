import type { ConversationId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';

/** The sign fades after 5 s at the customer's side, so this is often enough. */
const AT_MOST_EVERY_MS = 3_000;

export interface TypingRelayParts {
  readonly clock: Clock;
  readonly isConnected: () => boolean;
  /** Fails silently: the sign is worth nothing later. */
  readonly tell: (conversationId: ConversationId) => void;
}

export function createTypingRelay({
  clock,
  isConnected,
  tell,
}: TypingRelayParts): (id: ConversationId) => void {
  const toldAt = new Map<ConversationId, number>();
  return (conversationId) => {
    if (!isConnected()) return;
    const now = clock.monotonic();
    if (now - (toldAt.get(conversationId) ?? Number.NEGATIVE_INFINITY) < AT_MOST_EVERY_MS) return;
    for (const [id, at] of toldAt) if (now - at >= AT_MOST_EVERY_MS) toldAt.delete(id);
    toldAt.set(conversationId, now);
    tell(conversationId);
  };
}
