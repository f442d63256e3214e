import type { EventPayload } from '../../contract/model/workstation-event.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';
import { backInDraft } from '../beside/form-back-in-draft.ts';
import type { HandedInParts } from '../beside/handed-in-forms.ts';
import { isNote, type RefusedNotes } from '../beside/refused-notes.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { ChangeRecorder } from '../conversations/recorded-writes.ts';
import { payloadOfEvent } from './event-effect.ts';
import type { OutboxEvent } from './outbox-store.ts';

/** Keeps what an event noted that was taken out of its lane, and why it was. */
export type PutBack = (record: ChangeRecorder, event: OutboxEvent, problem: DeliveryProblem) => void;

export interface PutBackParts extends HandedInParts {
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly messages: Pick<MessageStore, 'find' | 'remove'>;
  readonly refusedNotes: RefusedNotes;
}

export function createPutBack(parts: PutBackParts): PutBack {
  const { conversations, messages, intakeDrafts, handedInForms, refusedNotes } = parts;

  /** What the form would have told the customer goes. */
  const reopenForm = (
    record: ChangeRecorder,
    { conversationId, clientWall }: OutboxEvent,
    { intakeId, formId, values, confirmation }: Extract<EventPayload, { kind: 'intakeSubmitted' }>,
  ) => {
    const brandId = conversations.find(conversationId)?.conversation.brandId;
    if (brandId === undefined) return;
    handedInForms.remove(intakeId);
    backInDraft(intakeDrafts, { conversationId, brandId, formId, values, handedInAt: clientWall });
    if (!confirmation) return;
    messages.remove(confirmation.messageId);
    record.removed(conversationId, confirmation.messageId);
  };

  const isThere = (payload: EventPayload | null) =>
    payload?.kind === 'intakeSubmitted' &&
    payload.confirmation !== null &&
    messages.find(payload.confirmation.messageId)?.seq != null;

  return (record, event, problem) => {
    const { conversationId, kind } = event;
    if (!isNote(kind)) return;
    const payload = payloadOfEvent(event);
    // The customer was told already: its answer got lost, or came from another copy of this database.
    if (isThere(payload)) return;
    switch (payload?.kind) {
      case 'intakeSubmitted':
        reopenForm(record, event, payload);
        refusedNotes.save(conversationId, { kind, formId: payload.formId, problem });
        return;
      case 'contactNoted':
        refusedNotes.save(conversationId, { kind, contact: payload.contact, problem });
        return;
      default:
        refusedNotes.save(conversationId, { kind, problem });
    }
  };
}
