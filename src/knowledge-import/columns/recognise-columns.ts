import type { ImportColumn, ImportProblem, ImportQuestion } from '../../contract/model/knowledge-import.ts';
import type { ImportInput } from '../read-import.ts';
import type { TableRow } from '../tables/table.ts';
import { decimalsOf } from '../values/currency-marks.ts';
import { settleStyles } from './column-styles.ts';
import { settleByContent } from './content-role.ts';
import { type DraftColumn, draftColumns } from './draft-column.ts';
import { guessMissing } from './guess-missing.ts';
import { type PriceTerms, settleTerms } from './price-terms.ts';
import { settleRivals } from './rival-columns.ts';
import { describeColumn } from './understood.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface RecognisedColumns {
  readonly drafts: readonly DraftColumn[];
  readonly columns: readonly ImportColumn[];
  readonly terms: PriceTerms;
  readonly questions: readonly ImportQuestion[];
  /** A column without which nothing can be read. */
  readonly missing: { readonly code: ImportProblem['code']; readonly sentence: string } | null;
}

/** What each column holds and how it is written, from headers, content and what was decided before. */
export function recogniseColumns(
  header: TableRow,
  preamble: readonly TableRow[],
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
  input: Pick<ImportInput, 'brand' | 'mapping' | 'usual'>,
): RecognisedColumns {
  const { locale, currency } = input.brand;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length);
  const drafts = draftColumns(header, width, vocabulary, input.mapping);
  settleByContent(drafts, rows, vocabulary, locale);
  const questions = settleRivals(drafts, currency);
  const guessed = guessMissing(drafts, rows);
  questions.push(...guessed.questions);
  const { terms, questions: open } = settleTerms(drafts, preamble, rows, vocabulary, input);
  questions.push(...open, ...settleStyles(drafts, rows, locale, decimalsOf(terms.currency)));
  return {
    drafts,
    columns: drafts.map((column) => describeColumn(column, rows)),
    terms,
    questions,
    missing: guessed.missing,
  };
}
