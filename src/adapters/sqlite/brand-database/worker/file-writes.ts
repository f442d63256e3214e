import { KEPT_FILE_BYTES } from '../../../../core/brands/brand-store.ts';
import { withCache } from './with-cache.ts';
import type { CacheFile, PackJobs } from './worker-messages.ts';

export function putFile(
  cache: CacheFile,
  { conversationId, fileId, size, file }: PackJobs['putFile']['input'],
): null {
  withCache(cache, (db) => {
    db.transaction(() => {
      db.prepare(
        'REPLACE INTO conversation_file (conversation_id, file_id, size, type, length, bytes) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(conversationId, fileId, size, file.type, file.bytes.byteLength, file.bytes);
      db.prepare(
        `DELETE FROM conversation_file WHERE row_id IN (
           SELECT row_id FROM (
             SELECT row_id, sum(length) OVER (ORDER BY row_id DESC) AS kept FROM conversation_file
           ) WHERE kept > ?
         )`,
      ).run(KEPT_FILE_BYTES);
    }).immediate();
  });
  return null;
}
