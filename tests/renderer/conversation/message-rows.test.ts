import { expect, test } from 'vitest';
import { MessageId } from '../../../src/contract/model/ids.ts';
import type { MessageView } from '../../../src/contract/workstation/conversations.ts';
import { countNewIncoming, mergeMessages } from '../../../src/renderer/conversation/message-list.ts';
import { messageRows } from '../../../src/renderer/conversation/message-rows.ts';
import { nextUuid } from '../stand-in/stand-in-world.ts';

const noon = new Date(2026, 1, 10, 12, 0).getTime();
const minute = 60_000;

function said(position: number, part: Partial<MessageView> = {}): MessageView {
  return {
    messageId: MessageId.parse(nextUuid()),
    position,
    kind: 'incoming',
    authorName: 'Ida',
    text: `text ${position}`,
    at: noon + position * 1000,
    origin: null,
    delivery: null,
    problem: null,
    ...part,
  };
}

test('messages are grouped by day, author and pause; events stand between them', () => {
  const rows = messageRows([
    said(1),
    said(2),
    said(3, { kind: 'outgoing', authorName: 'Nora' }),
    said(4, { kind: 'event', text: 'claimed' }),
    said(5, { kind: 'outgoing', authorName: 'Nora' }),
    said(6, { kind: 'outgoing', authorName: 'Nora', at: noon + 10 * minute }),
    said(7, { kind: 'outgoing', authorName: 'Nora', at: noon + 24 * 60 * minute }),
  ]);
  expect(
    rows.map((row) => (row.kind === 'message' ? [row.message.position, row.startsGroup] : row.kind)),
  ).toEqual(['day', [1, true], [2, false], [3, true], 'event', [5, true], [6, true], 'day', [7, true]]);
});

test('keys of rows stay when earlier messages are put before them', () => {
  const later = [said(10), said(11)];
  const keys = messageRows(later).map((row) => row.key);
  const withEarlier = messageRows([said(1, { at: noon - 24 * 60 * minute }), ...later]).map((row) => row.key);
  expect(withEarlier.slice(-keys.length)).toEqual(keys);
});

test('a confirmed message takes its new position and replaces what was known of it', () => {
  const first = said(1);
  const mine = said(1000, { kind: 'outgoing', delivery: 'sending' });
  const incoming = said(2);
  const confirmed: MessageView = { ...mine, position: 1.5, delivery: 'sent' };
  expect(mergeMessages([first, incoming, mine], [confirmed])).toEqual([first, confirmed, incoming]);
  expect(mergeMessages([first, mine], [], [mine.messageId])).toEqual([first]);
});

test('only what the customer wrote and was not known counts as new', () => {
  const known = said(1);
  expect(countNewIncoming([known], [known, said(2), said(3, { kind: 'outgoing' })])).toBe(1);
});
