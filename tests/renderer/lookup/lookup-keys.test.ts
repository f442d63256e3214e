import { expect, it } from 'vitest';
import { keysOf, type ShortcutId } from '../../../src/renderer/app/shortcuts.ts';
import { lookupActionOf, lookupKeys } from '../../../src/renderer/lookup/lookup-keys.ts';

const press = (part: Partial<Parameters<typeof lookupActionOf>[0]>) =>
  lookupActionOf({
    key: '',
    code: '',
    altKey: true,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...part,
  });

it('goes by the letter where the layout has it', () => {
  expect(press({ key: 'i', code: 'KeyI' })).toBe('inStock');
  expect(press({ key: 'i', code: 'KeyG' })).toBe('inStock');
  expect(press({ key: 'G', code: 'KeyG', shiftKey: true })).toBe('previousCategory');
});

it('goes by the place of the key where the layout writes something else', () => {
  expect(press({ key: 'л', code: 'KeyK' })).toBe('campaign');
  expect(press({ key: 'π', code: 'KeyP' })).toBe('pin');
});

it('leaves signs to AltGr and other keys to others', () => {
  expect(press({ key: 'i', code: 'KeyI', ctrlKey: true })).toBeNull();
  expect(press({ key: 'i', code: 'KeyI', altKey: false })).toBeNull();
  expect(press({ key: 'ś', code: 'KeyS' })).toBeNull();
});

it('listens for the keys that the help shows', () => {
  const keys = lookupKeys('mac');
  const shown = (id: ShortcutId) => keysOf(id, 'mac');
  const same = [
    'insert',
    'insertLine',
    'inStock',
    'campaign',
    'nextCategory',
    'previousCategory',
    'clearRange',
    'pin',
    'whatChanged',
  ] as const;
  expect(same.map((id) => keys[id])).toEqual(same.map(shown));
  expect([keys.open, keys.scope, keys.find]).toEqual([
    shown('openDetail'),
    shown('allMyBrands'),
    shown('findInArticle'),
  ]);
});
