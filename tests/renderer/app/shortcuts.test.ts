import { expect, test } from 'vitest';
import { chordKeys, shortcutOf, shortcuts } from '../../../src/renderer/app/shortcuts.ts';

function press(key: string, code: string, held: { ctrl?: true; meta?: true; alt?: true; shift?: true } = {}) {
  return {
    key,
    code,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    altKey: held.alt ?? false,
    shiftKey: held.shift ?? false,
  };
}

test.each([
  ['US, Finnish, Norwegian, Polish', press('k', 'KeyK', { ctrl: true }), 'lookup'],
  ['Russian', press('л', 'KeyK', { ctrl: true }), 'lookup'],
  ['Dvorak, where K lies elsewhere', press('k', 'KeyV', { ctrl: true }), 'lookup'],
  ['Dvorak, where KeyK writes t', press('t', 'KeyK', { ctrl: true }), undefined],
  ['French, where digits need Shift', press('&', 'Digit1', { ctrl: true }), 'focusPane1'],
  ['any, a digit', press('6', 'Digit6', { ctrl: true }), 'focusPane6'],
  ['US question mark', press('?', 'Slash', { shift: true }), 'help'],
  ['Finnish question mark', press('?', 'Minus', { shift: true }), 'help'],
  ['Russian question mark', press('?', 'Digit7', { shift: true }), 'help'],
  ['any, an arrow', press('ArrowDown', 'ArrowDown', { alt: true }), 'nextWaiting'],
  ['Polish AltGr+K writes a letter', press('ķ', 'KeyK', { ctrl: true, alt: true }), undefined],
] as const)('%s', (_layout, event, id) => {
  expect(shortcutOf(event, 'linux', false)?.id).toBe(id);
});

test('on a Mac Cmd takes the place of Ctrl', () => {
  expect(shortcutOf(press('2', 'Digit2', { meta: true }), 'mac', true)?.id).toBe('focusPane2');
  expect(shortcutOf(press('2', 'Digit2', { ctrl: true }), 'mac', true)).toBeUndefined();
});

test('while text is typed a question mark is a question mark', () => {
  expect(shortcutOf(press('?', 'Slash', { shift: true }), 'linux', true)).toBeUndefined();
  expect(shortcutOf(press('F1', 'F1'), 'linux', true)?.id).toBe('helpAnywhere');
});

test('no key needs three modifiers, and no two shortcuts that act in one place share a key', () => {
  for (const { chord } of shortcuts) {
    expect([chord.mod, chord.alt, chord.shift].filter(Boolean).length).toBeLessThanOrEqual(2);
  }
  const global = shortcuts
    .filter(({ local }) => !local)
    .map(({ chord }) => chordKeys(chord, 'linux').join('+'));
  expect(new Set(global).size).toBe(global.length);
});
