import type { Insertable, Kysely } from 'kysely';
import type { KnowledgeNote } from '../../contract/model/knowledge-note.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import type { Tables } from '../database/tables.ts';
import type { PublishParts } from '../packs/publish-pack.ts';
import { roleAt } from '../people/find-person.ts';
import { gapIdOf } from './gap-id.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Uses count for 30 days; gaps are looked through now and then. */
const KEPT_MS = { gap: 365 * DAY_MS, used: 90 * DAY_MS } as const;

/** Takes in what a workstation noticed, each note once; gives the ids it need not hand in again. */
export async function takeNotes(
  { db, clock }: Pick<PublishParts, 'db' | 'clock'>,
  person: Person,
  notes: readonly KnowledgeNote[],
): Promise<string[]> {
  const now = clock.now();
  const mine = notes.filter(({ brandId }) => roleAt(person, brandId) !== null);
  const once = new Map(mine.map((note) => [note.noteId, note]));
  // One that is too old to be kept must not come back after it was forgotten.
  const kept = [...once.values()].filter(({ at, type }) => at >= now - KEPT_MS[type]);
  if (kept.length > 0) {
    await db
      .insertInto('knowledge_notes')
      .values(kept.map((note) => rowOf(note, person, now)))
      .onConflict((conflict) => conflict.column('note_id').doNothing())
      .execute();
  }
  return [...once.keys()];
}

/** Forgets what no list counts any more. */
export async function forgetOldNotes(db: Kysely<Tables>, now: EpochMs): Promise<void> {
  for (const type of ['gap', 'used'] as const) {
    await db
      .deleteFrom('knowledge_notes')
      .where('type', '=', type)
      .where('at', '<', now - KEPT_MS[type])
      .execute();
  }
}

function rowOf(note: KnowledgeNote, person: Person, now: EpochMs): Insertable<Tables['knowledge_notes']> {
  const common = {
    note_id: note.noteId,
    brand_id: note.brandId,
    person_id: person.personId,
    conversation_id: note.conversationId,
    // A clock that is ahead must not keep a gap open that was closed meanwhile.
    at: Math.min(note.at, now),
    type: note.type,
  };
  switch (note.type) {
    case 'gap':
      return {
        ...common,
        gap_id: gapIdOf(note.words),
        words: foldedLine(note.words.toWellFormed()),
        kind: null,
        id: null,
      };
    case 'used':
      return { ...common, gap_id: null, words: null, kind: note.kind, id: note.id };
    default:
      return note satisfies never;
  }
}
