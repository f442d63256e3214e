import { expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { ConversationId } from '../../../src/contract/model/ids.ts';
import { FileId, MessageId } from '../../../src/contract/model/ids.ts';
import { centralClient } from '../../central/support/central-client.ts';
import { pdf, photo } from '../../central/support/sample-files.ts';
import { newMessageId, resolved } from '../../central/support/stage.ts';
import { boats, lamps } from '../../central/support/test-seed.ts';
import { takenFrom, uploadAsCustomer } from '../../central/support/upload.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { openWorkstation, type Workstation } from '../support/workstation.ts';

const stage = sharedStage();

/** A workstation whose agent has taken the conversation. */
async function holding(conversationId: ConversationId, folder = tempFolder()): Promise<Workstation> {
  const workstation = await openWorkstation(folder);
  await workstation.signIn(stage().url, 'anna');
  await workstation.connected();
  await until('claimed', async () => (await workstation.screen.queue.claim({ conversationId })).ok);
  return workstation;
}

test('a file goes up in pieces, is read back cleaned, travels with the message, and stays here', async () => {
  const folder = tempFolder();
  const customer = await stage().customerWrites(lamps, 'Is it the brass one?');
  const { conversationId } = customer;
  const here = { brandId: lamps, conversationId };
  const workstation = await holding(conversationId, folder);
  const { files } = workstation.screen;
  const bytes = await photo();
  const fileId = FileId.parse(newId());
  expect(await files.begin({ ...here, fileId, name: 'brass.jpg', bytes: bytes.byteLength })).toMatchObject({
    ok: true,
  });
  for (let from = 0; from < bytes.byteLength; from += 1000)
    await files.piece({ fileId, base64: bytes.subarray(from, from + 1000).toString('base64') });
  const added = await files.finish({ fileId });
  expect(added).toMatchObject({ ok: true, value: { fileId, name: 'brass.jpg', width: 400, height: 600 } });
  expect((await workstation.send(lamps, conversationId, '', MessageId.parse(newId()))).ok).toBe(true);
  const pane = workstation.open(conversationId);
  await until('sent', () => pane.messages().some(({ files, delivery }) => files && delivery === 'sent'));
  const read = await files.read({ ...here, fileId, size: 'whole' });
  if (!read.ok) throw new Error(read.code);
  expect(Buffer.from(read.value.base64, 'base64').includes('Ida Holm')).toBe(false);
  await pane.leave();
  await workstation.close();

  // Nobody tells it that there is a network again; what was looked at is there.
  const again = await openWorkstation(folder);
  expect(await again.screen.files.read({ ...here, fileId, size: 'whole' })).toEqual(read);
  expect(await again.screen.files.read({ ...here, brandId: boats, fileId, size: 'whole' })).toMatchObject({
    code: 'unknownConversation',
  });
});

test('a customer’s file is read by whoever holds the conversation, and by nobody of another brand', async () => {
  const customer = await stage().customerWrites(lamps, 'It arrived broken.');
  const { conversationId } = customer;
  const file = await takenFrom(uploadAsCustomer(stage().url, customer, { bytes: await photo() }));
  await customer.call.webChat.write({ messageId: MessageId.parse(newId()), text: '', files: [file.fileId] });
  const anna = await holding(conversationId);
  const pane = anna.open(conversationId);
  await until('the photo is here', () => pane.messages().some(({ files }) => files?.length === 1));
  expect(pane.messages().find(({ files }) => files)).toMatchObject({
    ...{ kind: 'incoming', text: '', files: [file] },
  });
  const which = { conversationId, fileId: file.fileId, size: 'thumbnail' } as const;
  expect(await anna.screen.files.read({ brandId: lamps, ...which })).toMatchObject({
    ok: true,
    value: { type: 'image/webp' },
  });
  await pane.leave();

  const otto = await openWorkstation(tempFolder());
  await otto.signIn(stage().url, 'otto');
  await otto.connected();
  for (const brandId of [lamps, boats]) {
    expect(await otto.screen.files.read({ brandId, ...which })).toMatchObject({
      code: 'unknownConversation',
    });
    expect(
      await otto.screen.files.begin({
        ...{ brandId, conversationId, fileId: FileId.parse(newId()), name: 'x.jpg', bytes: 10 },
      }),
    ).toMatchObject({ ok: false, code: 'unknownConversation' });
  }
});

test('a file of the customer’s earlier conversation is read beside the one that is held, once that was shown', async () => {
  const before = await stage().customerWrites(lamps, 'It arrived broken.');
  const file = await takenFrom(
    uploadAsCustomer(stage().url, before, { bytes: await pdf(2), name: 'bill.pdf' }),
  );
  await before.call.webChat.write({ messageId: newMessageId(), text: '', files: [file.fileId] });
  const bela = await stage().signIn('bela');
  await bela.call.conversations.claim({ conversationId: before.conversationId });
  await bela.push(bela.event(before.conversationId, 1, resolved('answered')));

  const { conversationId } = await centralClient(stage().url).webChat.start({
    ...{ brandId: lamps, messageId: newMessageId(), customerName: 'Cleo', locale: 'fi-FI' },
    ...{ text: 'It is me again', earlierToken: before.token },
  });
  const anna = await holding(conversationId);
  const { files, queue } = anna.screen;
  const earlierId = before.conversationId;
  const which = { brandId: lamps, conversationId, earlierId, fileId: file.fileId } as const;
  expect(await files.read({ ...which, size: 'thumbnail' })).toMatchObject({ code: 'unknownConversation' });
  expect(await queue.historyMessages({ conversationId, earlierId })).toMatchObject({ ok: true });
  expect(await files.read({ ...which, size: 'thumbnail' })).toMatchObject({
    ok: true,
    value: { type: 'image/webp' },
  });
  expect(await files.read({ ...which, size: 'whole' })).toMatchObject({
    ok: true,
    value: { type: 'application/pdf' },
  });
});
