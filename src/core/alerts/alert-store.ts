import type { ConversationId } from '../../contract/model/ids.ts';
import type { AlertKind } from '../../contract/workstation/alerts.ts';
import type { AlertLife } from './alert-life.ts';

export interface RaisedAlert {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly conversationId: ConversationId;
  /** The newest message it stood for; 0 for a conversation that waits. */
  readonly seq: number;
  readonly life: AlertLife;
}

/** Remembers what was raised, so that a restart neither raises it again nor loses how far it was. */
export interface AlertStore {
  readonly find: (alertId: string) => RaisedAlert | null;
  readonly all: (idPrefix: string) => readonly RaisedAlert[];
  /** Those that ask for attention. */
  readonly standing: () => readonly RaisedAlert[];
  readonly save: (alert: RaisedAlert) => void;
  readonly remove: (alertId: string) => void;
}
