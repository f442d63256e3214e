import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import type { ConversationId, QuestionId } from '../../contract/model/ids.ts';

/** A question as this workstation has it, and which of its answers the agent has not seen here. */
export interface KnownQuestion {
  readonly question: BrandQuestion;
  /** The central service has it, or will never take it. */
  readonly handedIn: boolean;
  /** Ids of answers that are new, or read otherwise since they were seen. */
  readonly unread: readonly string[];
  /** Counts the times something became unread; an alert stands for one of them. */
  readonly news: number;
}

/** Gone with their conversations. All writes belong inside a transaction of the caller. */
export interface QuestionStore {
  readonly find: (questionId: QuestionId) => KnownQuestion | null;
  /** Oldest first. */
  readonly ofConversation: (conversationId: ConversationId) => readonly KnownQuestion[];
  /** Not handed in yet, oldest first. */
  readonly waiting: (limit: number) => readonly KnownQuestion[];
  readonly withUnread: () => readonly KnownQuestion[];
  readonly save: (known: KnownQuestion) => void;
}
