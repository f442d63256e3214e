import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { type Conversation, MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import {
  BrandId,
  ConversationId,
  CustomerId,
  DeviceId,
  MessageId,
  PersonId,
} from '../../../src/contract/model/ids.ts';
import type { MessageKind } from '../../../src/contract/model/message.ts';
import type { CoreStore } from '../../../src/core/profile/core-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const lamps = BrandId.parse('lamps');
const boats = BrandId.parse('boats');
const me = PersonId.parse(newId());
const other = PersonId.parse(newId());

function open(file = join(tempFolder(), 'core.db')): CoreStore {
  const store = openCoreDatabase({
    file,
    key: Buffer.alloc(32, 3),
    deviceIfNew: DeviceId.parse(newId()),
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  onTestFinished(store.close);
  return store;
}

/** A resolved conversation of mine with these messages. */
function finished(store: CoreStore, texts: readonly string[], changes: Partial<Conversation> = {}) {
  const conversationId = ConversationId.parse(newId());
  store.conversations.upsert({
    conversationId,
    brandId: lamps,
    kind: 'chat',
    status: 'resolved',
    customer: { customerId: CustomerId.parse(newId()), name: 'Ida', locale: 'fi-FI' },
    holder: { personId: me, name: 'Nora' },
    createdAt: 1,
    waitingSince: null,
    claimedAt: 3,
    firstResponseAt: null,
    resolvedAt: 9,
    disposition: 'answered',
    lastSeq: texts.length,
    queueId: MAIN_QUEUE,
    ...newLife,
    preview: '',
    previewAt: 2,
    ...changes,
  });
  texts.forEach((text, index) => {
    write(store, conversationId, index + 1, text);
  });
  return conversationId;
}

function write(
  store: CoreStore,
  conversationId: ConversationId,
  seq: number,
  text: string,
  kind: MessageKind = 'incoming',
): MessageId {
  const messageId = MessageId.parse(newId());
  store.messages.insert({
    ...{ messageId, conversationId, position: seq, seq, kind, text },
    ...{ authorName: 'Ida', origin: null, writtenAt: seq, receivedAt: seq, delivery: null, problem: null },
  });
  return messageId;
}

function find(store: CoreStore, words: readonly string[], brandId: BrandId | null = null) {
  return store.finished.find({ words, personId: me, brandId, limit: 50 });
}

describe('The search of finished conversations', () => {
  test.each([
    ['Finnish', 'Sähkölamppujen pistoke särkyi', 'sahkolamp'],
    ['Norwegian', 'Når kommer båten på brygga?', 'BRYGG'],
    ['Swedish', 'Vill ångra köpet', 'angra'],
    ['Danish', 'Jeg har købt en pære', 'KØBT'],
    ['German', 'Die Straßenlampe flackert', 'straßenl'],
    ['French', 'La livraison a été retardée', 'ete'],
    ['Polish', 'Gdzie jest moja paczka z żarówką', 'zarowka'],
    ['Russian', 'Когда придёт мой заказ?', 'ЗАКАЗ'],
    // Of Greek the index folds the case alone.
    ['Greek', 'Η λάμπα δεν ανάβει', 'ΛΆΜΠ'],
  ])(
    'finds the beginning of a word in %s, whatever its case and Latin or Cyrillic marks',
    (_language, text, word) => {
      const store = open();
      const conversationId = finished(store, ['nothing of it', text]);
      finished(store, ['nothing of it']);
      expect(find(store, [word]).map((hit) => hit.conversationId)).toEqual([conversationId]);
    },
  );

  test('wants all words in one message, and marks each in the excerpt', () => {
    const store = open();
    finished(store, ['the lamp', 'is red']);
    const conversationId = finished(store, ['Is the red desk lamp in stock?']);
    expect(find(store, ['lam', 'red'])).toEqual([
      {
        conversationId,
        at: 1,
        excerpt: [
          { text: 'Is the ', match: false },
          { text: 'red', match: true },
          { text: ' desk ', match: false },
          { text: 'lamp', match: true },
          { text: ' in stock?', match: false },
        ],
      },
    ]);
  });

  test('keeps to what this person resolved, and to one brand where asked', () => {
    const store = open();
    const inLamps = finished(store, ['anchor']);
    const inBoats = finished(store, ['anchor'], { brandId: boats });
    finished(store, ['anchor'], { holder: { personId: other, name: 'Otto' } });
    finished(store, ['anchor'], { status: 'open' });
    expect(
      find(store, ['anchor'])
        .map(({ conversationId }) => conversationId)
        .sort(),
    ).toEqual([inLamps, inBoats].sort());
    expect(find(store, ['anchor'], boats)).toMatchObject([{ conversationId: inBoats }]);
  });

  test('forgets what is removed, one message or a whole brand', () => {
    const store = open();
    const conversationId = finished(store, ['anchor']);
    const taken = write(store, conversationId, 2, 'buoy');
    finished(store, ['anchor'], { brandId: boats });
    store.messages.remove(taken);
    expect(find(store, ['buoy'])).toEqual([]);
    store.conversations.removeBrand(lamps);
    expect(find(store, ['anchor'])).toHaveLength(1);
    // Their places are given to other messages, which must not be found by the old words.
    finished(store, ['rudder', 'rudder']);
    expect(find(store, ['anchor'])).toHaveLength(1);
    expect(find(store, ['buoy'])).toEqual([]);
    expect(find(store, ['rudder'])).toHaveLength(2);
  });

  test('does not find the codes of events', () => {
    const store = open();
    const conversationId = finished(store, []);
    write(store, conversationId, 1, 'transferAccepted', 'event');
    expect(find(store, ['transferAccepted'])).toEqual([]);
  });

  test.each([
    '"',
    '""',
    "'",
    '*',
    'a"b',
    'lamp" OR "anchor',
    'NEAR(',
    'text:lamp',
    '-lamp',
    '^lamp',
    '(',
    '\u0301',
    '\0',
    '\u{e000}',
    'AND',
    'x'.repeat(200),
  ])('takes %j for a word like any other', (hostile) => {
    const store = open();
    finished(store, ['lamp', 'anchor']);
    expect(() => find(store, [hostile])).not.toThrow();
    expect(find(store, ['lamp', hostile]).length).toBeLessThanOrEqual(1);
  });

  test('shows what a customer wrote, though it holds the marks of an excerpt', () => {
    const store = open();
    finished(store, ['a \u{e000}lamp\u{e001} <b>x</b>']);
    const [hit] = find(store, ['lamp']);
    expect(hit?.excerpt.map(({ text }) => text).join('')).toBe('a lamp <b>x</b>');
  });
});
