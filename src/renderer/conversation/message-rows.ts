import type { MessageId } from '../../contract/model/ids.ts';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import { isQuiet } from './event-codes.ts';

/** What somebody wrote, as against what happened. */
export type WrittenMessage = MessageView & { readonly kind: Exclude<MessageView['kind'], 'event'> };

/** A line of the message list. `key` stays when messages are added before or behind it. */
export type MessageRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'event'; readonly key: string; readonly message: MessageView }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: WrittenMessage;
      /** The first of several by one author in a row: shows who and when. */
      readonly startsGroup: boolean;
    };

/** A longer pause begins a new group, so that its time is seen. */
const GROUP_PAUSE_MS = 5 * 60_000;

export interface Pages {
  /** There are messages before the first one, not loaded yet. */
  readonly hasEarlier: boolean;
  /** The messages that were the first ones when a page was put before them. */
  readonly starts: readonly MessageId[];
}

/**
 * Groups by local day and by author. What is in sight when a page is put before it keeps its height and its key, or
 * the reader's place would jump: the first message gets no line for its day until it is known to be the day's first,
 * and keeps its head if it turns out to go on a group.
 */
export function messageRows(messages: readonly MessageView[], pages: Pages): readonly MessageRow[] {
  const rows: MessageRow[] = [];
  let previous: MessageView | undefined;
  for (const message of messages) {
    if (message.kind === 'event' && isQuiet(message.text)) continue;
    const newDay = previous ? !isSameDay(previous.at, message.at) : !pages.hasEarlier;
    if (newDay)
      rows.push({ kind: 'day', key: `day-${dayKey(message.at)}-${message.messageId}`, at: message.at });
    if (!isWritten(message)) {
      rows.push({ kind: 'event', key: message.messageId, message });
    } else {
      const startsGroup =
        newDay ||
        !previous ||
        pages.starts.includes(message.messageId) ||
        previous.kind !== message.kind ||
        previous.authorName !== message.authorName ||
        message.at - previous.at > GROUP_PAUSE_MS;
      rows.push({ kind: 'message', key: message.messageId, message, startsGroup });
    }
    previous = message;
  }
  return rows;
}

function isWritten(message: MessageView): message is WrittenMessage {
  return message.kind !== 'event';
}

export function isSameDay(first: number, second: number): boolean {
  return dayKey(first) === dayKey(second);
}

function dayKey(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}
