import { expect, onTestFinished, test } from 'vitest';
import { FileId, IntakeId, MessageId, TransferId } from '../../../src/contract/model/ids.ts';
import type { ReferenceCheck } from '../../../src/contract/workstation/lookup.ts';
import { createConversationModel } from '../../../src/renderer/conversation/conversation-model.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { ordinaryWorld } from '../stand-in/scenes.ts';
import { queueOf } from '../stand-in/stand-in-queue.ts';
import {
  addConversation,
  appendMessage,
  customerWrites,
  entryOf,
  nextUuid,
  type StandInWorld,
} from '../stand-in/stand-in-world.ts';

async function openFirst(world: StandInWorld = ordinaryWorld()) {
  const card = queueOf(world).mine[0];
  if (!card) throw new Error('the world has one of mine');
  let settled = true;
  let waited = 0;
  const told = { read: 0, typing: 0 };
  const { conversations, files, queue, ownership, beside, lookup } = inProcessClient(world);
  const knowledge: { says: ReferenceCheck['state']; textNow: string | null } = {
    says: 'current',
    textNow: null,
  };
  const model = createConversationModel(card.conversationId, {
    client: {
      conversations: {
        watch: conversations.watch,
        earlier: conversations.earlier,
        saveDraft: conversations.saveDraft,
        send: conversations.send,
        decide: conversations.decide,
        leave: conversations.leave,
        watchUndoable: conversations.watchUndoable,
        undo: conversations.undo,
        setTags: conversations.setTags,
        writeNote: conversations.writeNote,
        markRead: (input) => {
          told.read += 1;
          return conversations.markRead(input);
        },
        typing: (input) => {
          told.typing += 1;
          return conversations.typing(input);
        },
      },
      files,
      queue,
      ownership,
      beside,
      lookup: {
        response: lookup.response,
        used: lookup.used,
        checkReferences: async ({ references }) => {
          const { says: state, textNow } = knowledge;
          const checks = references.map((reference) => ({
            reference,
            state,
            textNow,
            versionNow: 9,
            title: 'Sofa',
          }));
          return { ok: true, value: { checks } };
        },
      },
    },
    newMessageId: () => MessageId.parse(nextUuid()),
    newTransferId: () => TransferId.parse(nextUuid()),
    newFileId: () => FileId.parse(nextUuid()),
    newIntakeId: () => IntakeId.parse(nextUuid()),
    hintsPutAway: new Map(),
    now: () => world.now() + waited,
    isFocusSettled: () => settled,
  });
  onTestFinished(model.close);
  await eventually(() => expect(model.store.getState().phase).toBe('open'));
  return {
    world,
    model,
    state: model.store.getState,
    entry: entryOf(world, card.conversationId),
    told,
    knowledge,
    wait: (milliseconds: number) => {
      waited += milliseconds;
    },
    moveFocusHere: () => {
      settled = false;
    },
  };
}

test('what is typed is on disk, and is gone from there once it was sent', async () => {
  const { model, entry, state } = await openFirst();
  model.edit('Hei Ida');
  await eventually(() => expect(entry.draft?.text).toBe('Hei Ida'));
  expect(model.send()).toBe(true);
  expect(state().draft).toBe('');
  await eventually(() => expect(entry.messages.at(-1)?.text).toBe('Hei Ida'));
  await eventually(() => expect(state().handingOver).toEqual([]));
  expect(entry.draft).toBeNull();
  expect(state().messages.at(-1)).toMatchObject({ text: 'Hei Ida', delivery: 'sent' });
});

test('until the core has it, a message is neither in the log nor lost', async () => {
  const { world, model, state } = await openFirst();
  let store = () => {};
  world.beforeStore = () =>
    new Promise((resolve) => {
      store = resolve;
    });
  model.edit('On its way');
  model.send();
  model.edit('typed meanwhile');
  await eventually(() => expect(world.handedOver).toHaveLength(1));
  expect(state().handingOver.map(({ text }) => text)).toEqual(['On its way']);
  expect(state().messages.at(-1)?.text).not.toBe('On its way');
  store();
  await eventually(() => expect(state().messages.at(-1)?.text).toBe('On its way'));
  expect(state().draft).toBe('typed meanwhile');
});

test('what was typed while a message was on its way is saved afterwards', async () => {
  const { model, entry } = await openFirst();
  model.edit('first');
  model.send();
  model.edit('second');
  await eventually(() => expect(entry.draft?.text).toBe('second'));
});

