import type { Language } from './language.ts';
import { scandinavianKeys } from './scandinavian.ts';

export const swedish: Language = {
  code: 'sv',
  compounds: true,
  keysOf: scandinavianKeys({
    definite: [
      /^(.+)[oae]rnas?$/u,
      /^(.+en)s$/u,
      /^(.+)ena?$/u,
      /^(.+)ets?$/u,
      /^(.+[aiour])ns?$/u,
      /^(.+el)n$/u,
      /^(.+[aeiouy])na$/u,
      /^(.+[io])t$/u,
    ],
    number: [/^(..+)are$/u, /^(..+)aste?$/u, /^(.+)[oae]r$/u, /^(.+)en$/u, /^(.+)[ae]$/u],
  }),
};
