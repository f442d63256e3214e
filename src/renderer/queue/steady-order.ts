import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';

export interface QueueLine {
  readonly card: ConversationCard;
  /** It left the list while the list was held still; its place stays so that nothing moves under the pointer. */
  readonly gone: boolean;
  /** It has a third row, for its marks; kept while the list is held still, as its place is. */
  readonly tall: boolean;
}

function lineOf(card: ConversationCard): QueueLine {
  return { card, gone: false, tall: hasMarks(card) };
}

function hasMarks({ escalation, skippedByMe, tags }: ConversationCard): boolean {
  return escalation !== null || skippedByMe || tags.length > 0;
}

/**
 * The lines to show while the list is held still: those in `held` keep their places, with their newest content where
 * they still wait; newcomers follow at the end.
 */
export function steadyOrder(
  held: readonly ConversationCard[],
  present: readonly ConversationCard[],
): readonly QueueLine[] {
  const presentById = new Map<ConversationId, ConversationCard>(
    present.map((card) => [card.conversationId, card]),
  );
  const lines: QueueLine[] = held.map((card) => {
    const now = presentById.get(card.conversationId);
    presentById.delete(card.conversationId);
    return { card: now ?? card, gone: now === undefined, tall: hasMarks(card) };
  });
  for (const card of presentById.values()) lines.push(lineOf(card));
  return lines;
}
