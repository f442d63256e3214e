import type { Confirmation, ImportReport } from '../../../contract/model/knowledge-import.ts';
import { isLocalTime } from '../../ui/zoned-time.ts';

/** A price that moves further than this asks for a second yes, unless the mapping says otherwise. */
export const USUAL_JUMP_PERCENT = 30;

/** What is filled in before publishing. */
export interface PublishForm {
  readonly reason: string;
  readonly confirmed: readonly Confirmation[];
  /** `stop`: publish only if every row can be taken in. */
  readonly refused: 'leaveOut' | 'stop';
  readonly when: 'now' | 'later';
  /** In the brand's time zone, as `2026-12-01T00:00`; empty while nothing is chosen. */
  readonly at: string;
}

export const emptyForm: PublishForm = {
  reason: '',
  confirmed: [],
  refused: 'leaveOut',
  when: 'now',
  at: '',
};

/** What still keeps somebody from publishing, in the order in which the screen shows it. */
export type Missing = 'report' | 'nothingToDo' | 'confirm' | 'refusedRows' | 'reason' | 'moment';

/** A reason as long as "x" tells nobody anything a month later. */
const SHORTEST_REASON = 3;

export function missingFor(form: PublishForm, report: ImportReport | null): Missing | null {
  if (report === null) return 'report';
  if (report.added + report.changed + report.removed === 0) return 'nothingToDo';
  if (report.confirm.some((name) => !form.confirmed.includes(name))) return 'confirm';
  if (form.refused === 'stop' && report.refused > 0) return 'refusedRows';
  if (form.reason.trim().length < SHORTEST_REASON) return 'reason';
  return form.when === 'later' && !isLocalTime(form.at) ? 'moment' : null;
}

/**
 * A second yes holds for the numbers it was given for: when another reading found others, it is asked for again.
 */
export function keepConfirmed(
  confirmed: readonly Confirmation[],
  before: ImportReport | null,
  now: ImportReport | null,
): readonly Confirmation[] {
  if (before === null || now === null) return [];
  return confirmed.filter((name) =>
    name === 'priceJumps'
      ? before.jumps === now.jumps && before.packVersion === now.packVersion
      : before.removed === now.removed && before.packVersion === now.packVersion,
  );
}
