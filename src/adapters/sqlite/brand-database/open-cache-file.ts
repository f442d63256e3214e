import { type Database, openDatabase } from '../open-database.ts';
import { brandCache } from './migrations/0010-brand-cache.ts';
import { segmentsAndHistory } from './migrations/0020-segments-and-history.ts';
import { picturesAndFiles } from './migrations/0030-pictures-and-files.ts';

/** `PDbr` in ASCII. */
const APPLICATION_ID = 0x50446272;
const MIGRATIONS = [brandCache, segmentsAndHistory, picturesAndFiles];

/** Opens a brand's file, making it when there is none. */
export function openCacheFile(file: string, key: Buffer): Database {
  return openDatabase({
    file,
    key,
    durability: 'normal',
    applicationId: APPLICATION_ID,
    migrations: MIGRATIONS,
  });
}
