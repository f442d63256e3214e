import type { CustomerMessage } from '../contract/central/web-chat.ts';
import type { DraftFile } from './chat-files.ts';
import type { PendingMessage } from './stored-chat.ts';

export interface ChatState {
  /** `welcome`: nothing written yet. `talking`: from the first message on, confirmed or not. */
  readonly phase: 'welcome' | 'talking' | 'ended';
  readonly customerName: string;
  readonly draft: string;
  /** Beside the draft, in the order in which they were added. */
  readonly files: readonly DraftFile[];
  /** Confirmed by the central service, ascending by `seq`. */
  readonly messages: readonly CustomerMessage[];
  /** Written here and not confirmed yet, oldest first. */
  readonly pending: readonly PendingMessage[];
  /** False while the page tries to reach the central service again. */
  readonly connected: boolean;
  readonly brandTyping: boolean;
  /** The central service asked for a pause. */
  readonly tooFast: boolean;
  /** Brand messages that arrived while the customer looked elsewhere. */
  readonly unread: number;
}

/** `known` and `arrived` as one list without doubles, in the conversation's order. */
export function mergeMessages(
  known: readonly CustomerMessage[],
  arrived: readonly CustomerMessage[],
): readonly CustomerMessage[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  for (const message of arrived) bySeq.set(message.seq, message);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
