import { type ImportMapping, importLimits } from '../../contract/model/knowledge-import.ts';
import type { ImportFile, ImportInput } from '../read-import.ts';
import { decodeText } from '../text/decode-text.ts';
import { readCsv } from './read-csv.ts';
import { problem, type TableAnswer } from './table-answer.ts';

export function openCsv(
  { path, bytes }: ImportFile,
  brand: ImportInput['brand'],
  mapping: ImportMapping,
): TableAnswer {
  const decoded = decodeText(bytes, brand.locale, mapping.encoding);
  switch (decoded.result) {
    case 'binary':
      return problem(
        'notASpreadsheet',
        path,
        'This file is neither text nor a workbook. Nothing was changed. Save the price list as CSV or XLSX and try again.',
      );
    case 'ask':
      return {
        result: 'question',
        sheets: [],
        question: {
          about: 'encoding',
          column: null,
          sentence: 'How is this text encoded? Choose the line that reads right.',
          options: decoded.candidates.map(({ encoding, sample }) => ({
            answer: encoding,
            label: `${encoding}: ${sample}`.slice(0, 200),
          })),
        },
      };
    case 'text':
      break;
    default:
      return decoded satisfies never;
  }
  if (decoded.text.trim() === '') {
    return problem(
      'empty',
      path,
      'The file is empty. Nothing was changed. Check that it was saved before it was sent.',
    );
  }
  const answer = readCsv(decoded.text);
  switch (answer.result) {
    case 'tooManyRows':
      return problem(
        'tooManyRows',
        path,
        `The file has more than ${importLimits.rows} rows. Nothing was changed. Split it into several files.`,
      );
    case 'tooManyColumns':
      return problem(
        'tooManyColumns',
        path,
        `Line ${answer.line} has more than ${importLimits.columns} columns. Nothing was changed. Delete the columns nobody needs, or check the delimiter.`,
      );
    case 'rows':
      return {
        result: 'table',
        sheets: [],
        table: { file: path, format: 'csv', rows: answer.rows, damagedLines: answer.damagedLines },
      };
    default:
      return answer satisfies never;
  }
}
