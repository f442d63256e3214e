import { describe, expect, it } from 'vitest';
import { ask, item, setOf } from './support.ts';

const shop = setOf([
  item(1, 'KX-1', 'Kulmasohva Lempi', { other: ['harmaa'], body: 'Lempeä sohva' }),
  item(2, 'KX-2', 'Διβάνι Ελένη ソファ'),
]);

const words = (text: string) => ask(shop, text).found[0]?.words;

describe('the words by which a document was found', () => {
  it('are whole where the word is', () => {
    expect(words('harmaa lempi')).toEqual([
      { word: 'harmaa', letters: 6 },
      { word: 'lempi', letters: 5 },
    ]);
  });

  it('say how much of a beginning was typed', () => {
    expect(words('kulm')).toEqual([{ word: 'kulmasohva', letters: 4 }]);
  });

  it('are those of the document where it was misspelt or inflected', () => {
    expect(words('kulmsohva')).toEqual([{ word: 'kulmasohva', letters: 10 }]);
    expect(words('harmaat')).toEqual([{ word: 'harmaa', letters: 6 }]);
  });

  it('are none for an article number', () => {
    expect(words('KX-1')).toEqual([]);
  });

  it('come back in scripts of other letters', () => {
    expect(words('ελένη')).toEqual([{ word: 'ελενη', letters: 5 }]);
    expect(words('ソファ')).toEqual([{ word: 'ソファ', letters: 3 }]);
    expect(words('ソフ')).toEqual([{ word: 'ソファ', letters: 2 }]);
  });
});
