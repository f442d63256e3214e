import { createStore } from 'zustand/vanilla';
import type { ConversationId, MessageId } from '../../../contract/model/ids.ts';
import type { MessageView } from '../../../contract/workstation/conversations.ts';
import type { WorkstationClient } from '../../rpc/client.ts';

export type NoteOutcome =
  | Awaited<ReturnType<WorkstationClient['conversations']['writeNote']>>
  | { readonly ok: false; readonly code: 'unreachable' };
export type NoteProblem = Extract<NoteOutcome, { ok: false }>['code'];

export interface NoteState {
  /** The composer writes a note for colleagues instead of a reply to the customer. */
  readonly writing: boolean;
  /** Apart from the reply's draft: neither can ever be sent as the other. */
  readonly text: string;
  readonly busy: boolean;
  readonly problem: NoteProblem | null;
}

export interface NoteDeps {
  readonly write: (
    messageId: MessageId,
    text: string,
  ) => ReturnType<WorkstationClient['conversations']['writeNote']>;
  readonly newMessageId: () => MessageId;
  readonly onWritten: (message: MessageView) => void;
}

export type NoteModel = ReturnType<typeof createNoteModel>;

/** A note beside the conversation `conversationId`; what is begun stays until the pane is closed. */
export function createNoteModel(conversationId: ConversationId, deps: NoteDeps) {
  const store = createStore<NoteState>(() => ({ writing: false, text: '', busy: false, problem: null }));
  /** Kept until the core has the note, so that trying again after a cut gives one note. */
  let attempt: { readonly messageId: MessageId; readonly text: string } | null = null;

  const write = async (text: string): Promise<NoteOutcome> => {
    if (attempt?.text !== text) attempt = { messageId: deps.newMessageId(), text };
    let outcome: NoteOutcome;
    try {
      outcome = await deps.write(attempt.messageId, text);
    } catch {
      return { ok: false, code: 'unreachable' };
    }
    if (outcome.ok) {
      attempt = null;
      deps.onWritten(outcome.value.message);
    }
    return outcome;
  };

  return {
    conversationId,
    store,
    begin: () => store.setState({ writing: true }),
    /** Back to the reply; what was begun is there again with the next note. */
    leave: () => store.setState({ writing: false, problem: null }),
    edit: (text: string) => store.setState({ text, problem: null }),
    /** Writes without the composer, for a note that ends the conversation. */
    write,
    save: async (): Promise<void> => {
      const { text, busy } = store.getState();
      if (busy || text.trim() === '') return;
      store.setState({ busy: true, problem: null });
      const outcome = await write(text);
      store.setState(
        outcome.ok ? { busy: false, writing: false, text: '' } : { busy: false, problem: outcome.code },
      );
    },
  };
}
