import type { AlertLife } from '../../../core/alerts/alert-life.ts';
import type { AlertStore, RaisedAlert } from '../../../core/alerts/alert-store.ts';
import type { Database } from '../open-database.ts';

type AlertRow = Omit<RaisedAlert, 'life'> & AlertLife;

const COLUMNS = `
  alert_id AS alertId, kind, conversation_id AS conversationId, seq,
  state, rung, raised_at AS raisedAt, shown_at AS shownAt, seen_at AS seenAt, ended_at AS endedAt`;

export function createAlertRows(db: Database): AlertStore {
  const find = db.prepare<[string], AlertRow>(`SELECT ${COLUMNS} FROM alert_lives WHERE alert_id = ?`);
  const all = db.prepare<[string], AlertRow>(
    `SELECT ${COLUMNS} FROM alert_lives WHERE alert_id GLOB ? || '*'`,
  );
  const standing = db.prepare<[], AlertRow>(
    `SELECT ${COLUMNS} FROM alert_lives WHERE state NOT IN ('acted', 'withdrawn')`,
  );
  const save = db.prepare<[AlertRow]>(`
    INSERT OR REPLACE INTO alert_lives
      (alert_id, kind, conversation_id, seq, state, rung, raised_at, shown_at, seen_at, ended_at)
    VALUES (@alertId, @kind, @conversationId, @seq, @state, @rung, @raisedAt, @shownAt, @seenAt, @endedAt)`);
  const remove = db.prepare<[string]>('DELETE FROM alert_lives WHERE alert_id = ?');
  return {
    find: (alertId) => {
      const row = find.get(alertId);
      return row ? rowToAlert(row) : null;
    },
    all: (idPrefix) => all.all(idPrefix).map(rowToAlert),
    standing: () => standing.all().map(rowToAlert),
    save: ({ life, ...alert }) => {
      save.run({ ...alert, ...life });
    },
    remove: (alertId) => {
      remove.run(alertId);
    },
  };
}

function rowToAlert({ alertId, kind, conversationId, seq, ...life }: AlertRow): RaisedAlert {
  return { alertId, kind, conversationId, seq, life };
}
