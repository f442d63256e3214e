import { randomUUID } from 'node:crypto';
import type { FeedItem } from '../../../../src/contract/central/feed.ts';
import { type BrandId, type ConversationId, TransferId } from '../../../../src/contract/model/ids.ts';
import { readUntil, type StaffMember, type Stage } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';

export const newTransferId = () => TransferId.parse(randomUUID());

/** A workstation that follows a brand's feed until it is switched off. */
export interface Connected {
  /** Reads on until an item satisfies; gives all that came since the last time. */
  hears(enough: (item: FeedItem) => boolean): Promise<FeedItem[]>;
  switchOff(): Promise<void>;
}

export async function switchOn(member: StaffMember, brandId: BrandId = lamps): Promise<Connected> {
  const { cursor } = await member.call.feed.snapshot({ brandId });
  const hangUp = new AbortController();
  const stream = await member.call.feed.stream({ since: `${brandId}:${cursor}` }, { signal: hangUp.signal });
  await readUntil(stream, (item) => item.type === 'presence');
  return {
    hears: (enough) => readUntil(stream, enough),
    switchOff: async () => {
      hangUp.abort();
      await stream.return?.().catch(() => {});
    },
  };
}

/** A conversation that somebody has just claimed. */
export async function claimed(stage: Stage, member: StaffMember): Promise<ConversationId> {
  const { conversationId } = await stage.customerWrites(lamps, 'Does it dim?');
  await member.call.conversations.claim({ conversationId });
  return conversationId;
}

export const isConversation = (conversationId: ConversationId) => (item: FeedItem) =>
  item.type === 'change' &&
  item.change.type === 'conversation' &&
  item.change.conversation.conversationId === conversationId;

export const hasLeft = (conversationId: ConversationId) => (item: FeedItem) =>
  item.type === 'change' &&
  item.change.type === 'conversationLeft' &&
  item.change.conversationId === conversationId;

/** The codes of the events in a transcript, oldest first, as a team lead reads it. */
export async function eventsOf(stage: Stage, conversationId: ConversationId): Promise<string[]> {
  const { call } = await stage.signIn('sofia');
  const { messages } = await call.conversations.messages({ conversationId });
  return messages.filter(({ kind }) => kind === 'event').map(({ text }) => text);
}
