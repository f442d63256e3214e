import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { DeviceId } from '../../../src/contract/model/ids.ts';
import type { CoreStore } from '../../../src/core/profile/core-store.ts';

/** The real database in a folder; opened again it has what was left there. */
export function openMemory(folder: string): CoreStore {
  const store = openCoreDatabase({
    file: join(folder, 'core.db'),
    key: Buffer.alloc(32, 3),
    deviceIfNew: DeviceId.parse(newId()),
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  let open = true;
  const close = () => {
    if (open) store.close();
    open = false;
  };
  onTestFinished(close);
  return { ...store, close };
}
