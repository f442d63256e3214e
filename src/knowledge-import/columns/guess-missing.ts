import type { ImportQuestion } from '../../contract/model/knowledge-import.ts';
import { type TableRow, textOf } from '../tables/table.ts';
import { readPriceText } from '../values/price-text.ts';
import { type DraftColumn, share, someCells } from './draft-column.ts';
import type { RecognisedColumns } from './recognise-columns.ts';

const labels = {
  sku: 'article number',
  price: 'price',
} as const;

/**
 * A list needs an article number and a price. Where no header says which column holds one, the likeliest by its
 * content is asked about; where none comes into question the list cannot be read.
 */
export function guessMissing(
  columns: readonly DraftColumn[],
  rows: readonly TableRow[],
): { questions: ImportQuestion[]; missing: RecognisedColumns['missing'] } {
  const questions: ImportQuestion[] = [];
  for (const role of ['sku', 'price'] as const) {
    if (columns.some((column) => column.role === role)) continue;
    const guess = columns.find((column) => isFree(column) && mayBe(role, column, rows));
    if (!guess) {
      return {
        questions: [],
        missing:
          role === 'sku'
            ? {
                code: 'noKeyColumn',
                sentence:
                  'No column holds article numbers (SKU), so no row can be told from another. Nothing was changed. Choose that column in the mapping, or add it to the file.',
              }
            : {
                code: 'notUnderstood',
                sentence:
                  'No column holds prices. Nothing was changed. Choose that column in the mapping, or check that this is the right file.',
              },
      };
    }
    guess.asked = true;
    questions.push(questionAbout(role, guess));
  }
  return { questions, missing: null };
}

const isFree = (column: DraftColumn) =>
  column.role === 'ignore' && column.decision === null && column.meaning === null && !column.asked;

function mayBe(role: 'sku' | 'price', column: DraftColumn, rows: readonly TableRow[]): boolean {
  const texts = someCells(rows, column.index).map(textOf);
  if (texts.length === 0) return false;
  if (role === 'price') return share(texts, (text) => readPriceText(text).is === 'number') >= 0.8;
  const looksLikeCode = (text: string) => /^[\p{L}\p{N}._/-]{2,40}$/u.test(text.trim()) && /\d/.test(text);
  return share(texts, looksLikeCode) >= 0.9 && new Set(texts).size >= texts.length * 0.95;
}

function questionAbout(role: 'sku' | 'price', column: DraftColumn): ImportQuestion {
  return {
    about: 'role',
    column: column.header,
    sentence: `Does “${column.header}” hold the ${labels[role]}?`,
    options: [
      { answer: role, label: `Yes, the ${labels[role]}` },
      { answer: 'ignore', label: 'No, leave it out' },
    ],
  };
}
