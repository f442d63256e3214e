import type { ConversationId } from '../../contract/model/ids.ts';

export interface RaisedAlert {
  readonly alertId: string;
  readonly conversationId: ConversationId;
  /** The newest message it stood for; 0 for a conversation that waits. */
  readonly seq: number;
  /** Still asks for attention. */
  readonly active: boolean;
}

/** Remembers what was raised, so that a restart does not raise it again. */
export interface AlertStore {
  readonly find: (alertId: string) => RaisedAlert | null;
  readonly all: (idPrefix: string) => readonly RaisedAlert[];
  readonly save: (alert: RaisedAlert) => void;
  readonly remove: (alertId: string) => void;
}
