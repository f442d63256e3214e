import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { up } from '../../../src/adapters/sqlite/core-database/migrations/0010-first-tables.ts';
import { closeDatabase, openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import { createRecordedWrites } from '../../../src/core/conversations/recorded-writes.ts';
import { createForgetBrands } from '../../../src/core/sync/forget-brands.ts';
import { createUpdateIntake } from '../../../src/core/updates/update-intake.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { sampleUpdate } from '../updates/sample-updates.ts';
import { openMemory } from './open-memory.ts';

const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');

describe('A brand that was lost', () => {
  test('leaves no pin, no use, no list, no note and no update behind, and others keep theirs', () => {
    const store = openMemory(tempFolder());
    const { knowledge, transaction, updates } = store;
    const intake = createUpdateIntake({ ...updates, clock: { now: () => 1 } });
    const row = { kind: 'priceItem', id: 'a' } as const;
    for (const brandId of [kuuma, nordlys]) {
      knowledge.shelf.pin(brandId, row, 1);
      knowledge.shelf.use(brandId, row, 1, true);
      knowledge.shelf.saveMostUsed(brandId, 1, [{ ...row, times: 2 }]);
      const note = {
        type: 'gap',
        noteId: newId(),
        brandId,
        conversationId: null,
        at: 1,
        words: 'x',
      } as const;
      knowledge.notes.append(note, 1);
      transaction(() => intake.take(brandId, sampleUpdate({ brandId })));
    }
    const { write } = createRecordedWrites(transaction);
    createForgetBrands({ ...store, write, log: () => {} })(new Set([nordlys]));
    expect(knowledge.brandIds()).toEqual([nordlys]);
    expect(updates.updates.all().map(({ update }) => update.brandId)).toEqual([nordlys]);
    expect(updates.receipts.waiting(9).map(({ brandId }) => brandId)).toEqual([nordlys]);
    expect(knowledge.notes.due(1, 10).map(({ brandId }) => brandId)).toEqual([nordlys]);
    expect([
      knowledge.shelf.pins(kuuma),
      knowledge.shelf.used(kuuma, 9),
      knowledge.shelf.mostUsed(kuuma),
    ]).toEqual([[], [], null]);
    expect(knowledge.shelf.mostUsed(nordlys)?.list).toEqual([{ ...row, times: 2 }]);
  });
});

describe('A database from before references and files', () => {
  test('keeps its drafts and messages, which have none', () => {
    const folder = tempFolder();
    const conversationId = ConversationId.parse(newId());
    const old = openDatabase({
      file: join(folder, 'core.db'),
      key: Buffer.alloc(32, 3),
      durability: 'full',
      applicationId: 0x5044_636f,
      migrations: [{ version: 10, name: 'first-tables', up }],
    });
    old.exec(`
      INSERT INTO conversations (conversation_id, brand_id, kind, status, customer_id, customer_name, customer_locale,
        created_at, last_seq, preview) VALUES ('${conversationId}', 'kuuma', 'chat', 'open', 'c', 'Ida', 'fi', 1, 0, '');
      INSERT INTO drafts (conversation_id, brand_id, text, saved_at) VALUES ('${conversationId}', 'kuuma', 'Hei', 5);
      INSERT INTO messages (message_id, conversation_id, position, kind, author_name, text, written_at)
        VALUES ('m', '${conversationId}', 1, 'outgoing', 'Aino', 'Hello', 1);`);
    closeDatabase(old);
    const store = openMemory(folder);
    expect(store.drafts.find(conversationId)).toEqual({
      conversationId,
      brandId: 'kuuma',
      text: 'Hei',
      references: [],
      files: [],
      savedAt: 5,
    });
    expect(store.messages.newest(conversationId, 5)).toMatchObject([{ text: 'Hello' }]);
  });
});
