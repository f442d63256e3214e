import type { CentralImports, CentralKnowledge } from '../../core/sync/central-knowledge.ts';
import { answer, as, notAllowed, notFound, patientlyAs, signInRequired } from './answer-call.ts';
import type { CentralClient } from './central-client.ts';

const orConflict = { ...notAllowed, VERSION_CONFLICT: 'versionConflict' } as const;
const orNotReady = { ...orConflict, IMPORT_NOT_READY: 'importNotReady' } as const;

export function knowledgeCalls({ knowledge }: CentralClient): CentralKnowledge {
  return {
    history: (token, input) => answer(() => knowledge.history(input, as(token)), notFound),
    changes: (token, input) => answer(() => knowledge.changes(input, patientlyAs(token)), notFound),
    rollBack: (token, input) => answer(() => knowledge.rollBack(input, patientlyAs(token)), orConflict),
    verify: (token, input) => answer(() => knowledge.verify(input, as(token)), notAllowed),
    schedules: (token, input) => answer(() => knowledge.schedules(input, as(token)), notFound),
    cancelSchedule: (token, input) => answer(() => knowledge.cancelSchedule(input, as(token)), notAllowed),
    image: (token, input) => answer(() => knowledge.image(input, as(token)), notFound),
    note: (token, input) => answer(() => knowledge.note(input, as(token)), signInRequired),
    gaps: (token, input) => answer(() => knowledge.gaps(input, as(token)), notAllowed),
    closeGap: (token, input) => answer(() => knowledge.closeGap(input, as(token)), notAllowed),
    mostUsed: (token, input) => answer(() => knowledge.mostUsed(input, as(token)), notFound),
  };
}

export function importCalls({ imports }: CentralClient): CentralImports {
  return {
    begin: (token, input) => answer(() => imports.begin(input, as(token)), notAllowed),
    piece: (token, input) => answer(() => imports.piece(input, as(token)), notAllowed),
    read: (token, input) => answer(() => imports.read(input, patientlyAs(token)), notAllowed),
    lines: (token, input) => answer(() => imports.lines(input, as(token)), notAllowed),
    publish: (token, input) => answer(() => imports.publish(input, patientlyAs(token)), orNotReady),
    discard: (token, input) => answer(() => imports.discard(input, as(token)), notAllowed),
  };
}
