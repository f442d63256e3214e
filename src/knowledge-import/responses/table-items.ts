import type { ImportFile, ImportInput } from '../read-import.ts';
import { problemReading } from '../text-reading.ts';

export function tableItems(file: ImportFile, _input: ImportInput) {
  return { ok: false as const, reading: problemReading('notUnderstood', file.path, 'later') };
}
