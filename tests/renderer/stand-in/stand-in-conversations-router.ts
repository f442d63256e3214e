import { implement } from '@orpc/server';
import type { ConversationId } from '../../../src/contract/model/ids.ts';
import {
  type ConversationDetail,
  type ConversationUpdate,
  conversationsContract,
} from '../../../src/contract/workstation/conversations.ts';
import { exitsOf } from '../../../src/conversation-rules/exits.ts';
import { brandOf, eventOf, hold, leaveNow, refusalOf } from './stand-in-leaving.ts';
import { updatesOf } from './stand-in-updates.ts';
import {
  agentId,
  agentName,
  appendMessage,
  entryOf,
  type StandInConversation,
  type StandInWorld,
} from './stand-in-world.ts';

/** The conversations over a world in memory. */
export function createStandInConversationsRouter(world: StandInWorld) {
  const conversations = implement(conversationsContract);
  const { changes } = world;

  const detailOf = ({
    conversation,
    leaving,
    withdrawn,
    hints,
    refused,
  }: StandInConversation): ConversationDetail => ({
    conversation: structuredClone(conversation),
    writing:
      conversation.status === 'resolved'
        ? 'resolved'
        : conversation.holder?.personId === agentId && conversation.status !== 'snoozed'
          ? 'allowed'
          : 'notMine',
    leaving,
    hints,
    exits: exitsOf(conversation, brandOf(world, conversation.conversationId), agentId),
    ...(withdrawn ? { withdrawn } : {}),
    ...(refused.length > 0 ? { refused } : {}),
  });
  const openedOf = (entry: StandInConversation, tail: number): ConversationUpdate => ({
    type: 'opened',
    detail: detailOf(entry),
    messages: entry.messages.slice(-tail),
    hasEarlier: entry.messages.length > tail,
    draft: entry.draft,
  });
  const tell = (conversationId: ConversationId) => {
    changes.publish('conversation', { conversationId, tell: 'detail' });
    changes.publish('queue', null);
    changes.publish('status', null);
  };

  return {
    watch: conversations.watch.handler(async function* ({ input: { conversationId, tail }, signal }) {
      const entry = world.conversations.get(conversationId);
      if (!entry) {
        yield { type: 'gone' };
        return;
      }
      yield openedOf(entry, tail);
      for await (const change of changes.subscribe('conversation', { signal })) {
        if (change.conversationId !== conversationId) continue;
        if (change.tell === 'opened') yield openedOf(entry, tail);
        else if (change.tell === 'detail') yield { type: 'detail', detail: detailOf(entry) };
        else if (change.tell === 'typing') yield { type: 'customerTyping', until: world.now() + 6000 };
        else yield { type: 'messages', ...change.tell };
      }
    }),
    earlier: conversations.earlier.handler(async ({ input: { conversationId, before, limit } }) => {
      await world.beforeEarlier();
      const earlier = entryOf(world, conversationId).messages.filter(({ position }) => position < before);
      return { messages: earlier.slice(-limit), hasEarlier: earlier.length > limit };
    }),
    saveDraft: conversations.saveDraft.handler(({ input: { conversationId, text, references } }) => {
      const entry = entryOf(world, conversationId);
      const files = entry.draft?.files ?? [];
      entry.draft =
        text === '' && files.length === 0 ? null : { text, references, files, savedAt: world.now() };
      changes.publish('queue', null);
      return { ok: true, value: { savedAt: world.now() } };
    }),
    send: conversations.send.handler(async ({ input: { conversationId, messageId, text, references } }) => {
      world.handedOver.push(messageId);
      await world.beforeStore();
      const entry = entryOf(world, conversationId);
      const known = entry.messages.find((message) => message.messageId === messageId);
      if (known) return { ok: true, value: { message: known } };
      if (entry.conversation.status === 'resolved') return { ok: false, code: 'resolved' };
      if (updatesOf(world).locked.some((lock) => lock.conversationId === conversationId)) {
        return { ok: false, code: 'updateUnacknowledged' };
      }
      // E-mails and comments wait a moment, chats do not.
      const isHeld = entry.conversation.kind !== 'chat';
      const isConnected = world.status.connectivity === 'connected';
      const files = entry.draft?.files ?? [];
      if (text.trim() === '' && files.length === 0) return { ok: false, code: 'nothingToSend' };
      const message = appendMessage(entry, {
        messageId,
        ...(files.length > 0 ? { files } : {}),
        kind: 'outgoing',
        authorName: brandOf(world, conversationId).voice.alias,
        text,
        at: world.now(),
        delivery: isConnected && !isHeld ? 'sent' : 'queued',
        ...(isHeld ? { heldUntil: world.now() + world.holdMs } : {}),
      });
      entry.draft = null;
      const show = (removed: boolean) =>
        changes.publish('conversation', {
          conversationId,
          tell: removed
            ? { messages: [], removed: [messageId] }
            : { messages: [{ ...message }], removed: [] },
        });
      if (isHeld)
        hold(world, conversationId, 'message', {
          go: () => {
            delete message.heldUntil;
            message.delivery = isConnected ? 'sent' : 'queued';
            show(false);
          },
          takeBack: () => {
            entry.messages = entry.messages.filter((other) => other !== message);
            entry.draft = { text, references, files, savedAt: world.now() };
            changes.publish('conversation', { conversationId, tell: 'opened' });
          },
        });
      show(false);
      tell(conversationId);
      return { ok: true, value: { message } };
    }),
    decide: conversations.decide.handler(({ input: { conversationId, messageId, decision } }) => {
      const entry = entryOf(world, conversationId);
      const message = entry.messages.find((candidate) => candidate.messageId === messageId);
      if (!message || (message.delivery !== 'parked' && message.delivery !== 'failed')) {
        return { ok: false, code: 'notParked' };
      }
      if (decision === 'send') {
        Object.assign(message, { delivery: 'sent', problem: null });
        changes.publish('conversation', { conversationId, tell: { messages: [message], removed: [] } });
      } else {
        entry.messages = entry.messages.filter((candidate) => candidate !== message);
        changes.publish('conversation', { conversationId, tell: { messages: [], removed: [messageId] } });
      }
      tell(conversationId);
      return { ok: true, value: {} };
    }),
    leave: conversations.leave.handler(({ input: { conversationId, exit } }) => {
      const event = eventOf(exit);
      const refusal = refusalOf(world, conversationId, event);
      if (refusal) return { ok: false, ...refusal };
      const entry = entryOf(world, conversationId);
      world.left.push({ conversationId, exit });
      entry.leaving = exit.kind;
      const eventId = hold(world, conversationId, exit.kind, {
        go: () => {
          leaveNow(world, conversationId, event);
          tell(conversationId);
        },
        takeBack: () => {
          entry.leaving = null;
          tell(conversationId);
        },
      });
      tell(conversationId);
      return { ok: true, value: { eventId } };
    }),
    watchUndoable: conversations.watchUndoable.handler(async function* ({ signal }) {
      const undoables = () => world.holds.map(({ undoable }) => undoable);
      yield undoables();
      for await (const _ of changes.subscribe('undoable', { signal })) yield undoables();
    }),
    undo: conversations.undo.handler(({ input: { eventId } }) => {
      const held = world.holds.find(({ undoable }) => undoable.eventId === eventId);
      if (!held) return { ok: false, code: 'tooLate' };
      held.takeBack();
      return { ok: true, value: {} };
    }),
    setTags: conversations.setTags.handler(({ input: { conversationId, tags } }) => {
      entryOf(world, conversationId).conversation.tags = tags;
      tell(conversationId);
      return { ok: true, value: {} };
    }),
    writeNote: conversations.writeNote.handler(({ input: { conversationId, messageId, text } }) => {
      const entry = entryOf(world, conversationId);
      const line = { messageId, kind: 'note', authorName: agentName, text } as const;
      const message = appendMessage(entry, { ...line, at: world.now(), delivery: 'sent' });
      changes.publish('conversation', { conversationId, tell: { messages: [message], removed: [] } });
      return { ok: true, value: { message } };
    }),
    typing: conversations.typing.handler(() => ({})),
    markRead: conversations.markRead.handler(({ input: { conversationId } }) => {
      entryOf(world, conversationId).unread = 0;
      tell(conversationId);
      return {};
    }),
  };
}
