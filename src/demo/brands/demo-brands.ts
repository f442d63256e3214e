import type { DemoBrand } from './demo-brand.ts';

/** In the order the demo shows them. */
export const demoBrands: readonly DemoBrand[] = [];
