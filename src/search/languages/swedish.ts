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
      /^(.+[ai])n$/u,
      /^(..+[eo]r)n$/u,
      /^(.+el)n$/u,
      /^(.{4,}o)(?:na?|t)$/u,
    ],
    number: [/^(..+)are$/u, /^(..+)aste?$/u, /^(.+)[oae]r$/u, /^(.+)en$/u, /^(.+)[ae]$/u],
    also: [
      // blå and blått, röd and rött
      { after: /^(.{1,3}[aeouyi])tt$/u, instead: ['', 'd'] },
      // löparsko and löparskor, beside väska and väskor
      { after: /^(.*sk)o(?:ns?|r|rnas?)$/u, instead: ['o'] },
      // lakan and lakanet, beside soffa and soffan
      { after: /^(..+a)n$/u, instead: ['n'] },
    ],
  }),
};
