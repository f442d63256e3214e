import { type ImportMapping, importLimits } from '../../contract/model/knowledge-import.ts';
import type { ImportFile, ImportInput } from '../read-import.ts';
import { fileKind } from './file-kind.ts';
import { openCsv } from './open-csv.ts';
import { openWorkbook } from './open-workbook.ts';
import { problem, type TableAnswer } from './table-answer.ts';

/** Opens a file by what it is, not by what it is called. */
export async function openTable(
  file: ImportFile,
  brand: ImportInput['brand'],
  mapping: ImportMapping,
): Promise<TableAnswer> {
  const { path, bytes } = file;
  if (bytes.length > importLimits.fileBytes) {
    const megabytes = importLimits.fileBytes / 1024 / 1024;
    return problem(
      'tooLarge',
      path,
      `The file is larger than ${megabytes} MB. Nothing was changed. Split it.`,
    );
  }
  if (bytes.length === 0) {
    return problem(
      'empty',
      path,
      'The file is empty. Nothing was changed. Check that it was saved before it was sent.',
    );
  }
  const kind = fileKind(bytes);
  switch (kind) {
    case 'text':
      return openCsv(file, brand, mapping);
    case 'zip':
      return openWorkbook(file, mapping);
    case 'encryptedWorkbook':
      return problem(
        'encrypted',
        path,
        'The workbook is protected by a password. Nothing was changed. Save it without one and try again.',
      );
    case 'oldWorkbook':
      return problem(
        'notASpreadsheet',
        path,
        'This is a workbook of the old kind (.xls). Nothing was changed. Save it as XLSX or CSV and try again.',
      );
    case 'webPage':
      return problem(
        'notASpreadsheet',
        path,
        'This is a web page, whatever it is called. Nothing was changed. Open it in a spreadsheet, save it as XLSX and try again.',
      );
    case 'other':
      return problem(
        'notASpreadsheet',
        path,
        'This is no spreadsheet. Nothing was changed. Save the price list as XLSX or CSV and try again.',
      );
    default:
      return kind satisfies never;
  }
}
