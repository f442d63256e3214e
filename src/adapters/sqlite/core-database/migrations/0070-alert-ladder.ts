import type { Database } from '../../open-database.ts';

/** What every alert went through, and how far it has climbed. Those of before count as seen: they were told. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE alert_lives (
      alert_id        TEXT NOT NULL PRIMARY KEY,
      kind            TEXT NOT NULL,
      conversation_id TEXT NOT NULL,
      seq             INTEGER NOT NULL,
      state           TEXT NOT NULL,
      rung            TEXT NOT NULL,
      raised_at       INTEGER NOT NULL,
      shown_at        INTEGER,
      seen_at         INTEGER,
      ended_at        INTEGER
    ) STRICT, WITHOUT ROWID;

    INSERT INTO alert_lives (alert_id, kind, conversation_id, seq, state, rung, raised_at)
    SELECT alert_id,
      CASE
        WHEN alert_id GLOB 'waiting:*' THEN 'conversationWaiting'
        WHEN alert_id GLOB 'answer:*' THEN 'brandAnswered'
        ELSE 'newMessage'
      END,
      conversation_id, seq, CASE active WHEN 1 THEN 'seen' ELSE 'withdrawn' END, 'inApp', 0
    FROM alerts;
    DROP TABLE alerts;
  `);
}
