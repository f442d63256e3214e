import type { Attachments } from '../../contract/model/attachment.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { MessageId } from '../../contract/model/ids.ts';
import type { EventDetails, Message, MessageKind, MessageOrigin } from '../../contract/model/message.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';

const PREVIEW_CHARS = 140;

export interface Draft {
  readonly messageId: MessageId;
  readonly kind: MessageKind;
  readonly authorName: string;
  readonly text: string;
  readonly origin: MessageOrigin | null;
  readonly writtenAt: EpochMs;
  readonly details?: EventDetails;
  readonly files?: Attachments;
}

export interface Appended {
  readonly conversation: Conversation;
  readonly message: Message;
}

/** The conversation after one more message, which gets the next seq. */
export function append(conversation: Conversation, draft: Draft, receivedAt: EpochMs): Appended {
  const seq = conversation.lastSeq + 1;
  const { conversationId } = conversation;
  return {
    message: { ...draft, conversationId, seq, receivedAt },
    conversation: { ...conversation, lastSeq: seq, ...effectOf(conversation, draft, receivedAt) },
  };
}

export function claimedBy(conversation: Conversation, person: Person, at: EpochMs): Conversation {
  return {
    ...conversation,
    status: 'open',
    holder: { personId: person.personId, name: person.name },
    claimedAt: at,
  };
}

function effectOf(conversation: Conversation, draft: Draft, at: EpochMs): Partial<Conversation> {
  // Where there are no words, the name of what was sent says more than nothing.
  const words = draft.text.trim() === '' ? (draft.files?.[0]?.name ?? '') : draft.text;
  const seen = { preview: previewOf(words), previewAt: at };
  switch (draft.kind) {
    case 'incoming':
      return { ...seen, waitingSince: conversation.waitingSince ?? at };
    case 'outgoing':
      return { ...seen, waitingSince: null, firstResponseAt: conversation.firstResponseAt ?? at };
    case 'note':
      return seen;
    case 'event':
      // A code is nothing to preview; the words before it stay.
      return {};
    default:
      return draft.kind satisfies never;
  }
}

/** The start of a text on one line, cut between characters. */
function previewOf(text: string): string {
  const line = foldedLine(text.slice(0, 4 * PREVIEW_CHARS)).slice(0, PREVIEW_CHARS);
  return line.isWellFormed() ? line : line.slice(0, -1);
}

/** Line breaks and control characters become single spaces. */
export function foldedLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
