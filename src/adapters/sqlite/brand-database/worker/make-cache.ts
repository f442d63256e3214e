import { closeDatabase } from '../../open-database.ts';
import { openCacheFile } from '../open-cache-file.ts';
import { letGoOfFile, takeFile } from './file-hold.ts';
import type { CacheFile } from './worker-messages.ts';

/** Makes a cache's file, which waits for the disk several times. */
export function makeCache({ file, key, hold }: CacheFile): null {
  takeFile(hold);
  try {
    closeDatabase(openCacheFile(file, Buffer.from(key)));
  } finally {
    letGoOfFile(hold);
  }
  return null;
}
