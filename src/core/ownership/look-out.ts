import type { ConversationId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';

/** The sign fades after 15 s at the others, so this is often enough. */
const REPEAT_MS = 10_000;

export interface LookOutParts {
  readonly clock: Clock;
  readonly isConnected: () => boolean;
  /** Fails silently: the sign is worth nothing later. */
  readonly tell: (conversationId: ConversationId) => void;
}

/** Tells colleagues which waiting conversation the agent looks at, for as long as they do. */
export interface LookOut {
  /** Null for none. */
  readonly look: (conversationId: ConversationId | null) => void;
  readonly close: () => void;
}

export function createLookOut({ clock, isConnected, tell }: LookOutParts): LookOut {
  let cancel = () => {};
  const look = (conversationId: ConversationId | null) => {
    cancel();
    cancel = () => {};
    if (conversationId === null) return;
    if (isConnected()) tell(conversationId);
    cancel = clock.setTimer(REPEAT_MS, () => look(conversationId));
  };
  return { look, close: () => cancel() };
}
