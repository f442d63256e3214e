import type { Language } from './language.ts';
import { scandinavianKeys } from './scandinavian.ts';

export const danish: Language = {
  code: 'da',
  compounds: true,
  keysOf: scandinavianKeys({
    definite: [/^(.+)ernes?$/u, /^(.+)enes?$/u, /^(.+)ens$/u, /^(.+)ets$/u, /^(.+)e[nt]$/u],
    number: [/^(..+)ere$/u, /^(..+)este?$/u, /^(.+)er$/u, /^(.+)en$/u, /^(.+)e$/u],
    // blå and blåt, ny and nyt
    also: [{ after: /^(.{1,3}[aouyi])tt?$/u, instead: [''] }],
  }),
};
