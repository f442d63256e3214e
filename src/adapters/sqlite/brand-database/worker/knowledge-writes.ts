import { createHash } from 'node:crypto';
import { KEPT_POST_PICTURES, KEPT_PUBLICATIONS } from '../../../../core/brands/brand-store.ts';
import { failed, succeeded } from '../../../../core/kernel/outcome.ts';
import type { Database } from '../../open-database.ts';
import type { Slot } from '../pack-tables.ts';
import { writeFacts } from '../stored-facts.ts';
import { eachRow, withCache } from './with-cache.ts';
import type { CacheFile, PackJobs } from './worker-messages.ts';

export function putHistory(cache: CacheFile, { entries }: PackJobs['putHistory']['input']): null {
  withCache(cache, (db) => {
    const putPublication = db.prepare(
      'REPLACE INTO publication (version, published_at, json) VALUES (?, ?, ?)',
    );
    const forgetChanges = db.prepare('DELETE FROM pack_change WHERE version = ?');
    const putChange = db.prepare(
      'INSERT INTO pack_change (version, ordinal, kind, id, json) VALUES (?, ?, ?, ?, ?)',
    );
    db.transaction(() => {
      for (const { publication, changes } of entries) {
        const { version, publishedAt } = publication;
        putPublication.run(version, publishedAt, JSON.stringify(publication));
        forgetChanges.run(version);
        eachRow(cache, changes.entries(), ([ordinal, change]) => {
          putChange.run(version, ordinal, change.kind, change.id, JSON.stringify(change));
        });
      }
      db.exec(`
        DELETE FROM publication WHERE version NOT IN (
          SELECT version FROM publication ORDER BY version DESC LIMIT ${KEPT_PUBLICATIONS}
        );
        DELETE FROM pack_change WHERE version NOT IN (SELECT version FROM publication);
      `);
    }).immediate();
  });
  return null;
}

export function putImage(
  cache: CacheFile,
  { imageId, image: { mime, bytes }, shownBy }: PackJobs['putImage']['input'],
): PackJobs['putImage']['answer'] {
  if (createHash('sha256').update(bytes).digest('hex') !== imageId) return failed('otherImage');
  withCache(cache, (db) => {
    db.transaction(() => {
      db.prepare('REPLACE INTO image (image_id, mime, bytes) VALUES (?, ?, ?)').run(imageId, mime, bytes);
      if (shownBy === 'post') keepForPost(db, imageId);
    }).immediate();
  });
  return succeeded(null);
}

export function saveFacts(cache: CacheFile, json: string): null {
  withCache(cache, (db) => writeFacts(db, json));
  return null;
}

function keepForPost(db: Database, imageId: string): void {
  db.prepare('REPLACE INTO post_image (image_id) VALUES (?)').run(imageId);
  // The images themselves go with the next that no article shows.
  db.exec(`
    DELETE FROM post_image WHERE row_id NOT IN (
      SELECT row_id FROM post_image ORDER BY row_id DESC LIMIT ${KEPT_POST_PICTURES}
    )
  `);
}

/** Images that no article of the slot shows any more, nor a post. To be called within a transaction. */
export function forgetUnusedImages(db: Database, slot: Slot): void {
  db.exec(`
    DELETE FROM image WHERE image_id NOT IN (SELECT image_id FROM article_image_${slot})
      AND image_id NOT IN (SELECT image_id FROM post_image)
  `);
}

/** To be called within a transaction. */
export function forgetHistory(db: Database): void {
  db.exec('DELETE FROM publication; DELETE FROM pack_change');
}
