import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { KnowledgeReference } from '../../../src/contract/model/brand-pack.ts';
import { ConversationId, MessageId } from '../../../src/contract/model/ids.ts';
import { EventPayload } from '../../../src/contract/model/workstation-event.ts';
import { referencesIn } from '../../../src/core/conversations/references.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openOwnConversation } from '../support/own-conversation.ts';

const price = (text: string, id = 'sofa', version = 3): KnowledgeReference => ({
  kind: 'priceItem',
  id,
  version,
  text,
});

function open(folder = tempFolder(), conversationId = ConversationId.parse(newId())) {
  const { store, conversations, here } = openOwnConversation({ folder, conversationId });
  const messageId = () => MessageId.parse(newId());
  return {
    store,
    conversations,
    here,
    send: (text: string, references: KnowledgeReference[]) => {
      const id = messageId();
      const sent = conversations.send({ ...here, messageId: id, text, references });
      if (!sent.ok) throw new Error(sent.code);
      return id;
    },
    payloads: () => store.outbox.next(10).map(({ payload }) => EventPayload.parse(JSON.parse(payload))),
    draft: () => conversations.reader.draft(conversationId),
    /** The first message that waits in the outbox needs a decision. */
    parkFirst: () => {
      const [event] = store.outbox.next(1);
      if (!event) throw new Error('nothing waits');
      conversations.write((record) => conversations.lanes.park(record, event, 'customerWroteMeanwhile'));
    },
  };
}

describe('References', () => {
  test('travel with the message, those whose text was edited away left out', () => {
    const { send, payloads } = open();
    send('It costs 99 €, and 5 € to send.', [price('99 €'), price('5 €', 'freight'), price('77 €', 'old')]);
    send('You are welcome.', [price('99 €')]);
    expect(payloads()).toMatchObject([{ references: [price('99 €'), price('5 €', 'freight')] }, {}]);
    expect(payloads()[1]).not.toHaveProperty('references');
  });

  test('are kept with a draft, over a restart too, and end with it', () => {
    const folder = tempFolder();
    const first = open(folder);
    const { here } = first;
    first.conversations.saveDraft({ ...here, text: '99 €', references: [price('99 €'), price('1 €')] });
    first.store.close();
    const second = open(folder, here.conversationId);
    expect(second.draft()).toMatchObject({ text: '99 €', references: [price('99 €')] });
    second.conversations.saveDraft({ ...here, text: 'Hello', references: [price('99 €')] });
    expect(second.draft()?.references).toEqual([]);
  });

  test('go with a parked message into the draft, joined with those that were there', () => {
    const { send, here, draft, conversations, parkFirst } = open();
    const messageId = send('It costs 99 €.', [price('99 €')]);
    parkFirst();
    conversations.saveDraft({ ...here, text: 'And 5 €.', references: [price('5 €', 'freight')] });
    conversations.decide({ ...here, messageId, decision: 'toDraft' });
    expect(draft()).toMatchObject({
      text: 'It costs 99 €.\nAnd 5 €.',
      references: [price('99 €'), price('5 €', 'freight')],
    });
  });

  test('go with a parked message that is sent after all', () => {
    const { send, here, payloads, conversations, parkFirst } = open();
    const messageId = send('It costs 99 €.', [price('99 €')]);
    parkFirst();
    expect(payloads()).toEqual([]);
    conversations.decide({ ...here, messageId, decision: 'send' });
    expect(payloads()).toMatchObject([{ references: [price('99 €')] }]);
  });

  test('never make an event larger than the central service takes', () => {
    const text = 'x'.repeat(4000);
    const many = Array.from({ length: 200 }, (_, index) => price(text, `item-${index}`));
    const kept = referencesIn(text, many);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(kept).length).toBeLessThan(100_000);
  });

  test('that are kept all stand in the text, each once, the later one of two that say the same', () => {
    const reference = fc
      .tuple(fc.constantFrom('9 €', '99 €', '5 €', ' '), fc.constantFrom('a', 'b'), fc.nat(9))
      .map(([text, id, version]) => price(text, id, version));
    fc.assert(
      fc.property(fc.constantFrom('99 € or 5 €', '9 €', ''), fc.array(reference), (text, references) => {
        const kept = referencesIn(text, references);
        for (const one of kept) {
          expect(text).toContain(one.text);
          const same = references.filter(({ id, text: said }) => id === one.id && said === one.text);
          expect(one).toEqual(same.at(-1));
        }
        expect(new Set(kept.map(({ id, text: said }) => `${id} ${said}`)).size).toBe(kept.length);
      }),
    );
  });
});
