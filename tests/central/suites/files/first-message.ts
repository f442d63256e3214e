import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrandId } from '../../../../src/contract/model/ids.ts';
import { centralClient, codeOf } from '../../support/central-client.ts';
import type { Engine } from '../../support/engine.ts';
import { photo, screenshot } from '../../support/sample-files.ts';
import { newMessageId, openStage, type Stage } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';
import { newFileId, refusalOf, takenFrom, uploadAsCustomer } from '../../support/upload.ts';

export function firstMessageSuite(engine: Engine): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine);
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  const webChat = () => centralClient(stage.url).webChat;
  const prepared = async () => {
    const { customerToken } = await webChat().prepare({ brandId: lamps });
    const upload = async (name = 'broken.jpg') =>
      takenFrom(uploadAsCustomer(stage.url, { token: customerToken }, { bytes: await photo(), name }));
    return { token: customerToken, upload };
  };
  const start = (changes: Partial<Parameters<ReturnType<typeof webChat>['start']>[0]>) =>
    webChat().start({
      ...{ brandId: lamps, messageId: newMessageId(), customerName: 'Cleo', locale: 'fi-FI', text: 'Look' },
      ...changes,
    });

  test('brings files, which the queue shows and whoever claims it sees at once', async () => {
    const { token, upload } = await prepared();
    const files = [await upload('one.jpg'), await upload('two.jpg')];
    const started = await start({
      text: '',
      preparedToken: token,
      files: files.map(({ fileId }) => fileId),
    });
    expect(started.message).toMatchObject({ text: '', files });
    expect((await fetch(new URL(started.message.files?.[0]?.url ?? '', stage.url))).status).toBe(200);

    const anna = await stage.signIn('anna');
    const { conversationId } = started;
    await anna.call.conversations.claim({ conversationId });
    const { conversation, messages } = await anna.call.conversations.messages({ conversationId });
    expect(conversation.preview).toBe('one.jpg');
    expect(messages[0]).toMatchObject({ kind: 'incoming', files });
  });

  test('that comes twice, also at the same moment, is one', async () => {
    const { token, upload } = await prepared();
    const first = { messageId: newMessageId(), preparedToken: token, files: [(await upload()).fileId] };
    const all = await Promise.all([start(first), start(first), start(first)]);
    expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(1);
    // Who knows its id and its words must know its files too.
    expect(await codeOf(start({ ...first, files: [] }))).toBe('NOT_FOUND');
    expect(await codeOf(start({ ...first, files: [newFileId()] }))).toBe('NOT_FOUND');
  });

  test('with files of another place, of nobody or of no place is refused, and nothing begins', async () => {
    const [mine, theirs] = [await prepared(), await prepared()];
    const [own, other] = [await mine.upload(), await theirs.upload()];
    for (const [preparedToken, fileId] of [
      [mine.token, other.fileId],
      [mine.token, newFileId()],
      ['nonsense', own.fileId],
      [undefined, own.fileId],
    ] as const)
      expect(await codeOf(start({ preparedToken, files: [fileId] }))).toBe('BAD_REQUEST');
    expect(await codeOf(start({ text: '', preparedToken: mine.token, files: [] }))).toBe('BAD_REQUEST');
    await start({ preparedToken: mine.token, files: [own.fileId] });
  });

  test('a place is good for one conversation', async () => {
    const { token, upload } = await prepared();
    const file = await upload();
    await start({ preparedToken: token, files: [file.fileId] });
    expect(await codeOf(start({ preparedToken: token, files: [file.fileId] }))).toBe('BAD_REQUEST');
    expect(await codeOf(start({ preparedToken: token, text: 'Once more' }))).toBe('BAD_REQUEST');
    const cleo = await stage.customerWrites(lamps, 'Hello');
    expect(await codeOf(start({ preparedToken: cleo.token, text: 'Once more' }))).toBe('BAD_REQUEST');
  });

  test('a place opens nothing but itself, and goes on as the conversation’s own', async () => {
    const { token, upload } = await prepared();
    const early = await upload();
    const call = centralClient(stage.url, token).webChat;
    expect(await codeOf(call.read({}))).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(call.write({ messageId: newMessageId(), text: 'x' }))).toBe('SIGN_IN_REQUIRED');
    const { conversationId } = await start({ preparedToken: token });
    const late = await takenFrom(
      uploadAsCustomer(stage.url, { token }, { bytes: await screenshot(), name: 'late.png' }),
    );
    const files = [early.fileId, late.fileId];
    expect(await call.write({ messageId: newMessageId(), text: '', files })).toMatchObject({
      files: [early, late],
    });
    expect((await call.read({})).conversationId).toBe(conversationId);
    expect(await codeOf(webChat().prepare({ brandId: BrandId.parse('nobody') }))).toBe('NOT_FOUND');
  });

  test('a file that is not taken is refused before there is a conversation', async () => {
    const { token } = await prepared();
    const refused = uploadAsCustomer(stage.url, { token }, { bytes: Buffer.from('<script>') });
    expect(await refusalOf(refused)).toBe('422 wrongType');
    const here = await webChat().prepare({ brandId: boats });
    await takenFrom(uploadAsCustomer(stage.url, { token: here.customerToken }, { bytes: await photo() }));
  });

  test('places are prepared as often as files may be uploaded from one address', async () => {
    const strict = await openStage(engine, { limits: { fileUploadAddress: { requests: 2, seconds: 60 } } });
    const { webChat } = centralClient(strict.url);
    for (const _ of [1, 2]) await webChat.prepare({ brandId: lamps });
    expect(await codeOf(webChat.prepare({ brandId: lamps }))).toBe('TOO_MANY_REQUESTS');
    await strict.close();
  });
}
