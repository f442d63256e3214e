import type { AlertStore } from '../alerts/alert-store.ts';
import type { HandedInForms } from '../beside/handed-in-forms.ts';
import type { IntakeDraftStore } from '../beside/intake-draft-store.ts';
import type { RefusedNotes } from '../beside/refused-notes.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { DraftStore } from '../conversations/draft-store.ts';
import type { ExitMemory } from '../conversations/exit-memory.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { KnowledgeMemory } from '../knowledge/knowledge-memory.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import type { QuestionStore } from '../questions/question-store.ts';
import type { FinishedFinder } from '../queue/finished-search.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { SlackMemory } from '../slack/slack-memory.ts';
import type { CursorStore } from '../sync/cursor-store.ts';
import type { UpdateMemory } from '../updates/update-memory.ts';
import type { SignInStore } from './sign-in-store.ts';

/** The profile's own database: everything that must survive a power cut once it was acknowledged. */
export interface CoreStore {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly exits: ExitMemory;
  readonly intakeDrafts: IntakeDraftStore;
  readonly handedInForms: HandedInForms;
  readonly refusedNotes: RefusedNotes;
  /** The words of finished conversations. */
  readonly finished: FinishedFinder;
  readonly outbox: OutboxStore;
  readonly cursors: CursorStore;
  readonly settings: SettingsStore;
  readonly signIn: SignInStore;
  readonly alerts: AlertStore;
  readonly knowledge: KnowledgeMemory;
  readonly updates: UpdateMemory;
  readonly questions: QuestionStore;
  readonly slack: SlackMemory;
  /**
   * All of `run` or nothing, on disk when it returns. Throws `DiskFullError`, and undoes everything, when there is
   * no room even after the reserve was released. Inside another transaction it joins that one.
   */
  readonly transaction: <Value>(run: () => Value) => Value;
  /** `full` from the moment the reserve had to be released. */
  readonly storage: () => 'ok' | 'full';
  readonly close: () => void;
}
