import type { Insertable } from 'kysely';
import type { KnowledgeNote } from '../../contract/model/knowledge-note.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import type { Tables } from '../database/tables.ts';
import type { PublishParts } from '../packs/publish-pack.ts';
import { roleAt } from '../people/find-person.ts';
import { gapIdOf } from './gap-id.ts';

/** Takes in what a workstation noticed, each note once; gives the ids it need not hand in again. */
export async function takeNotes(
  { db, clock }: Pick<PublishParts, 'db' | 'clock'>,
  person: Person,
  notes: readonly KnowledgeNote[],
): Promise<string[]> {
  const now = clock.now();
  const mine = notes.filter(({ brandId }) => roleAt(person, brandId) !== null);
  const once = new Map(mine.map((note) => [note.noteId, rowOf(note, person, now)]));
  if (once.size === 0) return [];
  await db
    .insertInto('knowledge_notes')
    .values([...once.values()])
    .onConflict((conflict) => conflict.column('note_id').doNothing())
    .execute();
  return [...once.keys()];
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