test('a refused message comes back into the composer with the reason', async () => {
  const { model, entry, state } = await openFirst();
  entry.conversation.status = 'resolved';
  model.edit('Too late');
  model.send();
  await eventually(() =>
    expect(state()).toMatchObject({ draft: 'Too late', notice: 'resolved', handingOver: [] }),
  );
});

test('Enter right after the focus came from another pane does not send', async () => {
  const { world, model, state, moveFocusHere } = await openFirst();
  moveFocusHere();
  model.edit('For somebody else');
  expect(model.send()).toBe(false);
  expect(state()).toMatchObject({ draft: 'For somebody else', notice: 'focusJustMoved' });
  expect(world.handedOver).toEqual([]);
});

test('blank, too long and broken texts are not sent', async () => {
  const { world, model, state } = await openFirst();
  model.edit('  \n ');
  expect(model.send()).toBe(false);
  model.edit('x'.repeat(32_001));
  expect(model.send()).toBe(false);
  expect(state().notice).toBe('tooLong');
  model.edit('half \uD83D');
  expect(model.send()).toBe(false);
  expect(state().notice).toBe('hiddenHalf');
  expect(world.handedOver).toEqual([]);
});

test('new messages are counted only while the newest is out of sight', async () => {
  const { world, model, state } = await openFirst();
  customerWrites(world, model.conversationId, 'one');
  await eventually(() => expect(state().messages.at(-1)?.text).toBe('one'));
  expect(state().newBelow).toBe(0);
  model.setAtEnd(false);
  customerWrites(world, model.conversationId, 'two');
  customerWrites(world, model.conversationId, 'three');
  await eventually(() => expect(state().newBelow).toBe(2));
  model.setAtEnd(true);
  expect(state().newBelow).toBe(0);
});

test('earlier messages are put before what is there, up to the beginning', async () => {
  const world = ordinaryWorld();
  const [brand] = world.brands;
  if (!brand) throw new Error('the world has brands');
  world.conversations.clear();
  const said = Array.from({ length: 250 }, (_, index) => `message ${index + 1}`);
  addConversation(world, { brand, customerName: 'Bo', said, mine: true });
  const { model, state } = await openFirst(world);
  expect(state().messages).toHaveLength(60);
  await model.loadEarlier();
  await model.loadEarlier();
  expect(state().messages.map(({ text }) => text)).toEqual(said);
  expect(state().hasEarlier).toBe(false);
});

test('a parked message can go back into the composer, before what is there', async () => {
  const { model, entry, state } = await openFirst();
  const parked = appendMessage(entry, {
    kind: 'outgoing',
    authorName: 'Nora',
    text: 'parked words',
    at: Date.now(),
    delivery: 'parked',
    problem: 'customerWroteMeanwhile',
  });
  model.edit('newer words');
  expect(await model.decide(parked, 'toDraft')).toBe(true);
  expect(state().draft).toBe('parked words\nnewer words');
  await eventually(() => expect(entry.draft?.text).toBe('parked words\nnewer words'));
  expect(entry.messages).not.toContain(parked);
});

test('what was typed here and is not on disk survives a new beginning of the stream', async () => {
  const { world, model, entry, state } = await openFirst();
  entry.draft = { text: 'from another window', references: [], files: [], savedAt: world.now() };
  const { conversationId } = model;
  world.changes.publish('conversation', { conversationId, tell: 'opened' });
  await eventually(() => expect(state().draft).toBe('from another window'));
  model.edit('typed here');
  world.changes.publish('conversation', { conversationId, tell: 'opened' });
  await eventually(() => expect(entry.draft?.text).toBe('typed here'));
  expect(state().draft).toBe('typed here');
});

test('seeing the newest message is told once per message', async () => {
  const { world, model, state, told } = await openFirst();
  model.markRead();
  model.markRead();
  expect(told.read).toBe(1);
  customerWrites(world, model.conversationId, 'newer');
  await eventually(() => expect(state().messages.at(-1)?.text).toBe('newer'));
  model.markRead();
  expect(told.read).toBe(2);
});

test('typing is told at most every three seconds, and not when the composer was emptied', async () => {
  const { model, told, wait } = await openFirst();
  for (const text of ['H', 'He', 'Hei']) model.edit(text);
  expect(told.typing).toBe(1);
  wait(3000);
  model.edit('');
  expect(told.typing).toBe(1);
  model.edit('Hei igjen');
  expect(told.typing).toBe(2);
});

const oldPrice = { kind: 'priceItem', id: 'sofa', version: 3, text: '449,00 €' } as const;

