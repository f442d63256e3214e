import { type ImportMapping, importLimits } from '../../contract/model/knowledge-import.ts';
import type { ImportFile } from '../read-import.ts';
import { checkParts } from './check-parts.ts';
import { inflateWorkbook } from './inflate-workbook.ts';
import { readWorkbook, type WorkbookSheet } from './read-workbook.ts';
import { showErrors } from './show-errors.ts';
import { storedZip } from './stored-zip.ts';
import { problem, type TableAnswer } from './table-answer.ts';

/** Opens a zipped workbook, or says what is wrong with it. */
export async function openWorkbook(
  { path, bytes }: ImportFile,
  mapping: ImportMapping,
): Promise<TableAnswer> {
  const inflated = await inflateWorkbook(bytes);
  switch (inflated.result) {
    case 'parts':
      break;
    case 'damaged':
      return damaged(path);
    case 'encrypted':
      return problem(
        'encrypted',
        path,
        'The workbook is protected by a password. Nothing was changed. Save it without one and try again.',
      );
    case 'tooManyFiles':
      return problem(
        'tooManyFiles',
        path,
        `The workbook holds more than ${importLimits.zipEntries} files, which no price list does. Nothing was changed. Save the sheet as CSV.`,
      );
    case 'inflatesTooFar':
      return problem(
        'inflatesTooFar',
        path,
        `The workbook unpacks to more than ${importLimits.inflatedBytes / 1024 / 1024} MB. Nothing was changed. Save only the sheet with the prices.`,
      );
    default:
      return inflated satisfies never;
  }
  if (!inflated.parts.has('xl/workbook.xml')) {
    return problem(
      'notASpreadsheet',
      path,
      'This archive is no XLSX workbook. Nothing was changed. Save the price list as XLSX or CSV and try again.',
    );
  }
  const check = checkParts(inflated.parts);
  switch (check) {
    case 'fine':
      break;
    case 'damaged':
      return damaged(path);
    case 'tooManyRows':
      return problem(
        'tooManyRows',
        path,
        `A sheet has more than ${importLimits.rows} rows. Nothing was changed. Delete the rows nobody needs, empty ones at the end included, or split the list.`,
      );
    case 'tooManyColumns':
      return problem(
        'tooManyColumns',
        path,
        `A sheet has more than ${importLimits.columns} columns. Nothing was changed. Delete the columns nobody needs.`,
      );
    default:
      return check satisfies never;
  }
  let sheets: WorkbookSheet[];
  try {
    sheets = await readWorkbook(storedZip(showErrors(inflated.parts)));
  } catch {
    // The reader throws for whatever it does not understand.
    return damaged(path);
  }
  return choose(
    sheets.filter(({ rows }) => rows.length > 0),
    path,
    mapping,
  );
}

function choose(filled: readonly WorkbookSheet[], path: string, mapping: ImportMapping): TableAnswer {
  const sheets = filled.map(({ name }) => name.slice(0, 100));
  const decided = filled.find(({ name }) => name.slice(0, 100) === mapping.sheet);
  const [only, ...others] = filled;
  if (!only)
    return problem(
      'empty',
      path,
      'The workbook has no rows. Nothing was changed. Check that it was saved before it was sent.',
    );
  const sheet = decided ?? (others.length === 0 ? only : null);
  if (!sheet) {
    return {
      result: 'question',
      sheets,
      question: {
        about: 'sheet',
        column: null,
        sentence: 'Several sheets have content. Which one holds the prices?',
        options: filled.slice(0, 60).map(({ name, rows }) => ({
          answer: name.slice(0, 100),
          label: `${name.slice(0, 100)} (${rows.length} rows)`,
        })),
      },
    };
  }
  return {
    result: 'table',
    sheets,
    table: { file: path, format: 'xlsx', rows: sheet.rows, damagedLines: new Set() },
  };
}

const damaged = (path: string): TableAnswer =>
  problem(
    'damaged',
    path,
    'The workbook is damaged and cannot be read. Nothing was changed. Open it in a spreadsheet, save it anew, and try again.',
  );
