import type { ImportLine } from '../../contract/model/knowledge-import.ts';
import type { ImportedRow, ImportFile, ImportInput, ImportReading } from '../read-import.ts';
import { decodeText } from '../text/decode-text.ts';
import { problemReading, textReading } from '../text-reading.ts';
import { type Place, type Remark, reportLine } from '../text-report.ts';
import type { ResponseDraft } from './response-draft.ts';
import { responseRow } from './response-row.ts';
import { type SourceShape, sourceShapes } from './source-shapes.ts';
import { jsonItems, yamlItems } from './structured-items.ts';
import { type TableItems, tableItems } from './table-items.ts';

const JSON_FILE = /\.json$/i;
const YAML_FILE = /\.ya?ml$/i;

/** Reads canned responses and macros from JSON, YAML, CSV or XLSX; the shapes of common tools are recognised. */
export async function readResponses(input: ImportInput): Promise<ImportReading> {
  const drafts: { readonly file: string; readonly draft: ResponseDraft }[] = [];
  const refused: ImportLine[] = [];
  const formats = new Set<string>();
  for (const file of input.files) {
    const items = await itemsOf(file, input);
    if (!items.ok) return items.reading;
    for (const { line, value } of items.items) {
      const read = recognise(value);
      if (read === null) {
        refused.push(reportLine({ file: file.path, line, key: '', title: '' }, NOT_RECOGNISED));
        continue;
      }
      formats.add(read.format === 'plain' ? items.kind : read.format);
      drafts.push({ file: file.path, draft: { ...read.draft, line } });
    }
  }
  if (drafts.length === 0) {
    const sentence =
      'No canned response was recognised. A table or list needs a title or shortcut, and a text.';
    return problemReading('notUnderstood', input.files[0]?.path ?? null, sentence);
  }
  return { ...rowsOf(drafts, refused, input), format: [...formats][0] ?? null };
}

const NOT_RECOGNISED: Remark = {
  code: 'notRecognised',
  sentence: 'This entry has no text under a name that is known; see the documentation for the names.',
};

async function itemsOf(file: ImportFile, input: ImportInput): Promise<TableItems> {
  const isJson = JSON_FILE.test(file.path);
  if (!isJson && !YAML_FILE.test(file.path)) return tableItems(file, input);
  const decoded = decodeText(file.bytes, input.brand.locale, undefined);
  if (decoded.result !== 'text') {
    const sentence = 'The file is neither UTF-8 nor UTF-16. Save it as UTF-8 and import it again.';
    return { ok: false, reading: problemReading('encodingUnknown', file.path, sentence) };
  }
  const items = isJson ? jsonItems(decoded.text) : yamlItems(decoded.text);
  if (items) return { ok: true, kind: isJson ? 'json' : 'yaml', items };
  const sentence = `This is no ${isJson ? 'JSON' : 'YAML'} with a list of responses. Export it again, or send the table.`;
  return { ok: false, reading: problemReading('notUnderstood', file.path, sentence) };
}

function recognise(
  value: unknown,
): { readonly format: SourceShape['format']; readonly draft: Omit<ResponseDraft, 'line'> } | null {
  for (const shape of sourceShapes) {
    const draft = shape.read(value);
    if (draft) return { format: shape.format, draft };
  }
  return null;
}

function rowsOf(
  drafts: readonly { readonly file: string; readonly draft: ResponseDraft }[],
  refusedBefore: readonly ImportLine[],
  { brand, now }: ImportInput,
): ImportReading {
  const promises = (brand.handling?.promises ?? []).map(({ code }) => code);
  const rows = new Map<string, ImportedRow>();
  const takenBy = new Map<string, string>();
  const refused = [...refusedBefore];
  const duplicates: ImportLine[] = [];
  const warnings: ImportLine[] = [];
  for (const { file, draft } of drafts) {
    const place: Place = { file, line: draft.line, key: draft.shortcut || draft.id, title: draft.title };
    if (draft.inactive) {
      const sentence = 'It is switched off where it comes from and was left out.';
      warnings.push(reportLine(place, { code: 'inactive', sentence }));
      continue;
    }
    const made = responseRow(draft, takenBy, promises, now);
    if (!made.ok) {
      refused.push(reportLine(place, made.remark));
      continue;
    }
    const { row } = made;
    for (const remark of made.warnings) warnings.push(reportLine(place, remark));
    const before = rows.get(row.responseId);
    if (before) {
      const earlier = { file: before.file, line: before.line, key: row.responseId, title: row.title };
      const sentence = 'A later entry has the same key; this one was left out.';
      duplicates.push(reportLine(earlier, { code: 'duplicate', sentence }));
    }
    takenBy.set(row.shortcut, row.responseId);
    rows.set(row.responseId, {
      file,
      line: draft.line,
      row: { kind: 'cannedResponse', id: row.responseId, version: 0, row },
      confirmedNow: true,
    });
  }
  return textReading({ rows: [...rows.values()], refused, duplicates, warnings });
}
