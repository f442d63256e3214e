import type { Confirmation, ImportReport } from '../../contract/model/knowledge-import.ts';
import type { StoredImport } from './import-rows.ts';

export interface NotReady {
  readonly why:
    | 'notRead'
    | 'problem'
    | 'questions'
    | 'refusedRows'
    | 'confirm'
    | 'nothingToDo'
    | 'momentPassed';
  /** Second yeses that are missing. */
  readonly confirm?: Confirmation[];
}

export interface ReadyImport {
  readonly readingId: string;
  readonly report: ImportReport;
  /** How many rows it adds, changes and removes. */
  readonly changes: number;
}

/** What keeps an import from being published, or what is to be published. */
export function whyNotReady(
  { state, readingId }: StoredImport,
  wish: { readonly confirmed: readonly Confirmation[]; readonly refused: 'leaveOut' | 'stop' },
): ReadyImport | NotReady {
  const { report } = state;
  if (state.problem) return { why: 'problem' };
  if (readingId === null) return { why: 'notRead' };
  if (state.questions.length > 0 || report === null) return { why: 'questions' };
  if (report.refused > 0 && wish.refused === 'stop') return { why: 'refusedRows' };
  const confirm = report.confirm.filter((needed) => !wish.confirmed.includes(needed));
  if (confirm.length > 0) return { why: 'confirm', confirm };
  const changes = report.added + report.changed + report.removed;
  return changes === 0 ? { why: 'nothingToDo' } : { readingId, report, changes };
}
