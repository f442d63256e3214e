import type { FileId } from '../../contract/model/ids.ts';
import type { WorkstationEvent } from '../../contract/model/workstation-event.ts';
import { parsePayload } from './judge-payload.ts';

/** The files that the events want to send. */
export function namedFiles(events: readonly WorkstationEvent[]): FileId[] {
  return events.flatMap(({ payload }) => {
    const written = parsePayload(payload);
    if (written?.kind !== 'messageWritten') return [];
    return (written.files ?? []).map(({ fileId }) => fileId);
  });
}