async function withOutdatedPrice() {
  const opened = await openFirst();
  const { model, state, knowledge } = opened;
  model.edit('It costs 449,00 €.');
  model.refer(oldPrice);
  expect(state().outdated).toEqual([]);
  Object.assign(knowledge, { says: 'changed', textNow: '399,00 €' });
  model.knowledgeChanged();
  await eventually(() => expect(state().outdated).toHaveLength(1));
  return opened;
}

test('a price that moves while it stands in the draft holds the draft back and says what it is now', async () => {
  const { model, state } = await withOutdatedPrice();
  expect(state().outdated[0]).toMatchObject({ reference: oldPrice, textNow: '399,00 €', title: 'Sofa' });
  expect(model.send()).toBe(false);
  expect(state()).toMatchObject({ draft: 'It costs 449,00 €.', notice: 'referencesOutdated' });
});

test('a price that was edited away holds nothing back', async () => {
  const { model, state } = await withOutdatedPrice();
  model.edit('I will ask.');
  await eventually(() => expect(state().outdated).toEqual([]));
  expect(model.send()).toBe(true);
});

test('an old price that is kept knowingly goes out, and the message says that it was known', async () => {
  const { model, state, entry } = await withOutdatedPrice();
  const [check] = state().outdated;
  if (!check) throw new Error('one is outdated');
  model.keepOutdated(check);
  await eventually(() => expect(state().outdated).toEqual([]));
  expect(state().references).toEqual([{ ...oldPrice, outdatedConfirmed: true }]);
  expect(model.send()).toBe(true);
  await eventually(() => expect(entry.messages.at(-1)?.text).toBe('It costs 449,00 €.'));
});

test('a message taken back into the draft brings what it referred to', async () => {
  const { world, entry, model, state, knowledge } = await openFirst();
  Object.assign(knowledge, { says: 'changed', textNow: '399,00 €' });
  const parked = appendMessage(entry, {
    kind: 'outgoing',
    authorName: 'Nora',
    at: world.now(),
    text: 'It costs 449,00 €.',
    delivery: 'parked',
    problem: 'referencesOutdated',
    references: [oldPrice],
  });
  expect(await model.decide(parked, 'toDraft')).toBe(true);
  await eventually(() => expect(state().outdated).toHaveLength(1));
  expect(state().references).toEqual([oldPrice]);
});

test('a draft that comes back with an outdated price is held back before anybody presses a key', async () => {
  const { model, state, knowledge } = await openFirst();
  Object.assign(knowledge, { says: 'removed', textNow: null });
  model.edit('It costs 449,00 €.');
  model.refer(oldPrice);
  await eventually(() => expect(state().outdated).toHaveLength(1));
  expect(model.send()).toBe(false);
});

test('a note is written beside the reply, once however often it is tried, and the reply stays', async () => {
  const { model, entry, state } = await openFirst();
  model.edit('For the customer');
  model.notes.begin();
  model.notes.edit('For colleagues');
  await Promise.all([model.notes.save(), model.notes.save()]);
  expect(entry.messages.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
    'For colleagues',
  ]);
  expect(entry.messages.some(({ kind, text }) => kind === 'outgoing' && text === 'For colleagues')).toBe(
    false,
  );
  expect(model.notes.store.getState()).toMatchObject({ writing: false, text: '' });
  expect(state().draft).toBe('For the customer');
});

test('resolving stores tags and note before the exit, and tells where the exit is refused', async () => {
  const { model, entry, world } = await openFirst();
  const refused = await model.wrapUp({
    exit: { kind: 'resolve', disposition: 'noSuchEnd', fields: {} },
    tags: ['vip'],
    note: 'Promised a call',
  });
  expect(refused).toMatchObject({ ok: false, code: 'notAllowed' });
  const [disposition] = world.brands[0]?.dispositions ?? [];
  const resolve = { kind: 'resolve', disposition: disposition?.code ?? '', fields: {} } as const;
  expect(await model.wrapUp({ exit: resolve, tags: ['vip'], note: 'Promised a call' })).toMatchObject({
    ok: true,
  });
  expect(entry.conversation.tags).toEqual(['vip']);
  expect(entry.messages.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  expect(world.left).toHaveLength(1);
});

test('an exit that is not there says why and changes nothing', async () => {
  const { model, entry, state, world } = await openFirst();
  entry.conversation.waitingSince = world.now();
  await model.leaveAtOnce('pending');
  expect(state().exitRefusal).toMatchObject({ code: 'notAllowed', detail: { why: 'customerWaits' } });
  expect(entry.leaving).toBeNull();
});
