import type {
  Conversation,
  ConversationKind,
  ConversationStatus,
} from '../../../contract/model/conversation.ts';
import { ConversationLife } from '../../../contract/model/conversation-life.ts';
import type { BrandId, ConversationId, CustomerId, PersonId, QueueId } from '../../../contract/model/ids.ts';
import type { KnownConversation } from '../../../core/conversations/conversation-store.ts';

export interface ConversationRow {
  conversationId: ConversationId;
  brandId: BrandId;
  kind: ConversationKind;
  status: ConversationStatus;
  customerId: CustomerId;
  customerName: string;
  customerLocale: string;
  holderId: PersonId | null;
  holderName: string | null;
  createdAt: number;
  waitingSince: number | null;
  claimedAt: number | null;
  firstResponseAt: number | null;
  resolvedAt: number | null;
  disposition: string | null;
  lastSeq: number;
  preview: string;
  previewAt: number | null;
  queueId: QueueId;
  snoozedUntil: number | null;
  transferTo: PersonId | null;
  /** JSON of the `ConversationLife`; the two columns before repeat of it what is asked for. */
  life: string;
}

export type KnownConversationRow = ConversationRow & { readSeq: number; haveSeq: number; outdated: number };

export const CONVERSATION_COLUMNS = `
  conversation_id AS conversationId, brand_id AS brandId, kind, status, customer_id AS customerId,
  customer_name AS customerName, customer_locale AS customerLocale, holder_id AS holderId,
  holder_name AS holderName, created_at AS createdAt, waiting_since AS waitingSince, claimed_at AS claimedAt,
  first_response_at AS firstResponseAt, resolved_at AS resolvedAt, disposition, last_seq AS lastSeq, preview,
  preview_at AS previewAt, queue_id AS queueId, snoozed_until AS snoozedUntil, transfer_to AS transferTo, life,
  read_seq AS readSeq, have_seq AS haveSeq, outdated`;

export function rowToKnownConversation(row: KnownConversationRow): KnownConversation {
  return {
    conversation: {
      conversationId: row.conversationId,
      brandId: row.brandId,
      kind: row.kind,
      status: row.status,
      customer: { customerId: row.customerId, name: row.customerName, locale: row.customerLocale },
      holder: row.holderId === null ? null : { personId: row.holderId, name: row.holderName ?? '' },
      createdAt: row.createdAt,
      waitingSince: row.waitingSince,
      claimedAt: row.claimedAt,
      firstResponseAt: row.firstResponseAt,
      resolvedAt: row.resolvedAt,
      disposition: row.disposition,
      lastSeq: row.lastSeq,
      preview: row.preview,
      previewAt: row.previewAt,
      queueId: row.queueId,
      ...ConversationLife.parse(JSON.parse(row.life)),
    },
    readSeq: row.readSeq,
    haveSeq: row.haveSeq,
    outdated: row.outdated === 1,
  };
}

export function conversationToRow(conversation: Conversation): ConversationRow {
  const { customer, holder, transfer } = conversation;
  return {
    conversationId: conversation.conversationId,
    brandId: conversation.brandId,
    kind: conversation.kind,
    status: conversation.status,
    customerId: customer.customerId,
    customerName: customer.name,
    customerLocale: customer.locale,
    holderId: holder?.personId ?? null,
    holderName: holder?.name ?? null,
    createdAt: conversation.createdAt,
    waitingSince: conversation.waitingSince,
    claimedAt: conversation.claimedAt,
    firstResponseAt: conversation.firstResponseAt,
    resolvedAt: conversation.resolvedAt,
    disposition: conversation.disposition,
    lastSeq: conversation.lastSeq,
    preview: conversation.preview,
    previewAt: conversation.previewAt,
    queueId: conversation.queueId,
    snoozedUntil: conversation.snoozedUntil,
    transferTo: transfer?.to.personId ?? null,
    life: JSON.stringify(ConversationLife.parse(conversation)),
  };
}
