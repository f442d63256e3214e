import { runPolydesk } from './polydesk-arguments.ts';
import { runImport } from './run-import.ts';
import { getRecord, listRecords, publishRecord } from './run-record.ts';
import { runToken } from './run-token.ts';
import { runCommand } from './say.ts';

/** `npm run polydesk`: commands that work with a running central service. */
await runCommand(
  () =>
    runPolydesk(process.argv.slice(2), {
      import: runImport,
      getRecord,
      listRecords,
      publishRecord,
      token: runToken,
    }),
  '',
);
