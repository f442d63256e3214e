import type { Kysely } from 'kysely';
import type { Inbox } from '../../slack-bridge/ports/inbox.ts';
import type { Tables } from '../database/tables.ts';

/** What the service's own bridge heard, in its own database. */
export function createInbox(db: Kysely<Tables>): Inbox {
  return {
    keep: async ({ eventId, event, keptAt }) => {
      await db
        .insertInto('slack_inbox')
        .values({ event_id: eventId, event, kept_at: keptAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    waiting: async (limit) => {
      const rows = await db.selectFrom('slack_inbox').selectAll().orderBy('place').limit(limit).execute();
      return rows.map((row) => ({ eventId: row.event_id, event: row.event, keptAt: row.kept_at }));
    },
    done: async (eventIds) => {
      if (eventIds.length === 0) return;
      await db
        .deleteFrom('slack_inbox')
        .where('event_id', 'in', [...eventIds])
        .execute();
    },
  };
}
