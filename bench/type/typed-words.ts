import type { PriceItem } from '../../src/contract/model/brand-pack.ts';
import { createRandom } from '../measure.ts';

/** What an agent types one after the other: names, beginnings, sizes, misspelt words, pieces of article numbers. */
export function typedWords(items: readonly PriceItem[], count: number): readonly string[] {
  const random = createRandom(17);
  const any = () => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to look for.');
    return item;
  };
  const kinds: readonly ((item: PriceItem) => string)[] = [
    ({ name }) => name.split(' ').slice(0, 2).join(' ').toLowerCase(),
    ({ name }) => name.split(' ').slice(1, 3).join(' ').toLowerCase(),
    ({ name }) => misspelt(name.split(' ')[1] ?? name),
    ({ sku }) => sku.slice(3, 10),
    ({ name, variant }) => `${name.split(' ')[0]} ${variant[0]?.value ?? ''}`.toLowerCase(),
    ({ name }) => `${(name.split(' ')[0] ?? name).toLowerCase()} < 900`,
  ];
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.(any()) ?? '');
}

/** Two letters change places. */
function misspelt(word: string): string {
  const at = Math.floor(word.length / 2);
  return `${word.slice(0, at - 1)}${word[at] ?? ''}${word[at - 1] ?? ''}${word.slice(at + 1)}`.toLowerCase();
}
