import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { EventCode, Message } from '../../contract/model/message.ts';
import type { FileLinks } from '../files/file-links.ts';

/** The events a customer is told of; all others are the staff's business. */
const TOLD_EVENTS: readonly string[] = ['claimed', 'resolved', 'reopened'] satisfies EventCode[];

/** A message as its customer may see it, or null when it is not for them. */
export function customerMessageOf(message: Message, links: FileLinks): CustomerMessage | null {
  const { messageId, seq, authorName, text, receivedAt: at } = message;
  const files = message.files ? { files: message.files.map(links.forCustomer) } : {};
  switch (message.kind) {
    case 'incoming':
      return { messageId, seq, from: 'customer', authorName, text, at, ...files };
    case 'outgoing':
      return { messageId, seq, from: 'brand', authorName, text, at, ...files };
    case 'event':
      return TOLD_EVENTS.includes(text) ? { messageId, seq, from: 'system', authorName, text, at } : null;
    case 'note':
      return null;
    default:
      return message.kind satisfies never;
  }
}
