import { PackPage } from '../../../../contract/central/brands.ts';
import type { Download } from '../../../../core/brands/brand-store.ts';
import { endsSomewhere } from '../../../../core/brands/catch-up.ts';
import { failed, succeeded } from '../../../../core/kernel/outcome.ts';
import { languageOf } from '../../../../search/languages/language-of.ts';
import { createStateReader, writeDownload } from '../cache-state.ts';
import { clearSlot, otherSlot } from '../pack-tables.ts';
import { createPackWriter } from '../pack-writer.ts';
import { beginGathering, type GatheredDownloads } from './gathered-downloads.ts';
import { parseAnswer } from './parse-answer.ts';
import { eachRow, withCache } from './with-cache.ts';
import type { CacheFile, PackJobs } from './worker-messages.ts';

/** Writes a page of a download into the slot that is not read, in one transaction with where the download stands. */
export function stagePage(
  cache: CacheFile,
  { after, page: answer, locale }: PackJobs['stagePage']['input'],
  onAccepted: (download: Download) => void,
  gathered: GatheredDownloads,
): PackJobs['stagePage']['answer'] {
  const page = parseAnswer(PackPage, answer);
  if (!page) return failed('badAnswer');
  return withCache(cache, (db) => {
    const readState = createStateReader(db);
    const { activeSlot, download: before } = readState();
    const begins = after === null;
    if (!begins && (before?.packVersion !== page.packVersion || before.after !== after)) {
      writeDownload(db, null);
      return failed('otherVersion');
    }
    const rowsBefore = begins ? 0 : (before?.rows ?? 0);
    if (!endsSomewhere(page, after, rowsBefore)) return failed('stuck');
    const download: Download = {
      packVersion: page.packVersion,
      after: page.next,
      complete: page.next === null,
      rows: rowsBefore + page.rows.length,
      totalRows: page.totalRows ?? null,
    };
    onAccepted(download);
    const slot = otherSlot(activeSlot);
    const language = languageOf(locale);
    const gathering = begins
      ? beginGathering(language)
      : gathered.take(cache, { download: before, slot, language });
    db.transaction(() => {
      if (begins) clearSlot(db, slot);
      const writer = createPackWriter(db, slot);
      eachRow(cache, page.rows, (row) => {
        const rowId = writer.put(row);
        gathering?.add(row, rowId);
      });
      writeDownload(db, download);
    }).immediate();
    if (gathering) gathered.keep(cache, { download, slot, language }, gathering);
    return succeeded(readState());
  });
}
