import type { Language } from './language.ts';
import { scandinavianKeys } from './scandinavian.ts';

export const swedish: Language = {
  code: 'sv',
  compounds: true,
  keysOf: scandinavianKeys({
    definite: [
      /^(.*sko)(?:ns?|r|rnas?)$/u,
      /^(.+)[oae]rnas?$/u,
      /^(.+en)s$/u,
      /^(.+)ena?$/u,
      /^(.+)ets?$/u,
      /^(.+[ai])n$/u,
      /^(..+[eo]r)n$/u,
      /^(.+el)n$/u,
      /^(.{4,}o)t$/u,
    ],
    number: [/^(..+)are$/u, /^(..+)aste?$/u, /^(.+)[oae]r$/u, /^(.+)en$/u, /^(.+)[ae]$/u],
    neuter: { after: /^(.{1,3}[aeouyi])tt$/u, instead: ['', 'd'] },
  }),
};
