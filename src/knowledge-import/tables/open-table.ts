import type { ImportMapping } from '../../contract/model/knowledge-import.ts';
import { importLimits } from '../../contract/model/knowledge-import.ts';
import type { ImportFile, ImportInput } from '../read-import.ts';
import { openCsv } from './open-csv.ts';
import { problem, type TableAnswer } from './table-answer.ts';

/** Opens a file by what it is, not by what it is called. */
export async function openTable(
  file: ImportFile,
  brand: ImportInput['brand'],
  mapping: ImportMapping,
): Promise<TableAnswer> {
  if (file.bytes.length > importLimits.fileBytes) {
    return problem(
      'tooLarge',
      file.path,
      `The file is larger than ${importLimits.fileBytes / 1024 / 1024} MB. Nothing was changed. Split it.`,
    );
  }
  if (file.bytes.length === 0) {
    return problem(
      'empty',
      file.path,
      'The file is empty. Nothing was changed. Check that it was saved before it was sent.',
    );
  }
  return openCsv(file, brand, mapping);
}
