import type { ImportProblem } from '../contract/model/knowledge-import.ts';
import type { ImportReading } from './read-import.ts';

const NOTHING: ImportReading = {
  format: null,
  problem: null,
  columns: null,
  sheets: [],
  questions: [],
  rows: [],
  images: [],
  refused: [],
  duplicates: [],
  warnings: [],
};

/** A reading of texts, which have no columns and leave nothing to ask. */
export function textReading(
  parts: Pick<ImportReading, 'rows' | 'refused' | 'duplicates' | 'warnings'> & Partial<ImportReading>,
): ImportReading {
  return { ...NOTHING, ...parts };
}

/** A reading that failed as a whole. */
export function problemReading(
  code: ImportProblem['code'],
  file: string | null,
  sentence: string,
): ImportReading {
  return { ...NOTHING, problem: { code, file, sentence } };
}
