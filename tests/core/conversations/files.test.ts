import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { type Attachment, fileLimits } from '../../../src/contract/model/attachment.ts';
import { ConversationId, FileId, MessageId } from '../../../src/contract/model/ids.ts';
import { EventPayload } from '../../../src/contract/model/workstation-event.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openOwnConversation } from '../support/own-conversation.ts';

const photo = (name: string): Attachment => ({
  ...{ fileId: FileId.parse(newId()), name, type: 'image/jpeg', bytes: 1234, width: 30, height: 20 },
  ...{ pages: null, thumbnail: true },
});

function open(folder = tempFolder(), conversationId = ConversationId.parse(newId())) {
  const { store, conversations, here } = openOwnConversation({ folder, conversationId, holdsChats: true });
  return {
    store,
    conversations,
    here,
    addToDraft: (...files: Attachment[]) => {
      const draft = store.drafts.find(conversationId);
      const { text = '', references = [], files: before = [] } = draft ?? {};
      store.drafts.save({ ...here, text, references, files: [...before, ...files], savedAt: 1 });
    },
    send: (text: string) =>
      conversations.send({ ...here, messageId: MessageId.parse(newId()), text, references: [] }),
    type: (text: string) => conversations.saveDraft({ ...here, text, references: [] }),
    draft: () => conversations.reader.draft(conversationId),
    waiting: () => store.outbox.ofConversation(conversationId),
    payloads: () =>
      store.outbox
        .ofConversation(conversationId)
        .map(({ payload }) => EventPayload.parse(JSON.parse(payload))),
    shown: () => conversations.reader.newest(conversationId, 100).messages,
  };
}

describe('Files of a draft', () => {
  test('outlive its text and a restart, and end with it only when there is neither', () => {
    const folder = tempFolder();
    const first = open(folder);
    const [sofa, lamp] = [photo('sofa.jpg'), photo('lamp.jpg')];
    first.addToDraft(sofa, lamp);
    first.type('Here they are');
    first.type('');
    first.store.close();
    const second = open(folder, first.here.conversationId);
    expect(second.draft()).toMatchObject({ text: '', files: [sofa, lamp] });
    second.store.drafts.save({ ...second.here, text: '', references: [], files: [], savedAt: 1 });
    second.type('');
    expect(second.draft()).toBe(null);
  });

  test('go with the message, also without a word; with neither there is nothing to send', () => {
    const { addToDraft, send, draft, payloads, shown } = open();
    expect(send('')).toEqual({ ok: false, code: 'nothingToSend' });
    expect(send(' \n')).toEqual({ ok: false, code: 'nothingToSend' });
    const sofa = photo('sofa.jpg');
    addToDraft(sofa);
    expect(send('')).toMatchObject({ ok: true, value: { message: { text: '', files: [sofa] } } });
    expect(draft()).toBe(null);
    expect(send('And a word.').ok).toBe(true);
    expect(payloads()).toMatchObject([
      { kind: 'messageWritten', text: '', files: [sofa] },
      { text: 'And a word.' },
    ]);
    expect(payloads()[1]).not.toHaveProperty('files');
    expect(shown().map(({ files }) => files)).toEqual([[sofa], undefined]);
  });

  test('come back into it with a message that is undone, and with one that was parked', () => {
    const { addToDraft, send, conversations, draft, waiting, here } = open();
    const [sofa, lamp, bed] = [photo('sofa.jpg'), photo('lamp.jpg'), photo('bed.jpg')];
    addToDraft(sofa);
    send('The sofa');
    const [held] = waiting();
    if (!held) throw new Error('nothing waits');
    addToDraft(lamp);
    expect(conversations.undo(held.eventId).ok).toBe(true);
    expect(draft()).toMatchObject({ text: 'The sofa', files: [sofa, lamp] });

    const sent = send('The sofa and the lamp');
    const [parked] = waiting();
    if (!parked || !sent.ok) throw new Error('nothing waits');
    conversations.write((record) => conversations.lanes.park(record, parked, 'customerWroteMeanwhile'));
    addToDraft(bed);
    conversations.decide({ ...here, messageId: sent.value.message.messageId, decision: 'toDraft' });
    expect(draft()).toMatchObject({ text: 'The sofa and the lamp', files: [sofa, lamp, bed] });
  });

  test('that are more than one message takes stay for the next', () => {
    const { addToDraft, send, draft, payloads } = open();
    const files = Array.from({ length: fileLimits.perMessage + 2 }, (_, index) => photo(`${index}.jpg`));
    addToDraft(...files);
    send('Many');
    expect(payloads()).toMatchObject([{ files: files.slice(0, fileLimits.perMessage) }]);
    expect(draft()).toMatchObject({ text: '', files: files.slice(fileLimits.perMessage) });
  });

  test('are sent as they were when a parked message goes after all', () => {
    const { addToDraft, send, conversations, waiting, payloads, here } = open();
    const sofa = photo('sofa.jpg');
    addToDraft(sofa);
    const sent = send('');
    const [event] = waiting();
    if (!event || !sent.ok) throw new Error('nothing waits');
    conversations.write((record) => conversations.lanes.park(record, event, 'customerWroteMeanwhile'));
    conversations.decide({ ...here, messageId: sent.value.message.messageId, decision: 'send' });
    expect(payloads()).toMatchObject([{ text: '', files: [sofa] }]);
  });
});

test('Files that came with a customer’s message are shown with it, after a restart too', () => {
  const folder = tempFolder();
  const first = open(folder);
  const receipt = { ...photo('receipt.pdf'), type: 'application/pdf', pages: 2, thumbnail: false } as const;
  first.conversations.write((record) =>
    first.conversations.intake.message(record, {
      ...{ messageId: MessageId.parse(newId()), conversationId: first.here.conversationId, seq: 1 },
      ...{ kind: 'incoming', authorName: 'Ida', text: '', origin: null, writtenAt: 1, receivedAt: 1 },
      files: [receipt],
    }),
  );
  first.store.close();
  expect(open(folder, first.here.conversationId).shown()).toMatchObject([{ text: '', files: [receipt] }]);
});
