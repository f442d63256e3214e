import type { Database } from '../../open-database.ts';

/**
 * `post_image` names the images that public posts show, which do not go with the articles; its row ids grow with each.
 * `conversation_file` holds what was seen of conversations' files, the one that came first with the lowest row id.
 */
export const picturesAndFiles = {
  version: 30,
  name: '0030-pictures-and-files',
  up: (db: Database): void => {
    db.exec(`
      CREATE TABLE post_image (row_id INTEGER PRIMARY KEY AUTOINCREMENT, image_id TEXT NOT NULL UNIQUE) STRICT;

      CREATE TABLE conversation_file (
        row_id          INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id TEXT NOT NULL,
        file_id         TEXT NOT NULL,
        size            TEXT NOT NULL CHECK (size IN ('thumbnail', 'whole')),
        type            TEXT NOT NULL,
        length          INTEGER NOT NULL,
        bytes           BLOB NOT NULL,
        UNIQUE (file_id, size)
      ) STRICT;
      CREATE INDEX conversation_file_lengths ON conversation_file (row_id, length);
    `);
  },
};
