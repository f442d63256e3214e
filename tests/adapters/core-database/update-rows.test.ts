import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as firstTables from '../../../src/adapters/sqlite/core-database/migrations/0010-first-tables.ts';
import * as knowledge from '../../../src/adapters/sqlite/core-database/migrations/0020-knowledge.ts';
import { WAITING_RECEIPTS_SQL } from '../../../src/adapters/sqlite/core-database/update-receipts.ts';
import { UPDATES_OF_BRAND_SQL } from '../../../src/adapters/sqlite/core-database/updates.ts';
import { closeDatabase, openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import type { KnownUpdate } from '../../../src/core/updates/update-store.ts';
import { openMemory } from '../../core/knowledge/open-memory.ts';
import { sampleUpdate } from '../../core/updates/sample-updates.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const key = Buffer.alloc(32, 3);
const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');

function known(changes: Partial<KnownUpdate> = {}): KnownUpdate {
  return {
    update: sampleUpdate(),
    provisional: false,
    receivedAt: 5,
    shownAt: null,
    acknowledgedAt: null,
    acknowledgedBefore: false,
    unread: true,
    alertedRevision: 0,
    ...changes,
  };
}

function openRaw(folder: string): SqliteDatabase.Database {
  const db = new SqliteDatabase(join(folder, 'core.db'));
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.from(`raw:${key.toString('hex')}`));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

describe('A database from before urgent updates', () => {
  test('keeps what it held, and can hold updates from then on', () => {
    const folder = tempFolder();
    const conversationId = ConversationId.parse(newId());
    const old = openDatabase({
      file: join(folder, 'core.db'),
      key,
      durability: 'full',
      applicationId: 0x5044_636f,
      migrations: [
        { version: 10, name: 'first-tables', up: firstTables.up },
        { version: 20, name: 'knowledge', up: knowledge.up },
      ],
    });
    old.exec(`
      INSERT INTO conversations (conversation_id, brand_id, kind, status, customer_id, customer_name, customer_locale,
        created_at, last_seq, preview) VALUES ('${conversationId}', 'kuuma', 'chat', 'open', 'c', 'Ida', 'fi', 1, 0, '');
      INSERT INTO drafts (conversation_id, brand_id, text, saved_at) VALUES ('${conversationId}', 'kuuma', 'Hei', 5);
      INSERT INTO pins (brand_id, kind, row_id, pinned_at) VALUES ('kuuma', 'priceItem', 'sofa', 1);`);
    closeDatabase(old);
    const store = openMemory(folder);
    expect(store.drafts.find(conversationId)?.text).toBe('Hei');
    expect(store.knowledge.shelf.pins(kuuma)).toEqual([{ kind: 'priceItem', id: 'sofa' }]);
    const one = known();
    store.transaction(() => store.updates.updates.save(one));
    expect(store.updates.updates.all()).toEqual([one]);
  });
});

describe('Updates on disk', () => {
  test('are given back as they were stored, also after a restart', () => {
    const folder = tempFolder();
    const first = openMemory(folder);
    const one = known({ shownAt: 6, acknowledgedAt: 7, unread: false, acknowledgedBefore: true });
    const { updateId } = one.update;
    first.transaction(() => {
      first.updates.updates.save(known());
      first.updates.updates.save({ ...one, update: { ...one.update, text: 'Older' } });
      first.updates.updates.save(one);
      first.updates.updates.setAlerted(updateId, 1);
    });
    first.close();
    expect(openMemory(folder).updates.updates.find(updateId)).toEqual({ ...one, alertedRevision: 1 });
  });

  test('that this program does not understand are as if they were not there, and are taken anew', () => {
    const folder = tempFolder();
    const store = openMemory(folder);
    const { updates } = store.updates;
    const one = known();
    store.transaction(() => updates.save(one));
    openRaw(folder).exec(`UPDATE updates SET content = '{"level":"louder"}'`);
    expect([updates.all(), updates.find(one.update.updateId)]).toEqual([[], null]);
    store.transaction(() => updates.save(one));
    expect(updates.all()).toEqual([one]);
  });

  test('and their receipts are read by index alone', () => {
    const folder = tempFolder();
    const store = openMemory(folder);
    store.transaction(() => store.updates.updates.save(known()));
    const raw = openRaw(folder);
    const planOf = (sql: string, value: string | number) =>
      raw
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(value)
        .map(({ detail }) => detail);
    expect(planOf(UPDATES_OF_BRAND_SQL, 'kuuma')).toEqual([
      'SEARCH updates USING INDEX updates_by_brand (brand_id=?)',
    ]);
    expect(planOf(WAITING_RECEIPTS_SQL, 10)).toEqual([
      'SCAN update_receipts USING INDEX update_receipts_waiting',
      expect.stringMatching(/^SEARCH updates USING INDEX sqlite_autoindex_updates_1/),
    ]);
  });

  test('leave nothing of a lost brand behind: no update, no receipt, no briefing, no line of a draft', () => {
    const store = openMemory(tempFolder());
    const { updates, receipts, served, leadDraft } = store.updates;
    store.transaction(() => {
      for (const brandId of [kuuma, nordlys]) {
        const { update } = known({ update: sampleUpdate({ brandId }) });
        updates.save(known({ update }));
        const { updateId, revision } = update;
        receipts.append({ updateId, brandId, revision, state: 'delivered', at: 1 });
        served.save(brandId, { servedAt: 1, briefing: { since: null } });
      }
      const line = { text: null, facts: [] };
      leadDraft.save({ text: 'Soon', brands: [kuuma, nordlys].map((brandId) => ({ brandId, ...line })) });
      store.updates.removeBrand(kuuma);
    });
    expect(store.updates.brandIds()).toEqual([nordlys]);
    expect(updates.all().map(({ update }) => update.brandId)).toEqual([nordlys]);
    expect(receipts.waiting(10).map(({ brandId }) => brandId)).toEqual([nordlys]);
    expect(served.find(kuuma)).toBeNull();
    expect(leadDraft.read()).toMatchObject({ text: 'Soon', brands: [{ brandId: nordlys }] });
    store.transaction(() => store.updates.removeBrand(nordlys));
    expect([store.updates.brandIds(), leadDraft.read()]).toEqual([[], { text: 'Soon' }]);
  });

  test('keep the first receipt of a revision and state, until it was handed in', () => {
    const store = openMemory(tempFolder());
    const { updates, receipts } = store.updates;
    const { update } = known();
    const { updateId, brandId } = update;
    const receipt = { updateId, brandId, revision: 1, state: 'shown', at: 3 } as const;
    store.transaction(() => {
      updates.save(known({ update }));
      receipts.append(receipt);
      receipts.append({ ...receipt, at: 9 });
    });
    expect(receipts.waiting(10)).toEqual([receipt]);
    store.transaction(() => {
      receipts.markHandedIn([receipt]);
      receipts.append(receipt);
    });
    expect(receipts.waiting(10)).toEqual([]);
  });
});
