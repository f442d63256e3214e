import { describe, expect, it } from 'vitest';
import { textAfter } from '../../../src/renderer/lookup/results/text-after.ts';

const field = (value: string, selectionStart: number | null, selectionEnd = selectionStart) => ({
  value,
  selectionStart,
  selectionEnd,
});
const put = (data: string | null, inputType = 'insertText') => ({ inputType, data });

describe('what a field will hold after a key', () => {
  it('has the letter where the caret is, in place of what is selected', () => {
    expect(textAfter(field('sk', 2), put('o'))).toBe('sko');
    expect(textAfter(field('so', 1), put('k'))).toBe('sko');
    expect(textAfter(field('ski', 2, 3), put('o'))).toBe('sko');
    expect(textAfter(field('ski', 0, 3), put('б'))).toBe('б');
  });

  it('is not known while an input method composes, when something is deleted, and without a caret', () => {
    expect(textAfter(field('s', 1), put('k', 'insertCompositionText'))).toBeNull();
    expect(textAfter(field('s', 1), put(null, 'deleteContentBackward'))).toBeNull();
    expect(textAfter(field('s', null), put('k'))).toBeNull();
  });
});
