import type { ExitKind } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';

/** An exit that was decided on and did not happen. */
export interface WithdrawnExit {
  readonly kind: ExitKind;
  readonly problem: DeliveryProblem;
}

/** What is remembered of exits after they left the outbox; goes with the conversation. */
export interface ExitMemory {
  readonly withdrawn: (conversationId: ConversationId) => WithdrawnExit | null;
  readonly setWithdrawn: (conversationId: ConversationId, exit: WithdrawnExit | null) => void;
}
