import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { PackRow } from '../../contract/model/brand-pack.ts';
import { ImportLine, ImportSection } from '../../contract/model/knowledge-import.ts';
import { type Comparison, compareWithPack } from '../../knowledge-import/compare-with-pack.ts';
import { readImport } from '../../knowledge-import/read-import.ts';
import { stagedRow } from '../packs/staged-rows.ts';
import { LINES_PER_PAGE } from './lines-per-page.ts';
import type { FromWorker, ReadingBegins, ToWorker } from './worker-messages.ts';

/** Reads one import in a thread of its own, which may be ended at any moment. It opens no file and no connection. */

const ROWS_PER_SLICE = 1_000;

if (!parentPort) throw new Error('this file is started as a worker');
const port = parentPort;
const begins: ReadingBegins = workerData;
const messages = on(port, 'message');

const current: PackRow[] = await readPack();
const findings = find(current);
for (;;) {
  await nextMessage('more');
  const finding = await findings.next();
  port.postMessage(finding.done ? ({ type: 'end' } satisfies FromWorker) : finding.value);
  if (finding.done) break;
}
port.close();

async function readPack(): Promise<PackRow[]> {
  const rows: PackRow[] = [];
  for (;;) {
    const message = await nextMessage('pack', 'packEnds');
    if (message.type !== 'pack') return rows;
    // Parsed when they were stored.
    for (const { kind, id, version, row } of message.rows) {
      rows.push({ kind, id, version, row: JSON.parse(row) });
    }
  }
}

async function* find(pack: readonly PackRow[]): AsyncGenerator<FromWorker, void, void> {
  const { mapping, packVersion, subject } = begins;
  const reading = await readImport({ ...begins, ...usualOf(pack) });
  const { columns, format, images, problem, questions, sheets } = reading;
  const shown = {
    format,
    problem,
    columns: columns && [...columns],
    sheets: [...sheets],
    questions: [...questions],
  };
  if (problem || questions.length > 0) {
    yield { type: 'result', result: { ...shown, report: null } };
    return;
  }
  const comparison = compareWithPack({ reading, current: pack, mapping, subject, packVersion });
  yield { type: 'result', result: { ...shown, report: comparison.report } };
  yield* linesOf(comparison);
  yield* rowsOf(comparison);
  for (const image of images) yield { type: 'image', image };
}

function* linesOf({ sections }: Comparison): Generator<FromWorker, void, void> {
  for (const section of ImportSection.options) {
    const lines = sections[section];
    for (let start = 0; start < lines.length; start += LINES_PER_PAGE) {
      const page = lines.slice(start, start + LINES_PER_PAGE);
      yield { type: 'lines', section, lines: page.map((line) => ImportLine.parse(line)) };
    }
  }
}

function* rowsOf({ removed, upserted }: Comparison): Generator<FromWorker, void, void> {
  for (let start = 0; start < upserted.length; start += ROWS_PER_SLICE) {
    const slice = upserted.slice(start, start + ROWS_PER_SLICE);
    // Parsed, so that nothing is published that the contract does not allow.
    yield { type: 'rows', rows: slice.map((row) => stagedRow(PackRow.parse(row))) };
  }
  for (let start = 0; start < removed.length; start += ROWS_PER_SLICE) {
    const slice = removed.slice(start, start + ROWS_PER_SLICE);
    yield { type: 'rows', rows: slice.map(({ kind, id }) => ({ kind, id, row: null })) };
  }
}

/** Whether the brand's prices hold the tax, where all of them agree: then a price list is not asked about it. */
function usualOf(pack: readonly PackRow[]): { usual?: { tax: 'included' | 'excluded' } } {
  const taxes = new Set(pack.flatMap((row) => (row.kind === 'priceItem' ? [row.row.tax] : [])));
  const [tax] = taxes;
  return taxes.size === 1 && tax !== undefined ? { usual: { tax } } : {};
}

async function nextMessage<Type extends ToWorker['type']>(
  ...types: Type[]
): Promise<Extract<ToWorker, { type: Type }>> {
  const { value } = await messages.next();
  if (!value) throw new Error('the service says nothing more');
  const message: ToWorker = value[0];
  const isExpected = (said: ToWorker): said is Extract<ToWorker, { type: Type }> =>
    types.some((type) => type === said.type);
  if (!isExpected(message)) throw new Error(`the service said ${message.type}, not ${types.join(' or ')}`);
  return message;
}
