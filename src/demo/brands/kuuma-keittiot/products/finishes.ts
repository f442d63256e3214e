import type { VariantAxis } from '../../product-family.ts';

export const fabric: VariantAxis = {
  attribute: 'Kangas',
  values: [
    { code: 'HAR', label: 'vaaleanharmaa' },
    { code: 'BEI', label: 'beige' },
    { code: 'SIN', label: 'yönsininen' },
    { code: 'OLI', label: 'oliivinvihreä' },
    { code: 'TER', label: 'terrakotta' },
  ],
};

export const fewFabrics: VariantAxis = { attribute: 'Kangas', values: fabric.values.slice(0, 4) };

export const wood: VariantAxis = {
  attribute: 'Pinta',
  values: [
    { code: 'TAM', label: 'tammi' },
    { code: 'PAH', label: 'pähkinä', add: 4000 },
    { code: 'VAL', label: 'valkoinen' },
  ],
};

export const front: VariantAxis = {
  attribute: 'Ovi',
  values: [
    { code: 'VAL', label: 'sileä valkoinen' },
    { code: 'GRE', label: 'kehysovi greige', add: 3000 },
    { code: 'MET', label: 'kehysovi metsänvihreä', add: 3000 },
    { code: 'TAM', label: 'tammiviilu', add: 6000 },
  ],
};
