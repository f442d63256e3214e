import type { ImportProblem, ImportQuestion } from '../../contract/model/knowledge-import.ts';
import type { Table } from './table.ts';

/** What came of opening one file: a table, something to decide first, or a reason why not. */
export type TableAnswer =
  | { readonly result: 'table'; readonly table: Table; readonly sheets: readonly string[] }
  | { readonly result: 'question'; readonly question: ImportQuestion; readonly sheets: readonly string[] }
  | { readonly result: 'problem'; readonly problem: ImportProblem };

export function problem(code: ImportProblem['code'], file: string | null, sentence: string): TableAnswer {
  return { result: 'problem', problem: { code, file, sentence } };
}
