import type { KnowledgeNote } from '../../contract/model/knowledge-note.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';
import { createHandInLoop, type HandInLoop } from '../sync/hand-in-loop.ts';
import type { NoteStore } from './knowledge-memory.ts';

export interface NoteSenderParts {
  readonly notes: NoteStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly handIn: (
    notes: KnowledgeNote[],
  ) => Promise<CentralAnswer<{ readonly taken: readonly string[] }, 'signInRequired'>>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly log: Log;
}

/** Notes are in no hurry; those of some seconds go together. */
const GATHER_MS = 2_000;

/** Hands in notes that wait, while connected. */
export function createNoteSender(parts: NoteSenderParts): HandInLoop {
  const { notes, transaction, handIn, clock } = parts;
  return createHandInLoop<KnowledgeNote>({
    ...parts,
    what: 'notes',
    gatherMs: GATHER_MS,
    due: (limit) => notes.due(clock.now(), limit),
    untilNext: () => {
      const next = notes.nextMoment();
      return next === null ? null : next - clock.now();
    },
    settle: (sent) => transaction(() => notes.remove(sent.map(({ noteId }) => noteId))),
    handIn: (waiting) => handIn([...waiting]),
  });
}
