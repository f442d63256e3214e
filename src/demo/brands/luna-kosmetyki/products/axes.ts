import type { VariantAxis, VariantValue } from '../../product-family.ts';

const value = (code: string, label: string, add = 0): VariantValue => ({ code, label, add });

/** Codes are the millilitres themselves, so an SKU can be read aloud. */
export const volumes = (...millilitres: readonly number[]): VariantAxis => ({
  attribute: 'Pojemność',
  values: millilitres.map((ml) => value(String(ml), `${ml} ml`)),
});

export const scents: VariantAxis = {
  attribute: 'Zapach',
  values: [
    value('FIG', 'Wanilia i figa'),
    value('ROZ', 'Róża i malina'),
    value('ZHE', 'Zielona herbata'),
    value('LAW', 'Lawenda i len'),
    value('BEZ', 'Bez zapachu'),
  ],
};

export const skinTypes: VariantAxis = {
  attribute: 'Cera',
  values: [value('NOR', 'normalna'), value('SUC', 'sucha'), value('MIE', 'mieszana i tłusta')],
};

/** Any other axis, written as `code: label` pairs, with a surcharge in grosze where there is one. */
export const axis = (
  attribute: string,
  ...values: readonly (readonly [code: string, label: string, add?: number])[]
): VariantAxis => ({ attribute, values: values.map(([code, label, add]) => value(code, label, add)) });

export const hairTypes: VariantAxis = axis(
  'Rodzaj włosów',
  ['SUC', 'suche i zniszczone'],
  ['FAR', 'farbowane'],
  ['KRE', 'kręcone'],
  ['PRZ', 'przetłuszczające się'],
);
