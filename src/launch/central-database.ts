import { join } from 'node:path';
import type { CentralOptions } from '../central/open-central.ts';

/** PostgreSQL when `DATABASE_URL` names one, otherwise the embedded database in the data folder. */
export function centralDatabase(env: NodeJS.ProcessEnv, dataFolder: string): CentralOptions['database'] {
  const url = env.DATABASE_URL;
  return url ? { kind: 'postgres', url } : { kind: 'embedded', folder: join(dataFolder, 'database') };
}
