import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    ALTER TABLE conversations ADD COLUMN queue_id TEXT NOT NULL DEFAULT 'main';
    ALTER TABLE conversations ADD COLUMN snoozed_until INTEGER;
    -- To whom it is on offer.
    ALTER TABLE conversations ADD COLUMN transfer_to TEXT;
    -- JSON of all that happens to it beside its messages.
    ALTER TABLE conversations ADD COLUMN life TEXT NOT NULL DEFAULT '{}';
    CREATE INDEX conversations_on_offer ON conversations (transfer_to) WHERE transfer_to IS NOT NULL;
    CREATE INDEX conversations_of_customer ON conversations (customer_id);
    CREATE INDEX conversations_resolved ON conversations (resolved_at) WHERE status = 'resolved';

    -- JSON of an event's details.
    ALTER TABLE messages ADD COLUMN details TEXT;
    -- Of a parked message: the newest seq that had been seen when it was written.
    ALTER TABLE messages ADD COLUMN seen_seq INTEGER;
    -- An event goes at this moment and can be taken back until then.
    ALTER TABLE outbox ADD COLUMN held_until INTEGER;

    -- I put these back.
    CREATE TABLE skipped_conversations (
      conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
  `);
}
