import { expect, it } from 'vitest';
import { filterShortcuts } from '../../../src/renderer/help/filter-shortcuts.ts';

const shortcuts = [
  { id: 'lookup', group: 'Lookup', label: 'Look up', keys: ['Ctrl', 'K'] },
  { id: 'resolve', group: 'Conversation', label: 'Resolve the conversation', keys: ['Ctrl', 'Enter'] },
  { id: 'send', group: 'Conversation', label: 'Send', keys: ['Enter'] },
];
const found = (text: string) =>
  filterShortcuts(shortcuts, text).map(({ group, lines }) => [group, ...lines.map(({ id }) => id)]);

it('all keys stand under their headings when nothing is typed', () => {
  expect(found(' ')).toEqual([
    ['Lookup', 'lookup'],
    ['Conversation', 'resolve', 'send'],
  ]);
});

it.each([
  ['resolve', [['Conversation', 'resolve']]],
  ['ctrl+enter', [['Conversation', 'resolve']]],
  ['ENTER', [['Conversation', 'resolve', 'send']]],
  ['conversation send', [['Conversation', 'send']]],
  ['fly', []],
])('“%s” finds what it names by action, heading or key', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
