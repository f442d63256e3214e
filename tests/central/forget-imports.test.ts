import { expect, test } from 'vitest';
import { openDatabase } from '../../src/central/database/open-database.ts';
import { dropOrphans, forgetOldImports } from '../../src/central/imports/forget-imports.ts';
import { stageRows } from '../../src/central/packs/staged-rows.ts';
import type { ImportId } from '../../src/contract/model/knowledge-import.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { readFiles, textFile } from './support/import-files.ts';
import { openStage } from './support/stage.ts';
import { lamps } from './support/test-seed.ts';

const hour = 3600 * 1000;
/** Databases on a slow disk take their time to open. */
const patience = { timeout: 240_000 };
const list = (name: string) => [textFile(name, 'SKU;Nimi;Hinta;Yksikkö\nOLD-1;Lamppu;1,50;kpl\n')];

test(
  'an import that nobody touched for a day is forgotten with its files; what is scheduled stays',
  patience,
  async () => {
    const folder = tempFolder();
    const engine = { name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder }) as const };
    const stage = await openStage(engine);
    const sofia = await stage.signIn('sofia');
    await readFiles(sofia, lamps, 'prices', list('left behind.csv'));
    const scheduled = await readFiles(sofia, lamps, 'prices', list('scheduled.csv'));
    await sofia.call.imports.publish({
      brandId: lamps,
      importId: scheduled.importId,
      expectedVersion: 1,
      reason: '',
      at: '2099-01-01T00:00',
    });
    await stage.close();

    const { db, close } = await openDatabase(await engine.fresh(), () => {});
    const counts = async () => {
      const tables = ['imports', 'import_pieces', 'import_lines', 'staged_rows', 'schedules'] as const;
      const found: number[] = [];
      for (const table of tables) found.push((await db.selectFrom(table).selectAll().execute()).length);
      return found;
    };
    expect(await counts()).toEqual([2, 1, 2, 2, 1]);
    await forgetOldImports(db, { now: () => Date.now() + 23 * hour });
    expect(await counts()).toEqual([2, 1, 2, 2, 1]);
    await forgetOldImports(db, { now: () => Date.now() + 25 * hour });
    expect(await counts()).toEqual([0, 0, 0, 1, 1]);

    // A reading that the end of the process cut short.
    await stageRows(db, 'cut short', [{ kind: 'priceItem', id: 'x', row: null }]);
    await dropOrphans(db);
    expect(await counts()).toEqual([0, 0, 0, 1, 1]);
    await close();
  },
);

test(
  'a person’s sixth unfinished import makes room by forgetting the one untouched for longest',
  patience,
  async () => {
    const stage = await openStage({
      name: 'PGlite',
      fresh: async () => ({ kind: 'embedded', folder: 'memory' }),
    });
    const sofia = await stage.signIn('sofia');
    const ids: ImportId[] = [];
    for (let count = 0; count < 6; count += 1) {
      stage.passTime(1_000);
      ids.push((await readFiles(sofia, lamps, 'prices', list(`${count}.csv`))).importId);
    }
    const read = (importId = ids[0]) =>
      importId && sofia.call.imports.lines({ brandId: lamps, importId, section: 'added' });
    await expect(read(ids[0])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await read(ids[1])).toMatchObject({ lines: [{ key: 'OLD-1' }] });
    await stage.close();
  },
);
