import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Attachment } from '../../../../src/contract/model/attachment.ts';
import type { EventPayload } from '../../../../src/contract/model/workstation-event.ts';
import { codeOf } from '../../support/central-client.ts';
import { openCommentStage } from '../../support/comment-stage.ts';
import type { Engine } from '../../support/engine.ts';
import { photo, screenshot } from '../../support/sample-files.ts';
import {
  type Customer,
  catchUp,
  newMessageId,
  openStage,
  readUntil,
  type StaffMember,
  type Stage,
  written,
} from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { newFileId, refusalOf, takenFrom, uploadAsAgent, uploadAsCustomer } from '../../support/upload.ts';

const withFiles = (text: string, ...files: Attachment[]): EventPayload => ({
  kind: 'messageWritten',
  messageId: newMessageId(),
  text,
  origin: 'composed',
  files,
});

export function sendingSuite(engine: Engine): void {
  let stage: Stage;
  let anna: StaffMember;

  beforeAll(async () => {
    stage = await openStage(engine);
    anna = await stage.signIn('anna');
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.logged).toEqual([]);
  });

  const claimed = async (): Promise<Customer> => {
    const cleo = await stage.customerWrites(lamps);
    await anna.call.conversations.claim({ conversationId: cleo.conversationId });
    return cleo;
  };
  const fromCustomer = async (cleo: Customer, name = 'photo.jpg') =>
    takenFrom(uploadAsCustomer(stage.url, cleo, { bytes: await photo(), name }));
  const fromAnna = async ({ conversationId }: Customer, name = 'manual.png') =>
    takenFrom(uploadAsAgent(stage.url, anna, conversationId, { bytes: await screenshot(), name }));
  const answersOf = async (...events: Parameters<StaffMember['push']>) =>
    (await anna.push(...events)).answers.map((answer) => ('code' in answer ? answer.code : answer.result));

  test('what a customer sends reaches the agent, by the feed and in the transcript, in its order', async () => {
    const cleo = await claimed();
    const files = [await fromCustomer(cleo, 'one.jpg'), await fromCustomer(cleo, 'two.jpg')];
    const { cursor } = await anna.call.feed.snapshot({ brandId: lamps });
    const fileIds = files.map(({ fileId }) => fileId);
    const shown = await cleo.call.webChat.write({ messageId: newMessageId(), text: '', files: fileIds });
    expect(shown.files?.map(({ name }) => name)).toEqual(['one.jpg', 'two.jpg']);

    const news = await catchUp(anna, lamps, cursor);
    const changes = news.flatMap((item) => (item.type === 'change' ? [item.change] : []));
    const message = changes.flatMap((change) => (change.type === 'message' ? [change.message] : []))[0];
    expect(message).toMatchObject({ kind: 'incoming', text: '', files });
    const conversation = changes.flatMap((change) =>
      change.type === 'conversation' ? [change.conversation] : [],
    )[0];
    expect(conversation?.preview).toBe('one.jpg');
    const { messages } = await anna.call.conversations.messages({ conversationId: cleo.conversationId });
    expect(messages.at(-1)?.files).toEqual(files);
  });

  test('what an agent sends reaches the customer, live and when they come back', async () => {
    const cleo = await claimed();
    const file = await fromAnna(cleo);
    const stream = await cleo.call.webChat.stream({ afterSeq: 0 });
    const live = readUntil(stream, (item) => item.type === 'message' && item.message.from === 'brand');
    const sent = withFiles('Here is the manual', file);
    expect(await answersOf(anna.event(cleo.conversationId, 1, sent))).toEqual(['accepted']);
    const item = (await live).at(-1);
    await stream.return?.();
    const view = await cleo.call.webChat.read({});
    expect(view.messages.at(-1)).toMatchObject({ from: 'brand', text: 'Here is the manual', files: [file] });
    expect(item).toMatchObject({ message: { files: [file] } });
    // Pushed again, as after a lost answer.
    expect(
      (await anna.push(anna.event(cleo.conversationId, 2, withFiles('again', file)))).answers,
    ).toMatchObject([{ result: 'rejected', code: 'invalidPayload' }]);
  });

  test('a push that is repeated whole sends its files once', async () => {
    const cleo = await claimed();
    const event = anna.event(cleo.conversationId, 1, withFiles('', await fromAnna(cleo)));
    expect(await answersOf(event)).toEqual(['accepted']);
    expect(await answersOf(event)).toEqual(['duplicate']);
    expect((await cleo.call.webChat.read({})).messages.filter(({ files }) => files)).toHaveLength(1);
  });

  test('a message says of its files what is stored, whatever the workstation says', async () => {
    const cleo = await claimed();
    const file = await fromAnna(cleo, 'true.png');
    const lie = { ...file, name: 'pay-here.html', width: 1, bytes: 1 };
    expect(await answersOf(anna.event(cleo.conversationId, 1, withFiles('look', lie)))).toEqual(['accepted']);
    expect((await cleo.call.webChat.read({})).messages.at(-1)?.files).toMatchObject([
      { name: 'true.png', bytes: file.bytes, width: 600 },
    ]);
  });

  test('files of the customer, of another conversation, of nobody, or sent before cannot be sent', async () => {
    const [cleo, dora] = [await claimed(), await claimed()];
    const nobodys = { ...(await fromAnna(cleo)), fileId: newFileId() };
    const own = await fromAnna(cleo);
    const events = [
      withFiles('theirs', await fromCustomer(cleo)),
      withFiles('elsewhere', await fromAnna(dora)),
      withFiles('nobody’s', nobodys),
      withFiles('twice in one', own, own),
      withFiles('once', own),
      withFiles('and again', own),
      written('words go on'),
    ].map((payload, index) => anna.event(cleo.conversationId, index + 1, payload));
    const no = 'invalidPayload';
    expect(await answersOf(...events)).toEqual([no, no, no, no, 'accepted', no, 'accepted']);
  });

  test('what a colleague uploaded stays theirs when the conversation changes hands', async () => {
    const cleo = await claimed();
    const file = await fromAnna(cleo);
    const { conversationId } = cleo;
    await anna.push(
      anna.event(conversationId, 1, { kind: 'skipped', messageId: newMessageId(), reason: null }),
    );
    const bela = await stage.signIn('bela');
    await bela.call.conversations.claim({ conversationId });
    const { answers } = await bela.push(bela.event(conversationId, 1, withFiles('mine now', file)));
    expect(answers).toMatchObject([{ result: 'rejected', code: 'invalidPayload' }]);
  });

  test('neither side says nothing at all', async () => {
    const cleo = await claimed();
    expect(await answersOf(anna.event(cleo.conversationId, 1, written('')))).toEqual(['invalidPayload']);
    expect(await answersOf(anna.event(cleo.conversationId, 2, withFiles('')))).toEqual(['invalidPayload']);
    expect(await codeOf(cleo.call.webChat.write({ messageId: newMessageId(), text: '' }))).toBe(
      'BAD_REQUEST',
    );
  });

  test('a customer sends what they uploaded here, once, and a repeated message is one', async () => {
    const [cleo, dora] = [await claimed(), await claimed()];
    const { fileId } = await fromCustomer(cleo);
    const theirs = await fromCustomer(dora);
    const annas = await fromAnna(cleo);
    for (const files of [[theirs.fileId], [annas.fileId], [newFileId()], [fileId, fileId]]) {
      expect(await codeOf(cleo.call.webChat.write({ messageId: newMessageId(), text: 'x', files }))).toBe(
        'BAD_REQUEST',
      );
    }
    const message = { messageId: newMessageId(), text: 'look', files: [fileId] };
    const answers = await Promise.all([1, 2, 3].map(() => cleo.call.webChat.write(message)));
    answers.push(await cleo.call.webChat.write(message));
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
    expect(await codeOf(cleo.call.webChat.write({ ...message, files: [] }))).toBe('BAD_REQUEST');
    expect(await codeOf(cleo.call.webChat.write({ ...message, messageId: newMessageId() }))).toBe(
      'BAD_REQUEST',
    );
  });

  test('two messages that want the same file at the same moment: one has it', async () => {
    const cleo = await claimed();
    const { fileId } = await fromCustomer(cleo);
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((text) =>
        cleo.call.webChat.write({ messageId: newMessageId(), text: String(text), files: [fileId] }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('comments take words only', async () => {
    const plaza = await openCommentStage(engine);
    const bela = await plaza.signIn('bela');
    plaza.comment('How long does it burn?');
    const { conversationId } = await plaza.conversationOf(bela, 'How long does it burn?');
    await bela.call.conversations.claim({ conversationId });
    const file = { bytes: await screenshot() };
    expect(await refusalOf(uploadAsAgent(plaza.url, bela, conversationId, file))).toBe('403 FORBIDDEN');
    await plaza.close();
    expect(plaza.logged).toEqual([]);
  });
}
