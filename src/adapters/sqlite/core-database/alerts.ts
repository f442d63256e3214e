import type { ConversationId } from '../../../contract/model/ids.ts';
import type { AlertStore, RaisedAlert } from '../../../core/alerts/alert-store.ts';
import type { Database } from '../open-database.ts';

interface AlertRow {
  alertId: string;
  conversationId: ConversationId;
  seq: number;
  active: number;
}

const COLUMNS = 'alert_id AS alertId, conversation_id AS conversationId, seq, active';

export function createAlertRows(db: Database): AlertStore {
  const find = db.prepare<[string], AlertRow>(`SELECT ${COLUMNS} FROM alerts WHERE alert_id = ?`);
  const all = db.prepare<[string], AlertRow>(`SELECT ${COLUMNS} FROM alerts WHERE alert_id GLOB ? || '*'`);
  const save = db.prepare<[AlertRow]>(`
    INSERT INTO alerts (alert_id, conversation_id, seq, active) VALUES (@alertId, @conversationId, @seq, @active)
    ON CONFLICT (alert_id) DO UPDATE SET seq = @seq, active = @active`);
  const remove = db.prepare<[string]>('DELETE FROM alerts WHERE alert_id = ?');
  return {
    find: (alertId) => {
      const row = find.get(alertId);
      return row ? rowToAlert(row) : null;
    },
    all: (idPrefix) => all.all(idPrefix).map(rowToAlert),
    save: (alert) => {
      save.run({ ...alert, active: alert.active ? 1 : 0 });
    },
    remove: (alertId) => {
      remove.run(alertId);
    },
  };
}

function rowToAlert(row: AlertRow): RaisedAlert {
  return { ...row, active: row.active === 1 };
}
