import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPassages, plainText } from '../../../src/core/lookup/article-passage.ts';
import { createTextWords } from '../../../src/core/lookup/text-words.ts';

const passageAround = createPassages(createTextWords());
const whole = (...words: string[]) => words.map((word) => ({ word, letters: word.length }));

describe('an article’s plain text', () => {
  test.each([
    ['# Title\n\nSome *text* and **more** of `it`.', 'Title Some text and more of it.'],
    ['- one\n- two\n1. three\n> said', 'one two three said'],
    ['[a link](https://example.com/x) and ![a picture](y.png)', 'a link and a picture'],
    ['| a | b |\n|---|:--:|\n| 1 | 2 |', 'a b 1 2'],
    ['snake_case and 2*3*4 stay', 'snake_case and 2*3*4 stay'],
    ['```js\ncode\n```', 'code'],
  ])('of %j is %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});

describe('a passage', () => {
  test('is the beginning when no word is found', () => {
    expect(passageAround(`Begins here. ${'word '.repeat(100)}`, whole('absent'))).toMatch(
      /^Begins here\. .*…$/,
    );
  });

  test('lies where most of the words looked for are together', () => {
    const text = `sofa ${'x '.repeat(300)} grey ${'y '.repeat(300)} a grey sofa ${'z '.repeat(300)}`;
    expect(passageAround(text, whole('grey', 'sofa'))).toContain('a grey sofa');
  });

  test('is found by folded words and beginnings of words', () => {
    expect(
      passageAround(`${'x '.repeat(300)}Ruokapöytä${' y'.repeat(300)}`, [{ word: 'ruokapoyta', letters: 8 }]),
    ).toContain('Ruokapöytä');
  });

  test('is short and well formed whatever the article and the search are', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 2000 });
    fc.assert(
      fc.property(any, any, (markdown, search) => {
        const passage = passageAround(markdown, whole(search));
        expect(passage.isWellFormed()).toBe(true);
        expect(passage.length).toBeLessThanOrEqual(222);
      }),
    );
  });
});
