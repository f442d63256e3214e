import { type Cell, textOf } from '../tables/table.ts';
import { cleanText, cut, looksLikeFormula, withoutExcelQuotes } from '../text/clean-text.ts';
import type { Warning } from './row-outcome.ts';

/**
 * Text of a cell that fits its place. What was taken out or cut is said in `warnings`.
 * @param what names the text in a warning: `name`
 */
export function readText(cell: Cell | undefined, length: number, what: string, warnings: Warning[]): string {
  const whole = textOf(cell);
  if (whole === '') return '';
  // Cleaning what is cut anyway would let long texts in many cells take long.
  const raw = whole.length > length * 4 ? whole.slice(0, length * 4) : whole;
  const { text, hidden } = cleanText(withoutExcelQuotes(raw));
  if (hidden) {
    warnings.push({
      code: 'hiddenCharacters',
      value: text,
      sentence: `The ${what} held characters nobody can see. They were left out.`,
    });
  }
  if (looksLikeFormula(text)) {
    warnings.push({
      code: 'formulaText',
      value: text,
      sentence: `The ${what} looks like a formula. It is kept as text and never run; check that it is meant.`,
    });
  }
  if (text.length <= length) return text;
  warnings.push({
    code: 'textCut',
    value: text,
    sentence: `The ${what} is longer than ${length} characters. The rest was cut off.`,
  });
  return cut(text, length);
}

export function readKeywords(text: string): string[] {
  const words = text
    .slice(0, 4000)
    .split(/[,;|\n]/)
    .map((word) => cut(cleanText(word).text, 60))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, 20);
}
