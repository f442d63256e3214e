import { expect, it } from 'vitest';
import { lookupActionOf } from '../../../src/renderer/lookup/lookup-keys.ts';

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
