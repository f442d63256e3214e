import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { CentralAnswer } from '../core/sync/central-connection.ts';
import type { CentralRecords } from '../core/sync/central-records.ts';
import type { RecordArguments, RecordPublishArguments } from './polydesk-arguments.ts';
import { connectTo } from './run-import.ts';
import { StartFailed } from './say.ts';

/** What `record get` prints and `record publish` takes: which version was changed travels with the change. */
const RecordFile = z.object({ recordVersion: z.int().positive(), brand: z.unknown() });

/** `npm run polydesk -- record get`: the record as JSON on standard output. */
export function getRecord(given: RecordArguments): Promise<void> {
  return withRecords(given, async (records, token) => {
    const { brand, recordVersion } = taken(await records.read(token, { brandId: given.brandId, limit: 1 }));
    console.log(JSON.stringify({ recordVersion, brand }, null, 2));
  });
}

/** `npm run polydesk -- record history`: a line for every version, newest first. */
export function listRecords(given: RecordArguments): Promise<void> {
  return withRecords(given, async (records, token) => {
    let before: number | undefined;
    do {
      const input = { brandId: given.brandId, limit: 200, ...(before === undefined ? {} : { before }) };
      const { more, publications } = taken(await records.read(token, input));
      for (const { origin, publishedAt, publishedBy, reason, recordVersion } of publications) {
        const who = publishedBy ?? origin;
        console.log(`${recordVersion}\t${new Date(publishedAt).toISOString()}\t${who}\t${reason}`);
      }
      before = more ? publications.at(-1)?.recordVersion : undefined;
    } while (before !== undefined);
  });
}

/** `npm run polydesk -- record publish`: the file becomes the record in force, or every reason why not is said. */
export function publishRecord(given: RecordPublishArguments): Promise<void> {
  const { brand, recordVersion: expectedVersion } = readRecordFile(given.file);
  return withRecords(given, async (records, token) => {
    const { brandId, reason } = given;
    const published = taken(await records.publish(token, { brandId, expectedVersion, reason, brand }));
    console.log(
      `Published as version ${published.recordVersion}; every workstation of the brand has it now.`,
    );
  });
}

async function withRecords(
  { central, token }: RecordArguments,
  work: (records: CentralRecords, token: string) => Promise<void>,
): Promise<void> {
  if (token === null) {
    throw new StartFailed(
      'Give an access token with --token or POLYDESK_TOKEN; `polydesk token` prints one.',
    );
  }
  const connection = connectTo(central);
  try {
    await work(connection.records, token);
  } finally {
    connection.close();
  }
}

function readRecordFile(file: string): z.infer<typeof RecordFile> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartFailed(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const record = RecordFile.safeParse(json);
  if (record.success) return record.data;
  throw new StartFailed(
    `${file} is no record of a brand; begin with what \`polydesk record get\` prints:\n${z.prettifyError(record.error)}`,
  );
}

const FAILURES: Readonly<Record<string, string>> = {
  offline: 'The central service was not reached; nothing was changed. Is it running, and is --central right?',
  interrupted: 'The line broke. Look at `polydesk record history` before you try again.',
  timeout: 'No answer came in time. Look at `polydesk record history` before you try again.',
  signInRequired: 'The token is wrong or has expired; get a new one with `polydesk token`.',
  forbidden: 'Only a supervisor of this brand may publish its record.',
  notFound: 'There is no such brand for this token.',
  versionConflict:
    'Somebody published meanwhile; nothing was changed. Get the record again and make your change in that.',
};

function taken<Value>(answer: CentralAnswer<Value, string>): Value {
  if (answer.ok) return answer.value;
  if (answer.code === 'recordRefused')
    throw new StartFailed(
      `Nothing was published; mend this and try again:\n${answer.detail?.problems ?? ''}`,
    );
  const sentence = FAILURES[answer.code] ?? answer.detail?.sentence;
  throw new StartFailed(sentence ?? `The central service did not take it (${answer.code}).`);
}
