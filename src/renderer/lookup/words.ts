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
