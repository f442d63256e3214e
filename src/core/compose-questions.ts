import type { ConversationId } from '../contract/model/ids.ts';
import type { Person } from '../contract/model/person.ts';
import type { BrandBook } from './conversations/brand-book.ts';
import type { Clock } from './kernel/clock.ts';
import { createListeners } from './kernel/listeners.ts';
import type { Log } from './kernel/log.ts';
import { isLoopbackAddress } from './profile/central-address.ts';
import type { CoreStore } from './profile/core-store.ts';
import { createAskBrand } from './questions/ask-brand.ts';
import { createQuestionIntake } from './questions/question-intake.ts';
import { createQuestionSender } from './questions/question-sender.ts';
import { createQuestionWatchers } from './questions/question-watchers.ts';
import type { Access } from './sync/access.ts';
import type { CentralConnection } from './sync/central-connection.ts';

export interface QuestionParts {
  readonly store: CoreStore;
  readonly brands: BrandBook;
  readonly connection: CentralConnection;
  readonly access: Access;
  readonly person: () => Person;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** What the agent asks brands beside conversations, and what they answer. */
export function composeQuestions(parts: QuestionParts) {
  const { store, connection, access, person } = parts;
  const { questions, transaction } = store;
  const watchers = createQuestionWatchers(questions);
  const changes = createListeners<void>();
  const changed = (conversationId: ConversationId | null) => {
    watchers.changed(conversationId);
    changes.emit();
  };

  const sender = createQuestionSender({
    ...parts,
    questions,
    transaction,
    loopback: isLoopbackAddress(connection.address),
    ask: ({ brandId, questionId, conversationId, text }) =>
      access.call((token) => connection.questions.ask(token, { brandId, questionId, conversationId, text })),
    onChange: ({ conversationId }) => changed(conversationId),
  });

  return {
    intake: createQuestionIntake({ ...store, personId: person().personId }),
    watch: watchers.watch,
    ask: createAskBrand({
      ...parts,
      ...store,
      onAsked: (conversationId) => {
        changed(conversationId);
        sender.kick();
      },
    }),
    markRead: (conversationId: ConversationId) => {
      const unread = questions.ofConversation(conversationId).filter((known) => known.unread.length > 0);
      if (unread.length === 0) return;
      transaction(() => {
        for (const known of unread) questions.save({ ...known, unread: [] });
      });
      changed(conversationId);
    },
    /** Taken in from the central service, or forgotten with their conversations. */
    changed: () => changed(null),
    onChange: changes.add,
    setConnected: sender.setConnected,
    close: async () => {
      watchers.close();
      await sender.close();
    },
  };
}
