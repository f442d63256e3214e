import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';

/**
 * The words of the panel, looked up once for all lines of a list: to ask i18next in each of a hundred small parts
 * would cost more than to render them.
 */
export const LookupWords = createContext<TFunction<'lookup'> | null>(null);

export function useWords(): TFunction<'lookup'> {
  const t = useContext(LookupWords);
  if (t === null) throw new Error('A part of the look-up stands outside its panel');
  return t;
}

/** Remembers the words that nothing is filled into; a fifth of what a key press costs was to find them again. */
export function rememberWords(t: TFunction<'lookup'>): TFunction<'lookup'> {
  const known = new Map<unknown, unknown>();
  const remembering = (...asked: Parameters<typeof t>): unknown => {
    const [key] = asked;
    if (asked.length > 1) return t(...asked);
    if (!known.has(key)) known.set(key, t(...asked));
    return known.get(key);
  };
  return Object.assign(remembering, t) as TFunction<'lookup'>;
}
