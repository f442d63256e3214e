import { readFileSync } from 'node:fs';
import { connectCentral } from '../adapters/central-http/connect-central.ts';
import type { ImportLinePage, ImportPublished } from '../contract/central/imports.ts';
import {
  type ImportId,
  type ImportLine,
  ImportMapping,
  type ImportSection,
  type ImportState,
  importLimits,
} from '../contract/model/knowledge-import.ts';
import { normaliseCentralAddress } from '../core/profile/central-address.ts';
import type { CentralAnswer, CentralConnection } from '../core/sync/central-connection.ts';
import { lineWords, reportWords } from './import-words.ts';
import { type KnowledgeFile, readKnowledgeFiles } from './knowledge-files.ts';
import type { ImportArguments } from './polydesk-arguments.ts';
import { StartFailed, say } from './say.ts';

/** Exit code when nothing was changed because somebody must decide first. */
const UNDECIDED = 2;

const WORTH_SHOWING: readonly ImportSection[] = ['refused', 'jumps', 'duplicates', 'warnings'];
const SHOWN = 20;

/** `npm run polydesk -- import`: sends files up, prints the report, publishes when told so. Sets the exit code. */
export async function runImport(given: ImportArguments): Promise<void> {
  const files = readKnowledgeFiles(given.paths);
  const mapping = given.mapping === null ? {} : readMapping(given.mapping);
  const connection = connectTo(given.central);
  try {
    const importing = createImporting(connection, given);
    const begun = await importing.sendUp(files);
    const state = await importing.read(begun.importId, { ...mapping, ...decisions(given) });
    const lines = state.report ? await importing.lines(state.importId) : [];
    const published = given.publish && state.report ? await importing.publish(state) : null;
    if (given.json) console.log(JSON.stringify({ state, lines, published }, null, 2));
    else tell(state, lines, published);
    if (state.problem) process.exitCode = 1;
    else if (!state.report || (given.publish && !published)) process.exitCode = UNDECIDED;
    if (!published) await importing.discard(state.importId);
  } finally {
    connection.close();
  }
}

export function connectTo(address: string): CentralConnection {
  const central = normaliseCentralAddress(address);
  if (!central.ok)
    throw new StartFailed(`${address} is no address of a central service; it begins with https://.`);
  return connectCentral(central.value);
}

interface ReportedLine {
  readonly section: ImportSection;
  readonly line: ImportLine;
}

function createImporting(connection: CentralConnection, given: ImportArguments) {
  const { brandId, subject } = given;
  const { token } = given;
  if (token === null) {
    throw new StartFailed(
      'Give an access token with --token or POLYDESK_TOKEN; `polydesk token` prints one.',
    );
  }
  const { imports } = connection;

  return {
    sendUp: async (files: readonly KnowledgeFile[]): Promise<ImportState> => {
      const named = files.map(({ path, bytes }) => ({ path, bytes: bytes.length }));
      const state = taken(await imports.begin(token, { brandId, subject, files: named }));
      for (const [file, { bytes }] of files.entries()) {
        for (let offset = 0; offset < bytes.length; offset += importLimits.pieceBytes) {
          const base64 = Buffer.from(bytes.subarray(offset, offset + importLimits.pieceBytes)).toString(
            'base64',
          );
          taken(await imports.piece(token, { brandId, importId: state.importId, file, offset, base64 }));
        }
      }
      return state;
    },
    read: async (importId: ImportId, mapping: ImportMapping): Promise<ImportState> => {
      const decided = Object.keys(mapping).length > 0 ? { mapping } : {};
      return taken(await imports.read(token, { brandId, importId, ...decided }));
    },
    lines: async (importId: ImportId): Promise<readonly ReportedLine[]> => {
      const sections: readonly ImportSection[] = given.json
        ? [...WORTH_SHOWING, 'added', 'changed', 'removed']
        : WORTH_SHOWING;
      const found: ReportedLine[] = [];
      for (const section of sections) {
        let after: string | null = null;
        do {
          const limit = given.json ? 1000 : SHOWN;
          const page: ImportLinePage = taken(
            await imports.lines(token, { brandId, importId, section, limit, ...(after ? { after } : {}) }),
          );
          found.push(...page.lines.map((line) => ({ section, line })));
          after = given.json ? page.next : null;
        } while (after !== null);
      }
      return found;
    },
    publish: async ({ importId, report }: ImportState): Promise<ImportPublished | null> => {
      const answer = await imports.publish(token, {
        brandId,
        importId,
        expectedVersion: report?.packVersion ?? 0,
        reason: given.reason,
        confirmed: [
          ...(given.confirmPriceJumps ? (['priceJumps'] as const) : []),
          ...(given.confirmMassRemoval ? (['massRemoval'] as const) : []),
        ],
        refused: given.stopOnRefused ? 'stop' : 'leaveOut',
        ...(given.at === null ? {} : { at: given.at }),
      });
      if (answer.ok || answer.code !== 'importNotReady') return taken(answer);
      say(NOT_READY[answer.detail?.why ?? ''] ?? 'It cannot be published yet.');
      return null;
    },
    discard: async (importId: ImportId): Promise<void> => {
      await imports.discard(token, { brandId, importId });
    },
  };
}

const NOT_READY: Readonly<Record<string, string>> = {
  questions: 'Not published: questions are open.',
  refusedRows: 'Not published: rows were refused and --stop-on-refused was given.',
  confirm: 'Not published: look at the report, then say --confirm-price-jumps or --confirm-mass-removal.',
  nothingToDo: 'Not published: the files change nothing.',
  momentPassed: 'Not published: the moment of --at has passed.',
};

const FAILURES: Readonly<Record<string, string>> = {
  offline: 'The central service was not reached; nothing was changed. Is it running, and is --central right?',
  interrupted: 'The line broke. Look at the history whether something was published before you try again.',
  timeout:
    'No answer came in time. Look at the history whether something was published before you try again.',
  signInRequired: 'The token is wrong or has expired; get a new one with `polydesk token`.',
  forbidden: 'Only a supervisor of this brand may import.',
  notFound: 'There is no such brand for this token.',
  versionConflict: 'Somebody published meanwhile; run the import again to see what it changes now.',
};

function taken<Value>(answer: CentralAnswer<Value, string>): Value {
  if (answer.ok) return answer.value;
  const sentence = FAILURES[answer.code] ?? answer.detail?.sentence;
  throw new StartFailed(sentence ?? `The central service did not take it (${answer.code}).`);
}

function decisions({ removeMissing, jumpPercent }: ImportArguments): ImportMapping {
  return {
    ...(removeMissing === null ? {} : { removeMissing }),
    ...(jumpPercent === null ? {} : { jumpPercent }),
  };
}

function readMapping(file: string): ImportMapping {
  try {
    return ImportMapping.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new StartFailed(
      `${file} is no mapping (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

function tell(state: ImportState, lines: readonly ReportedLine[], published: ImportPublished | null): void {
  for (const { section, line } of lines) console.log(lineWords(section, line));
  for (const line of reportWords(state)) console.log(line);
  if (published?.result === 'published') console.log(`Published as version ${published.packVersion}.`);
  if (published?.result === 'scheduled') {
    console.log(`Will be published at ${new Date(published.publishAt).toISOString()}.`);
  }
  if (!published && state.report) console.log('Nothing was changed.');
}
