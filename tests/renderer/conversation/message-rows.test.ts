import { expect, test } from 'vitest';
import { MessageId } from '../../../src/contract/model/ids.ts';
import type { MessageView } from '../../../src/contract/workstation/conversations.ts';
import { countNewIncoming, mergeMessages } from '../../../src/renderer/conversation/message-list.ts';
import { messageRows } from '../../../src/renderer/conversation/message-rows.ts';
import { nextUuid } from '../stand-in/stand-in-world.ts';

const allLoaded = { hasEarlier: false, starts: [] };
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
  const rows = messageRows(
    [
      said(1),
      said(2),
      said(3, { kind: 'outgoing', authorName: 'Nora' }),
      said(4, { kind: 'event', text: 'claimed' }),
      said(5, { kind: 'outgoing', authorName: 'Nora' }),
      said(6, { kind: 'outgoing', authorName: 'Nora', at: noon + 10 * minute }),
      said(7, { kind: 'outgoing', authorName: 'Nora', at: noon + 24 * 60 * minute }),
    ],
    allLoaded,
  );
  expect(
    rows.map((row) => (row.kind === 'message' ? [row.message.position, row.startsGroup] : row.kind)),
  ).toEqual(['day', [1, true], [2, false], [3, true], 'event', [5, true], [6, true], 'day', [7, true]]);
});

test('what is in sight keeps its keys and its heads when a page is put before it', () => {
  const later = [said(10), said(11)];
  const earlier = [said(1, { at: noon - 24 * 60 * minute }), said(9)];
  const before = messageRows(later, { hasEarlier: true, starts: [] });
  const [first] = later;
  if (!first) throw new Error('two were said');
  const after = messageRows([...earlier, ...later], { hasEarlier: false, starts: [first.messageId] });
  expect(before.map((row) => row.kind)).toEqual(['message', 'message']);
  expect(after.slice(-2)).toEqual(before);
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

test('a step that was ticked and a mood that was corrected get no line, and part no group', () => {
  const quiet = [
    said(2, { kind: 'event', text: 'stepsTicked' }),
    said(3, { kind: 'event', text: 'sentimentSet' }),
  ];
  const rows = messageRows([said(1), ...quiet, said(4)], { hasEarlier: false, starts: [] });
  expect(rows.map((row) => (row.kind === 'message' ? row.startsGroup : row.kind))).toEqual([
    'day',
    true,
    false,
  ]);
});
