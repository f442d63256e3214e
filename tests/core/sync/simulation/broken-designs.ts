import { newId } from '../../../../src/adapters/system/new-id.ts';
import { EventId, MessageId } from '../../../../src/contract/model/ids.ts';
import { EventPayload } from '../../../../src/contract/model/workstation-event.ts';
import { isBeside } from '../../../../src/conversation-rules/beside.ts';
import { messageToView } from '../../../../src/core/conversations/views.ts';
import { failed, succeeded } from '../../../../src/core/kernel/outcome.ts';
import type { ModelFlaws } from './model-central.ts';
import type { WorkstationFlaws } from './simulated-workstation.ts';

/** Designs that look right and lose or double messages. A simulation that lets one of them pass proves nothing. */
export const brokenDesigns: Readonly<Record<string, ModelFlaws & WorkstationFlaws>> = {
  'no dedup': { noDedup: true },

  'a new id per attempt': {
    push: (push, _store, chance) => async (events) => {
      const eventIds = new Map(events.map((event) => [EventId.parse(chance.id()), event.eventId]));
      const renamed = [...eventIds.keys()].map((eventId, index) => ({ ...itemAt(events, index), eventId }));
      const answer = await push(renamed);
      if (!answer.ok) return answer;
      return {
        ok: true,
        value: answer.value.map((each) => ({ ...each, eventId: eventIds.get(each.eventId) ?? each.eventId })),
      };
    },
  },

  'the outbox row in a second transaction': {
    send: (send, store, local) => (input) => {
      const { conversationId, messageId, text } = input;
      if (local.lanes.isHeldUp(conversationId)) return send(input);
      if (local.reader.detail(conversationId)?.writing !== 'allowed') return failed('notMine');
      const position = 2_000_000_000_000 + store.messages.newest(conversationId, 1000).length;
      const message = {
        messageId,
        conversationId,
        position,
        seq: null,
        kind: 'outgoing',
        authorName: '',
        text,
        origin: 'composed',
        writtenAt: 0,
        receivedAt: null,
        delivery: 'queued',
        problem: null,
      } as const;
      local.write(() => store.messages.insert(message));
      local.write((record) => local.lanes.enqueueMessage(record, message));
      return succeeded({ message: messageToView(message) });
    },
  },

  'delete before send': {
    push: (push, store) => async (events) => {
      store.transaction(() => {
        for (const { eventId } of events) store.outbox.remove(eventId);
      });
      return push(events);
    },
  },

  'delete the whole batch on 200': {
    push: (push) => async (events) => {
      const answer = await push(events);
      if (!answer.ok) return answer;
      const believed = answer.value.map(({ eventId, ...each }, index) => {
        const seq = 'messageSeq' in each ? each.messageSeq : 1_000_000 + index;
        return { eventId, result: 'accepted', messageSeq: seq, receivedAt: 0 } as const;
      });
      return { ok: true, value: believed };
    },
  },

  'pipelining without the gap check': {
    noGapCheck: true,
    push: (push) => async (events) => {
      const answers = await Promise.all(events.map((event) => push([event])));
      const arrived = answers.flatMap((answer) => (answer.ok ? answer.value : []));
      return { ok: true, value: arrived };
    },
  },

  'a sequence for a cursor': { sequenceCursor: true },

  'a hold that is not on disk': { forgetsHolds: true },

  'a held event overtaken by a later one': {
    outbox: (outbox, conversations) => ({
      ...outbox,
      next: (limit) =>
        conversations
          .brandIds()
          .flatMap(conversations.unresolvedOfBrand)
          .flatMap(({ conversation }) => outbox.ofConversation(conversation.conversationId))
          .filter(({ heldUntil }) => heldUntil === null)
          .slice(0, limit),
    }),
  },

  'a form that is gone when it is refused': {
    store: (store) => ({ ...store, intakeDrafts: { ...store.intakeDrafts, save: () => {} } }),
  },

  'a note that is refused in silence': {
    store: (store) => ({ ...store, refusedNotes: { ...store.refusedNotes, save: () => {} } }),
  },

  'what is noted put into the lane again when no answer came': {
    push: (push, store) => async (events) => {
      const answer = await push(events);
      if (answer.ok) return answer;
      store.transaction(() => {
        for (const { eventId, conversationId, payload, clientWall } of events) {
          const event = EventPayload.parse(JSON.parse(payload));
          if (!isBeside(event)) continue;
          store.outbox.remove(eventId);
          store.outbox.append({
            ...{ conversationId, clientWall, seenSeq: 0, heldUntil: null },
            eventId: EventId.parse(newId()),
            payload: { ...event, messageId: MessageId.parse(newId()) },
          });
        }
      });
      return answer;
    },
  },

  'undo of what is on its way': {
    undo: (undo, store, local) => (eventId) => {
      const event = store.outbox.find(eventId);
      if (!event) return undo(eventId);
      local.write((record) => {
        store.outbox.remove(eventId);
        store.messages.remove(event.messageId);
        record.startOver(event.conversationId);
      });
      return succeeded({});
    },
  },
};

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('no such item');
  return item;
}
