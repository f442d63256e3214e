import type { Database } from '../../open-database.ts';

/**
 * The words of all messages, kept in step by triggers. The rows of `messages` keep their rowids because nothing here ever
 * runs VACUUM, which might give them new ones.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE VIRTUAL TABLE message_words USING fts5 (
      text, content = 'messages', content_rowid = 'rowid', prefix = '2 3',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
    );
    INSERT INTO message_words (rowid, text) SELECT rowid, text FROM messages WHERE kind <> 'event';

    CREATE TRIGGER message_words_added AFTER INSERT ON messages WHEN new.kind <> 'event' BEGIN
      INSERT INTO message_words (rowid, text) VALUES (new.rowid, new.text);
    END;
    -- A message's text never changes.
    CREATE TRIGGER message_words_removed AFTER DELETE ON messages WHEN old.kind <> 'event' BEGIN
      INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.rowid, old.text);
    END;
  `);
}
