import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { KnowledgeNote } from '../../../src/contract/model/knowledge-note.ts';
import { createNoteSender, type NoteSenderParts } from '../../../src/core/knowledge/note-sender.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { until } from '../support/until.ts';
import { openMemory } from './open-memory.ts';

const kuuma = brandIdOf('kuuma');
const used = (id: string, at = 0): KnowledgeNote => ({
  type: 'used',
  noteId: newId(),
  brandId: kuuma,
  conversationId: null,
  at,
  kind: 'priceItem',
  id,
});
const idsOf = (notes: readonly KnowledgeNote[]) => notes.map((note) => (note.type === 'used' ? note.id : ''));

type Answer = Awaited<ReturnType<NoteSenderParts['handIn']>>;

/** A sender on a real database, and a service that answers as the test says. */
function open(folder = tempFolder()) {
  const store = openMemory(folder);
  const { notes } = store.knowledge;
  const clock = createManualClock();
  const arrived: string[][] = [];
  let answer: (notes: readonly KnowledgeNote[]) => Answer = (given) => ({
    ok: true,
    value: { taken: given.map(({ noteId }) => noteId) },
  });
  const sender = createNoteSender({
    notes,
    transaction: store.transaction,
    handIn: async (given) => {
      arrived.push(idsOf(given));
      return answer(given);
    },
    clock,
    random: () => 1,
    loopback: false,
    log: () => {},
  });
  const add = (note: KnowledgeNote, notBefore = 0) => {
    store.transaction(() => notes.append(note, notBefore));
    sender.kick();
  };
  return {
    store,
    sender,
    clock,
    arrived,
    add,
    answerBy: (next: typeof answer) => {
      answer = next;
    },
    waiting: () => idsOf(notes.due(clock.now() + 60 * 60_000, 1000)),
    /** Lets time pass and what it started come to its end. */
    pass: async (ms: number) => {
      clock.pass(ms);
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('Knowledge notes', () => {
  test('wait while there is no connection, and go together once there is', async () => {
    const { sender, add, arrived, pass, waiting } = open();
    add(used('a'));
    add(used('b'));
    await pass(60_000);
    expect(arrived).toEqual([]);
    sender.setConnected(true);
    await pass(2_000);
    expect(arrived).toEqual([['a', 'b']]);
    expect(waiting()).toEqual([]);
  });

  test('survive the end of the process', async () => {
    const folder = tempFolder();
    const first = open(folder);
    first.add(used('a'));
    await first.sender.close();
    first.store.close();
    const second = open(folder);
    second.sender.setConnected(true);
    await second.pass(2_000);
    expect(second.arrived).toEqual([['a']]);
  });

  test('stay when the service does not answer, and go again later and later', async () => {
    const { sender, add, arrived, pass, answerBy, waiting } = open();
    answerBy(() => ({ ok: false, code: 'timeout' }));
    sender.setConnected(true);
    add(used('a'));
    await pass(2_000);
    await pass(1_000);
    expect([arrived.length, waiting()]).toEqual([2, ['a']]);
    await pass(1_000);
    expect(arrived).toHaveLength(2);
    await pass(1_000);
    expect(arrived).toHaveLength(3);
    answerBy((given) => ({ ok: true, value: { taken: given.map(({ noteId }) => noteId) } }));
    await pass(4_000);
    expect(waiting()).toEqual([]);
  });

  test('are forgotten when the service leaves them out: their brand is not this person’s', async () => {
    const { sender, add, pass, answerBy, waiting } = open();
    answerBy(() => ({ ok: true, value: { taken: [] } }));
    add(used('a'));
    sender.setConnected(true);
    await pass(2_000);
    expect(waiting()).toEqual([]);
  });

  test('of which one is not understood arrive without it', async () => {
    const { sender, add, arrived, pass, answerBy, waiting } = open();
    answerBy((given) =>
      idsOf(given).includes('bad')
        ? { ok: false, code: 'refused' }
        : { ok: true, value: { taken: given.map(({ noteId }) => noteId) } },
    );
    for (const id of ['a', 'bad', 'c']) add(used(id));
    sender.setConnected(true);
    await pass(2_000);
    await until('the bad one is known', () => !waiting().includes('bad'));
    await pass(1_000);
    await until('all are settled', () => waiting().length === 0);
    expect(arrived.flat().filter((id) => id === 'a')).toHaveLength(2);
    expect(arrived.at(-1)).toEqual(['c']);
  });

  test('that may still be taken back do not hold up others, and go when their moment has come', async () => {
    const { sender, add, clock, arrived, pass } = open();
    sender.setConnected(true);
    add(used('gap'), clock.now() + 60_000);
    await pass(2_000);
    add(used('b'));
    await pass(2_000);
    expect(arrived).toEqual([['b']]);
    await pass(60_000);
    expect(arrived).toEqual([['b'], ['gap']]);
  });

  test('that arrive while others are on their way go after them', async () => {
    const { store, sender, arrived, pass, answerBy, waiting } = open();
    store.transaction(() => store.knowledge.notes.append(used('a'), 0));
    answerBy((given) => {
      if (idsOf(given).includes('a')) {
        store.transaction(() => store.knowledge.notes.append(used('late'), 0));
        sender.kick();
      }
      return { ok: true, value: { taken: [] } };
    });
    sender.setConnected(true);
    await pass(2_000);
    await pass(2_000);
    expect([arrived, waiting()]).toEqual([[['a'], ['late']], []]);
  });

  test('go in batches the service takes', async () => {
    const { store, sender, arrived, pass, waiting } = open();
    store.transaction(() => {
      for (let index = 0; index < 450; index += 1) store.knowledge.notes.append(used(String(index)), 0);
    });
    sender.setConnected(true);
    await pass(2_000);
    await until('all are settled', () => waiting().length === 0);
    expect(arrived.map(({ length }) => length)).toEqual([200, 200, 50]);
  });
});
