import type { Transaction } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { Escalation } from '../../contract/model/conversation-life.ts';
import type { MessageId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { handlingOf, internalQueue } from '../../conversation-rules/handling.ts';
import type { Tables } from '../database/tables.ts';

/** A conversation was given to the brand's own people, who are told of it where they are. */
export interface EscalationNews {
  /** Names it, so that it is told once. */
  readonly newsId: MessageId;
  readonly brand: Brand;
  readonly conversation: Conversation;
  readonly escalation: Escalation;
  readonly at: EpochMs;
}

/**
 * Puts the news in line for one place where a brand's people are told, if the brand has it. In the transaction that
 * escalates, so that nobody is told of what did not happen, and nothing that happened stays untold.
 */
export type TellEscalation = (tx: Transaction<Tables>, news: EscalationNews) => Promise<void>;

/** What they are told: who wrote and why it is theirs. What was written stays in the conversation. */
export function escalationText({ brand, conversation, escalation }: EscalationNews): string {
  const reasons = handlingOf(brand).escalation?.reasons ?? [];
  const reason = reasons.find(({ code }) => code === escalation.reason)?.label ?? escalation.reason;
  const lines = [
    `${escalation.by.name} escalated the conversation with ${conversation.customer.name}: ${reason}.`,
    ...(escalation.note === '' ? [] : [escalation.note]),
    `It waits in the queue “${internalQueue(brand).name}”.`,
  ];
  return lines.join('\n\n');
}
