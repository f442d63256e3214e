import type { Language } from './language.ts';
import { scandinavianKeys } from './scandinavian.ts';

/** Bokmål, with what Nynorsk shares. */
export const norwegian: Language = {
  code: 'nb',
  compounds: true,
  keysOf: scandinavianKeys({
    definite: [
      /^(.+)enes?$/u,
      /^(.+er)nes?$/u,
      /^(.+)ens$/u,
      /^(..+)es$/u,
      /^(.+)ets$/u,
      /^(.+)ers$/u,
      /^(.+)e[nt]$/u,
      /^(.+)anes?$/u,
    ],
    number: [/^(..+)ere$/u, /^(..+)este?$/u, /^(.+)er$/u, /^(.+)en$/u, /^(.+)[ae]$/u],
    // blå and blått, ny and nytt
    also: [{ after: /^(.{1,3}[aouyi])tt?$/u, instead: [''] }],
  }),
};
