import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import { MessageId } from '../../contract/model/ids.ts';
import type { EventCode, EventDetails, Message } from '../../contract/model/message.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Ids } from '../ports.ts';
import { append, type Draft } from './conversation-rules.ts';

/** The line of an event that no workstation wrote. */
export function eventLine(
  ids: Ids,
  brand: Brand,
  event: { readonly code: EventCode; readonly details?: EventDetails; readonly at: EpochMs },
): Draft {
  return {
    messageId: MessageId.parse(ids.next()),
    kind: 'event',
    authorName: brand.voice.alias,
    text: event.code,
    origin: null,
    writtenAt: event.at,
    ...(event.details ? { details: event.details } : {}),
  };
}

/** Appends several lines at one moment. */
export function appendAll(
  conversation: Conversation,
  lines: readonly Draft[],
  at: EpochMs,
): { readonly conversation: Conversation; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  let now = conversation;
  for (const line of lines) {
    const appended = append(now, line, at);
    now = appended.conversation;
    messages.push(appended.message);
  }
  return { conversation: now, messages };
}
