import { expect, test } from 'vitest';
import { openDatabase } from '../../../../src/central/database/open-database.ts';
import { forgetUnsentFiles, insertFile } from '../../../../src/central/files/file-rows.ts';
import { fileLimits } from '../../../../src/contract/model/attachment.ts';
import type { Engine } from '../../support/engine.ts';
import { photo } from '../../support/sample-files.ts';
import { newMessageId, openStage } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { newFileId, refusalOf, takenFrom, uploadAsCustomer } from '../../support/upload.ts';

const HOUR_MS = 3600 * 1000;

export function forgetSuite(_engine: Engine, lasting: Engine['fresh']): void {
  test('what was uploaded and not sent is gone after a day; what was sent stays, through a restart', async () => {
    const database = await lasting();
    const before = await openStage({ name: 'lasting', fresh: async () => database });
    const cleo = await before.customerWrites(lamps);
    const [kept, left] = [
      await takenFrom(uploadAsCustomer(before.url, cleo, { bytes: await photo() })),
      await takenFrom(uploadAsCustomer(before.url, cleo, { bytes: await photo() })),
    ];
    const shown = await cleo.call.webChat.write({
      messageId: newMessageId(),
      text: '',
      files: [kept.fileId],
    });
    await before.close();

    const { db, close } = await openDatabase(database, () => {});
    const stored = async () => {
      const rows = await db.selectFrom('files').select('file_id').execute();
      return rows.map((row) => row.file_id).sort();
    };
    await forgetUnsentFiles(db, Date.now() + 23 * HOUR_MS);
    expect(await stored()).toEqual([kept.fileId, left.fileId].sort());
    await forgetUnsentFiles(db, Date.now() + 25 * HOUR_MS);
    expect(await stored()).toEqual([kept.fileId]);
    await close();

    const after = await openStage({ name: 'lasting', fresh: async () => database });
    // Signed before the restart, and still good.
    expect((await fetch(new URL(shown.files?.[0]?.url ?? '', after.url))).status).toBe(200);
    const theirs = { messageId: newMessageId(), text: 'late', files: [left.fileId] };
    const answer = await fetch(`${after.url}/v1/web-chat/conversation/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cleo.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(theirs),
    });
    expect(answer.status).toBe(400);
    await after.close();
    expect([...before.logged, ...after.logged]).toEqual([]);
  });

  test('a conversation takes so many files a day, and more on the next', async () => {
    const database = await lasting();
    const fresh = async () => database;
    const before = await openStage({ name: 'lasting', fresh });
    const cleo = await before.customerWrites(lamps);
    const { conversationId } = cleo;
    const attachment = await takenFrom(uploadAsCustomer(before.url, cleo, { bytes: await photo() }));
    await before.close();
    const { db, close } = await openDatabase(database, () => {});
    for (let more = 1; more < fileLimits.perConversationADay; more += 1) {
      const one = { attachment: { ...attachment, fileId: newFileId() }, conversationId };
      const bytes = { bytes: Buffer.from('x'), thumbnail: null };
      await insertFile(db, { ...one, uploadedBy: null, messageId: newMessageId() }, bytes, Date.now());
    }
    await close();

    const after = await openStage({ name: 'lasting', fresh });
    const file = { bytes: await photo() };
    expect(await refusalOf(uploadAsCustomer(after.url, cleo, file))).toBe('422 tooManyFiles');
    after.passTime(25 * HOUR_MS);
    await takenFrom(uploadAsCustomer(after.url, cleo, file));
    await after.close();
    expect([...before.logged, ...after.logged]).toEqual([]);
  });
}
