import { describe, expect, onTestFinished, test } from 'vitest';
import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { Conversation } from '../../../src/contract/model/conversation.ts';
import {
  BrandId,
  type ConversationId,
  DeviceId,
  MessageId,
  PersonId,
} from '../../../src/contract/model/ids.ts';
import type { CoreStore } from '../../../src/core/profile/core-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const lamps = BrandId.parse('lamps');
const boats = BrandId.parse('boats');
const me = PersonId.parse(newId());

function open(): CoreStore {
  const store = openCoreDatabase({
    file: `${tempFolder()}/core.db`,
    key: Buffer.alloc(32, 3),
    deviceIfNew: DeviceId.parse(newId()),
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  onTestFinished(store.close);
  return store;
}

function add(
  store: CoreStore,
  texts: readonly string[],
  changes: Partial<Conversation> = {},
): ConversationId {
  const conversation = Conversation.parse({
    conversationId: newId(),
    brandId: lamps,
    kind: 'chat',
    status: 'resolved',
    customer: { customerId: newId(), name: 'Ida', locale: 'nb-NO' },
    holder: { personId: me, name: 'Nora' },
    ...{ createdAt: 1, waitingSince: null, claimedAt: 2, firstResponseAt: 3, resolvedAt: 4 },
    ...{ disposition: 'answered', lastSeq: texts.length, preview: '', previewAt: null },
    ...changes,
  });
  store.transaction(() => {
    store.conversations.upsert(conversation);
    for (const [index, text] of texts.entries()) {
      store.messages.insert({
        messageId: MessageId.parse(newId()),
        conversationId: conversation.conversationId,
        position: index + 1,
        seq: index + 1,
        kind: 'incoming',
        authorName: 'Ida',
        text,
        ...{ origin: null, writtenAt: 10 + index, receivedAt: 10 + index, delivery: null, problem: null },
      });
    }
  });
  return conversation.conversationId;
}

function find(store: CoreStore, text: string, brandId: BrandId | null = null) {
  return store.finished.find({ words: text.split(' '), personId: me, brandId, limit: 50 });
}

const idsOf = (found: ReturnType<typeof find>) => found.map(({ conversationId }) => conversationId);

describe('The words of finished conversations', () => {
  test.each([
    ['Finnish', 'Onko kattovalaisin himmennettävä?', 'himmennett'],
    ['Swedish', 'Finns den gråa lampan i två längder?', 'graa langder'],
    ['Norwegian', 'Passer skoene til brede føtter?', 'føtt'],
    ['Polish', 'Czy mogę zwrócić żółtą lampę?', 'zwroc'],
    ['Russian', 'Есть ли ещё корм для щенков?', 'щенк'],
    ['German', 'Größe 42 ist ausverkauft', 'große'],
    ['Czech', 'Příliš žluťoučký kůň', 'kun zlut'],
    ['Danish', 'Kan jeg få den på mandag?', 'fa mandag'],
    ['English', 'The dimmer hums at night', 'DIMMER hum'],
  ])(
    'are found in %s by the beginnings of words, whatever their case and marks',
    (_language, said, typed) => {
      const store = open();
      const conversationId = add(store, [said]);
      add(store, ['Noe helt annet']);
      expect(idsOf(find(store, typed))).toEqual([conversationId]);
    },
  );

  test('belong to what this person resolved, and to the brand that is asked for', () => {
    const store = open();
    add(store, ['dimmer'], { status: 'open' });
    add(store, ['dimmer'], { holder: { personId: PersonId.parse(newId()), name: 'Mikko' } });
    const [atLamps, atBoats] = [add(store, ['dimmer']), add(store, ['dimmer'], { brandId: boats })];
    expect(idsOf(find(store, 'dimmer')).toSorted()).toEqual([atLamps, atBoats].toSorted());
    expect(idsOf(find(store, 'dimmer', boats))).toEqual([atBoats]);
  });

  test('go when a brand is taken away or a message is removed, and come with a conversation that is resolved later', () => {
    const store = open();
    add(store, ['dimmer'], { brandId: boats });
    const later = add(store, ['dimmer'], { status: 'open' });
    store.transaction(() => store.conversations.removeBrand(boats));
    expect(find(store, 'dimmer')).toEqual([]);
    const known = store.conversations.find(later);
    if (!known) throw new Error('it was stored');
    store.transaction(() => store.conversations.upsert({ ...known.conversation, status: 'resolved' }));
    expect(idsOf(find(store, 'dimmer'))).toEqual([later]);
    const [message] = store.messages.newest(later, 1);
    if (message) store.transaction(() => store.messages.remove(message.messageId));
    expect(find(store, 'dimmer')).toEqual([]);
  });

  test('are shown with the matches marked', () => {
    const store = open();
    add(store, ['Does the blue dimmer hum?']);
    expect(find(store, 'blue hum')[0]?.excerpt).toEqual([
      { text: 'Does the ', match: false },
      { text: 'blue', match: true },
      { text: ' dimmer ', match: false },
      { text: 'hum', match: true },
      { text: '?', match: false },
    ]);
  });

  test('are never taken for a query, whatever is typed', () => {
    const store = open();
    add(store, ['NEAR the column:text, "quoted" AND so on']);
    for (const typed of [
      '"',
      '""',
      'NEAR(a',
      'text:x',
      '*',
      '^a',
      '{',
      "'; DROP TABLE messages",
      '-',
      '\u0000',
    ]) {
      expect(() => find(store, typed)).not.toThrow();
    }
    expect(find(store, 'NEAR column')).toHaveLength(1);
  });
});
