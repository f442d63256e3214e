import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import { FileId, MessageId, PersonId, TransferId } from '../../../src/contract/model/ids.ts';
import type { MessageView } from '../../../src/contract/workstation/conversations.ts';
import { isDoneWith } from '../../../src/renderer/app/done-with.ts';
import {
  type ConversationState,
  openingState,
} from '../../../src/renderer/conversation/conversation-state.ts';
import { createFilesModel } from '../../../src/renderer/conversation/files/files-model.ts';
import { sampleConversation } from '../../core/alerts/sample-conversations.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { ordinaryWorld } from '../stand-in/scenes.ts';
import { nextUuid } from '../stand-in/stand-in-world.ts';

const me = { personId: PersonId.parse(nextUuid()), name: 'Nora' };
const mikko = { personId: PersonId.parse(nextUuid()), name: 'Mikko' };

function isDone(
  changes: Partial<Conversation>,
  state: Partial<ConversationState> = {},
  leaving = false,
): boolean {
  const conversation = sampleConversation(1, { status: 'open', holder: me, ...changes });
  const store = createStore<ConversationState>(() => ({
    ...openingState,
    phase: 'open',
    detail: { conversation, writing: 'allowed', leaving: leaving ? 'skip' : null, exits: [], hints: [] },
    ...state,
  }));
  const files = createFilesModel({
    client: inProcessClient(ordinaryWorld()).files,
    target: () => null,
    newFileId: () => FileId.parse(nextUuid()),
    onChange: () => {},
  });
  return isDoneWith({ store, files }, me.personId);
}

describe('A pane may be taken by another conversation', () => {
  test.each([
    ['ended', { status: 'resolved' }],
    ['waits for somebody else again', { status: 'queued', holder: null }],
    ['is put aside', { status: 'snoozed' }],
  ] as const)('when its own %s', (_, changes) => {
    expect(isDone(changes)).toBe(true);
    expect(isDone(changes, { draft: 'Not sent' })).toBe(false);
    expect(isDone(changes, {}, true)).toBe(false);
  });

  test('not while the agent works in it, waits for the customer, or reads what a colleague holds', () => {
    expect(isDone({})).toBe(false);
    expect(isDone({ status: 'pending' })).toBe(false);
    expect(isDone({ holder: mikko })).toBe(false);
  });

  test('not while a message needs a decision, or a colleague offers it to the agent', () => {
    const message: MessageView = {
      messageId: MessageId.parse(nextUuid()),
      position: 1,
      kind: 'outgoing',
      authorName: 'Nora',
      text: 'Hei',
      at: 1,
      origin: 'composed',
      delivery: 'parked',
      problem: 'notHolder',
    };
    expect(isDone({ status: 'queued', holder: null }, { messages: [message] })).toBe(false);
    const transfer = { transferId: TransferId.parse(nextUuid()), from: mikko, to: me, note: '' };
    const times = { offeredAt: 1, expiresAt: 2 };
    expect(isDone({ status: 'snoozed', holder: mikko, transfer: { ...transfer, ...times } })).toBe(false);
  });
});
