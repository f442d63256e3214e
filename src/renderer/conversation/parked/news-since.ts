import type { MessageView } from '../../../contract/workstation/conversations.ts';

/**
 * What the customer wrote after what the agent had seen. Confirmed messages stand at their `seq`; null when it is not
 * known what had been seen.
 */
export function newsSince(
  parked: MessageView,
  messages: readonly MessageView[],
): readonly MessageView[] | null {
  const { seenSeq } = parked;
  if (seenSeq === undefined) return null;
  return messages.filter(({ kind, position }) => kind === 'incoming' && position > seenSeq);
}
