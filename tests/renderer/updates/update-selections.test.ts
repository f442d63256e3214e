import { expect, test } from 'vitest';
import {
  asksFor,
  countsOf,
  groupByText,
  importantOf,
  isLocked,
  locksOf,
} from '../../../src/renderer/updates/update-selections.ts';
import { ida, knownOf, kuuma, nordlys, pekka, updateIdOf, view } from './views.ts';

test('An update asks for something while it is in force and not acknowledged', () => {
  expect([
    asksFor(view(1)),
    asksFor(view(1, { level: 'info', acknowledge: false })),
    asksFor(view(1, {}, { state: 'acknowledged' })),
    asksFor(view(1, {}, { state: 'revised' })),
    asksFor(view(1, {}, { inForce: 'expired' })),
    asksFor(view(1, {}, { inForce: 'retracted' })),
  ]).toEqual([true, false, false, true, false, false]);
});

test('A brand’s counts are its own', () => {
  const known = knownOf([view(1)], {
    recent: [
      view(1),
      view(2, { brandId: kuuma, level: 'info', acknowledge: false }),
      view(3, { brandId: kuuma, level: 'important' }, { unread: false }),
    ],
  });
  expect(countsOf(known)).toEqual({ unread: 2, asking: 2, urgent: true });
  expect(countsOf(known, kuuma)).toEqual({ unread: 1, asking: 1, urgent: false });
  expect(countsOf(null)).toEqual({ unread: 0, asking: 0, urgent: false });
});

test('An important one stays in its brand’s panes until acknowledged, or read where nothing is asked', () => {
  const known = knownOf([], {
    recent: [
      view(1, { level: 'important' }, { unread: false, state: 'shown' }),
      view(2, { level: 'important' }, { unread: false, state: 'acknowledged' }),
      view(3, { level: 'important', acknowledge: false }),
      view(4, { level: 'important', acknowledge: false }, { unread: false }),
      view(5, { level: 'important' }, { inForce: 'expired' }),
      view(6, { level: 'important', brandId: kuuma }),
      view(7),
    ],
  });
  expect(importantOf(known, nordlys).map(({ update }) => update.updateId)).toEqual([1, 3].map(updateIdOf));
});

test('A lock names the updates that make it', () => {
  const known = knownOf([view(1), view(2)], {
    locked: [{ conversationId: ida, updateIds: [updateIdOf(2)] }],
  });
  expect(locksOf(known, ida).map(({ update }) => update.updateId)).toEqual([updateIdOf(2)]);
  expect([isLocked(known, ida), isLocked(known, pekka), locksOf(known, pekka)]).toEqual([true, false, []]);
});

test('Brands that are told the same share one text', () => {
  const same = [view(1), view(2, { text: 'Update 1', brandId: kuuma }), view(3, { text: 'Otherwise' })];
  expect(groupByText(same).map((views) => views.length)).toEqual([2, 1]);
});
