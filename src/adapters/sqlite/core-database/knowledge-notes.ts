import type { BrandId } from '../../../contract/model/ids.ts';
import { KnowledgeNote } from '../../../contract/model/knowledge-note.ts';
import type { NoteStore } from '../../../core/knowledge/knowledge-memory.ts';
import type { Database } from '../open-database.ts';

/** A moment further ahead than any note waits: the clock was turned back since, and the note may go. */
const LONGEST_WAIT_MS = 10 * 60_000;

export function createNotes(db: Database): NoteStore {
  const append = db.prepare<[string, BrandId, string, number]>(
    'INSERT INTO knowledge_notes (note_id, brand_id, note, not_before) VALUES (?, ?, ?, ?)',
  );
  const due = db
    .prepare<[number, number, number], string>(
      'SELECT note FROM knowledge_notes WHERE not_before <= ? OR not_before > ? ORDER BY position LIMIT ?',
    )
    .pluck();
  const nextMoment = db.prepare<[], number | null>('SELECT min(not_before) FROM knowledge_notes').pluck();
  const remove = db.prepare<[string]>('DELETE FROM knowledge_notes WHERE note_id = ?');
  return {
    append: (note, notBefore) => {
      append.run(note.noteId, note.brandId, JSON.stringify(note), notBefore);
    },
    due: (now, limit) =>
      due.all(now, now + LONGEST_WAIT_MS, limit).map((note) => KnowledgeNote.parse(JSON.parse(note))),
    nextMoment: () => nextMoment.get() ?? null,
    remove: (noteIds) => {
      for (const noteId of noteIds) remove.run(noteId);
    },
  };
}
