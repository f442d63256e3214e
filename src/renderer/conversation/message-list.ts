import type { MessageId } from '../../contract/model/ids.ts';
import type { MessageView } from '../../contract/workstation/conversations.ts';

/** Newcomers added, known ones replaced, removed ones gone; ascending by position. */
export function mergeMessages(
  known: readonly MessageView[],
  changed: readonly MessageView[],
  removed: readonly MessageId[] = [],
): readonly MessageView[] {
  const byId = new Map(known.map((message) => [message.messageId, message]));
  for (const message of changed) byId.set(message.messageId, message);
  for (const messageId of removed) byId.delete(messageId);
  return [...byId.values()].sort((a, b) => a.position - b.position);
}

/** How many of `changed` the customer wrote and were not known before. */
export function countNewIncoming(known: readonly MessageView[], changed: readonly MessageView[]): number {
  const knownIds = new Set(known.map((message) => message.messageId));
  return changed.filter((message) => message.kind === 'incoming' && !knownIds.has(message.messageId)).length;
}

export function newestIncoming(messages: readonly MessageView[]): MessageView | undefined {
  return messages.findLast((message) => message.kind === 'incoming');
}
