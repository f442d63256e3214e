import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import { type ConversationId, PersonId, PromiseId } from '../../../src/contract/model/ids.ts';
import { createQuestionIntake } from '../../../src/core/questions/question-intake.ts';
import { createFeedApplier } from '../../../src/core/sync/feed-applier.ts';
import { createUpdateIntake } from '../../../src/core/updates/update-intake.ts';
import { acceptAll, brand, openOutboxScene, personId } from '../support/outbox-scene.ts';

const colleague = { personId: PersonId.parse(newId()), name: 'Mikko' };
const promise = {
  promiseId: PromiseId.parse(newId()),
  ...{ code: 'callBack', label: 'Call back', by: colleague },
  ...{ madeAt: 1, dueSoonAt: 2, dueAt: 3, keptAt: null },
};

/** A workstation that takes in what the feed and snapshots of its brand bring. */
function open() {
  const scene = openOutboxScene({ answer: acceptAll });
  const { store, local, clock } = scene;
  const applier = createFeedApplier({
    ...{
      conversations: store.conversations,
      cursors: store.cursors,
      intake: local.intake,
      write: local.write,
    },
    updates: createUpdateIntake({ ...store.updates, clock }),
    questions: createQuestionIntake({ ...store, personId }),
    onUpdates: () => {},
    onQuestions: () => {},
  });
  let cursor = 0;
  const { brandId } = brand;
  const snapshot = (...conversations: readonly Conversation[]) => {
    cursor += 1;
    const record = { recordVersion: 1, brand };
    const present = { cursor, record, conversations: [...conversations], updates: [], questions: [] };
    applier.applySnapshot(brandId, present, 'all');
  };
  const known = (conversationId: ConversationId) => store.conversations.find(conversationId);
  /** A conversation of a colleague's, of which no message is here, as the central service has it. */
  const theirs = (changes: Partial<Conversation>): Conversation => {
    const conversationId = scene.addConversation();
    const conversation = known(conversationId)?.conversation;
    if (!conversation) throw new Error('unknown');
    store.conversations.remove(conversationId);
    return { ...conversation, holder: colleague, ...changes };
  };
  snapshot();
  return {
    ...scene,
    snapshot,
    known,
    theirs,
    tell: (conversation: Conversation) => {
      cursor += 1;
      const change = { type: 'conversation', conversation } as const;
      applier.apply({ type: 'change', brandId, cursor, at: 0, change });
    },
    leaves: (conversationId: ConversationId) => {
      cursor += 1;
      const change = { type: 'conversationLeft', conversationId } as const;
      applier.apply({ type: 'change', brandId, cursor, at: 0, change });
    },
  };
}

describe('A conversation that ended with a promise to its customer', () => {
  test('is kept until the promise is, though no word of it is here', () => {
    const { tell, theirs, known, store } = open();
    const ended = theirs({ status: 'resolved', resolvedAt: 2, promises: [promise] });
    tell(ended);
    expect(known(ended.conversationId)?.conversation.promises).toHaveLength(1);
    expect(store.conversations.promised()).toHaveLength(1);
    tell({ ...ended, lastSeq: 1, promises: [{ ...promise, keptAt: 5 }] });
    expect(known(ended.conversationId)).toBeNull();
  });

  test('stays with a snapshot that lists it, and goes with one that no longer does', () => {
    const { snapshot, theirs, known } = open();
    const ended = theirs({ status: 'resolved', resolvedAt: 2, promises: [promise] });
    snapshot(ended);
    snapshot(ended);
    expect(known(ended.conversationId)).not.toBeNull();
    snapshot();
    expect(known(ended.conversationId)).toBeNull();
  });

  test('is asked for once more when words of it are here and a snapshot no longer lists it', () => {
    const { snapshot, addConversation, customerWrites, known, store } = open();
    const mine = addConversation({ status: 'resolved', resolvedAt: 2, promises: [promise] });
    customerWrites(mine, 1);
    snapshot();
    expect(known(mine)?.outdated).toBe(true);
    expect(store.conversations.behind(personId)).toContain(mine);
  });

  test('asks for nothing any more once it is not for this person to know of', () => {
    const { addConversation, customerWrites, leaves, store } = open();
    const mine = addConversation({ promises: [promise] });
    customerWrites(mine, 1);
    leaves(mine);
    expect(store.conversations.promised()).toEqual([]);
  });
});
