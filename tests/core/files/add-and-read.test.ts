import { describe, expect, onTestFinished, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { UploadAnswer } from '../../../src/contract/central/files.ts';
import { type Attachment, fileLimits } from '../../../src/contract/model/attachment.ts';
import { Brand } from '../../../src/contract/model/brand.ts';
import { type ConversationKind, MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import { ConversationId, CustomerId, FileId, PersonId } from '../../../src/contract/model/ids.ts';
import type { FileBytes } from '../../../src/core/brands/brand-store.ts';
import { createKeptFiles } from '../../../src/core/brands/keep-files.ts';
import { createAddFile } from '../../../src/core/files/add-file.ts';
import { createReadFile } from '../../../src/core/files/read-file.ts';
import type { Outcome } from '../../../src/core/kernel/outcome.ts';
import type { Heard } from '../../../src/core/sync/ask-central.ts';
import { brandStoresIn, openStore } from '../../support/brand-stores.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, sampleBrand } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';

const kuuma = brandIdOf('kuuma');
const ilona = brandIdOf('ilona');
const me = PersonId.parse(newId());
const newFile = () => FileId.parse(newId());
const photo = (fileId: FileId): Attachment => ({
  ...{ fileId, name: 'sofa.jpg', type: 'image/jpeg', bytes: 5, width: 3, height: 2, pages: null },
  thumbnail: true,
});

function open(kind: ConversationKind = 'chat', folder = tempFolder()) {
  const store = openMemory(folder);
  const clock = createManualClock();
  const conversationId = ConversationId.parse(newId());
  store.conversations.upsert({
    ...{ conversationId, brandId: kuuma, kind, status: 'open', queueId: MAIN_QUEUE, ...newLife },
    customer: { customerId: CustomerId.parse(newId()), name: 'Ida', locale: 'fi-FI' },
    holder: { personId: me, name: 'Aino' },
    ...{ createdAt: 1, waitingSince: null, claimedAt: 1, firstResponseAt: null, resolvedAt: null },
    ...{ disposition: null, lastSeq: 0, preview: '', previewAt: null },
  });
  const uploaded: { name: string; bytes: Uint8Array }[] = [];
  const world = {
    connected: true,
    uploads: (fileId: FileId): Promise<Outcome<UploadAnswer, Heard>> =>
      Promise.resolve({ ok: true, value: { ok: true, file: photo(fileId) } }),
  };
  const add = createAddFile({
    ...store,
    lanes: { state: () => ({ leaving: null, waits: [], answers: false }) },
    brands: { brand: (brandId) => (brandId === kuuma ? Brand.parse(sampleBrand('kuuma')) : null) },
    personId: me,
    write: (run) =>
      store.transaction(() =>
        run({ row: () => {}, message: () => {}, arrived: () => {}, removed: () => {}, startOver: () => {} }),
      ),
    clock,
    isConnected: () => world.connected,
    upload: ({ fileId, name, bytes }) => {
      uploaded.push({ name, bytes });
      return world.uploads(fileId);
    },
  });
  const here = { brandId: kuuma, conversationId };
  const begin = (fileId: FileId, bytes = 5) => add.begin({ ...here, fileId, name: 'sofa.jpg', bytes });
  const piece = (fileId: FileId, text: string) =>
    add.piece({ fileId, base64: Buffer.from(text).toString('base64') });
  return {
    ...{ add, store, clock, world, here, begin, piece, uploaded },
    whole: (fileId: FileId) => {
      begin(fileId);
      piece(fileId, 'hello');
      return add.finish({ fileId });
    },
    inDraft: () => store.drafts.find(conversationId)?.files ?? [],
  };
}

describe('Adding a file', () => {
  test('puts its pieces together, sends them up, and has it in the draft beside what is written', async () => {
    const { add, store, here, begin, piece, uploaded, inDraft } = open();
    store.drafts.save({ ...here, text: 'Look', references: [], files: [], savedAt: 1 });
    const fileId = newFile();
    expect(begin(fileId)).toEqual({ ok: true, value: {} });
    expect(await add.finish({ fileId })).toEqual({ ok: false, code: 'notBegun' });
    piece(fileId, 'he');
    piece(fileId, 'llo');
    expect(await add.finish({ fileId })).toEqual({ ok: true, value: photo(fileId) });
    expect(uploaded).toEqual([{ name: 'sofa.jpg', bytes: new TextEncoder().encode('hello') }]);
    expect([store.drafts.find(here.conversationId)?.text, inDraft()]).toEqual(['Look', [photo(fileId)]]);
  });

  test('is refused for what can be told at once, and by whoever may not write', () => {
    const { add, here, begin, world } = open();
    const refused = (why: string) => ({ ok: false, code: 'refused', detail: { why } });
    expect(begin(newFile(), 0)).toEqual(refused('empty'));
    expect(begin(newFile(), fileLimits.bytes + 1)).toEqual(refused('tooLarge'));
    for (let count = 0; count < fileLimits.perMessage; count += 1) expect(begin(newFile()).ok).toBe(true);
    expect(begin(newFile())).toEqual(refused('tooManyFiles'));
    const file = { fileId: newFile(), name: 'x', bytes: 1 };
    expect(add.begin({ ...here, ...file, brandId: ilona })).toMatchObject({ code: 'brandMismatch' });
    const nowhere = ConversationId.parse(newId());
    expect(add.begin({ ...file, brandId: kuuma, conversationId: nowhere })).toMatchObject({
      code: 'unknownConversation',
    });
    expect(open('comment').begin(newFile())).toMatchObject({ code: 'refused' });
    world.connected = false;
    const others = open();
    others.world.connected = false;
    expect(others.begin(newFile())).toEqual({ ok: false, code: 'disconnected' });
  });

  test('never takes more than was said, nor more than memory holds', () => {
    const { begin, piece } = open();
    const fileId = newFile();
    begin(fileId, 3);
    expect(piece(fileId, 'four')).toEqual({ ok: false, code: 'notBegun' });
    expect(piece(fileId, 'one')).toEqual({ ok: false, code: 'notBegun' });
  });

  test('hands on why the central service refuses, and leaves the draft alone', async () => {
    const { whole, world, inDraft } = open();
    world.uploads = async () => ({ ok: true, value: { ok: false, why: 'encrypted' } });
    expect(await whole(newFile())).toEqual({ ok: false, code: 'refused', detail: { why: 'encrypted' } });
    world.uploads = async () => ({ ok: false, code: 'notFound' });
    expect(await whole(newFile())).toEqual({ ok: false, code: 'forbidden' });
    expect(inDraft()).toEqual([]);
  });

  test('can be finished again after a cut, under the same id', async () => {
    const { add, whole, world, inDraft } = open();
    const fileId = newFile();
    const answering = world.uploads;
    world.uploads = async () => ({ ok: false, code: 'disconnected' });
    expect(await whole(fileId)).toMatchObject({ code: 'disconnected' });
    world.uploads = answering;
    expect((await add.finish({ fileId })).ok).toBe(true);
    expect(inDraft()).toHaveLength(1);
  });

  test('is over when it is taken out, also while it goes up; a file in the draft goes from there', async () => {
    const { add, here, begin, piece, whole, world, inDraft, store } = open();
    const fileId = newFile();
    let answer: (upload: Outcome<UploadAnswer, Heard>) => void = () => {};
    const answering = world.uploads;
    world.uploads = () => new Promise((resolve) => (answer = resolve));
    begin(fileId);
    piece(fileId, 'hello');
    const finishing = add.finish({ fileId });
    add.remove({ ...here, fileId });
    answer({ ok: true, value: { ok: true, file: photo(fileId) } });
    expect(await finishing).toEqual({ ok: false, code: 'notBegun' });
    expect(inDraft()).toEqual([]);

    world.uploads = answering;
    const second = newFile();
    await whole(second);
    add.remove({ ...here, brandId: ilona, fileId: second });
    expect(inDraft()).toHaveLength(1);
    add.remove({ ...here, fileId: second });
    expect(store.drafts.find(here.conversationId)).toBe(null);
  });

  test('of a screen that is gone is forgotten', () => {
    const { begin, piece, clock } = open();
    const fileId = newFile();
    begin(fileId);
    clock.pass(6 * 60_000);
    begin(newFile());
    expect(piece(fileId, 'hello')).toEqual({ ok: false, code: 'notBegun' });
  });
});

describe('Reading a file', () => {
  function reader() {
    const { store, here } = open();
    const folder = tempFolder();
    const asked: string[] = [];
    const state = {
      answer: { ok: true, value: { type: 'image/webp', bytes: Uint8Array.of(1, 2, 3) } } as Outcome<
        FileBytes,
        Heard
      >,
    };
    const stores = brandStoresIn(folder);
    const file = openStore(stores, 'kuuma');
    const problems: unknown[] = [];
    const kept = createKeptFiles({ store: () => file, onFailed: (_store, error) => problems.push(error) });
    onTestFinished(() => expect(problems).toEqual([]));
    const read = createReadFile({
      conversations: store.conversations,
      isEarlier: (conversationId, earlierId) =>
        conversationId === here.conversationId && earlierId === earlier,
      filesOf: (brandId) => (brandId === kuuma ? kept : null),
      download: async ({ fileId, size }) => {
        asked.push(`${fileId} ${size}`);
        return state.answer;
      },
    });
    return { read, here, asked, state, kept };
  }
  const fileId = newFile();
  const earlier = ConversationId.parse(newId());
  const thumbnail = { fileId, size: 'thumbnail' } as const;

  test('asks once, also when two look at it together, and never again once it is here', async () => {
    const { read, here, asked, state, kept } = reader();
    const answers = await Promise.all([read({ ...here, ...thumbnail }), read({ ...here, ...thumbnail })]);
    const shown = { ok: true, value: { type: 'image/webp', base64: 'AQID' } };
    expect(answers).toEqual([shown, shown]);
    await expect.poll(() => kept.find({ ...here, ...thumbnail }), { timeout: 20_000 }).not.toBe(null);
    state.answer = { ok: false, code: 'disconnected' };
    expect(await read({ ...here, ...thumbnail })).toEqual(shown);
    expect(await read({ ...here, fileId, size: 'whole' })).toEqual({ ok: false, code: 'disconnected' });
    expect(asked).toEqual([`${fileId} thumbnail`, `${fileId} whole`]);
  });

  test('gives nothing of another brand, of another conversation, or of what is gone', async () => {
    const { read, here, state, kept } = reader();
    await read({ ...here, ...thumbnail });
    await expect.poll(() => kept.find({ ...here, ...thumbnail }), { timeout: 20_000 }).not.toBe(null);
    const nowhere = ConversationId.parse(newId());
    expect(kept.find({ conversationId: nowhere, ...thumbnail })).toBe(null);
    expect(await read({ ...here, brandId: ilona, ...thumbnail })).toMatchObject({
      code: 'unknownConversation',
    });
    expect(await read({ ...here, conversationId: nowhere, ...thumbnail })).toMatchObject({
      code: 'unknownConversation',
    });
    state.answer = { ok: false, code: 'notFound' };
    expect(await read({ ...here, fileId: newFile(), size: 'whole' })).toEqual({ ok: false, code: 'gone' });
    state.answer = { ok: false, code: 'forbidden' };
    expect(await read({ ...here, fileId: newFile(), size: 'whole' })).toMatchObject({ code: 'forbidden' });
  });

  test('of an earlier conversation keeps it under that one, and gives nothing of one that was not shown', async () => {
    const { read, here, asked, kept } = reader();
    expect(await read({ ...here, ...thumbnail, earlierId: earlier })).toMatchObject({ ok: true });
    await expect
      .poll(() => kept.find({ conversationId: earlier, ...thumbnail }), { timeout: 20_000 })
      .not.toBe(null);
    expect(kept.find({ ...here, ...thumbnail })).toBe(null);
    const other = ConversationId.parse(newId());
    expect(await read({ ...here, ...thumbnail, earlierId: other })).toMatchObject({
      code: 'unknownConversation',
    });
    expect(asked).toEqual([`${fileId} thumbnail`]);
  });
});
