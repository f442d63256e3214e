import { BrandMark } from '../ui/BrandMark.tsx';
import { brandStyle } from '../ui/brand-colours.ts';
import type { UpdateBrand } from './update-brand.ts';

/** Marks and names of the brands something is about. */
export function BrandChips({ brands }: { readonly brands: readonly UpdateBrand[] }) {
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-3 gap-y-1">
      {brands.map((brand) => (
        <li
          key={brand.brandId}
          style={brandStyle(brand.colour)}
          className="inline-flex min-w-0 items-center gap-1.5"
        >
          <BrandMark brand={brand} />
          <span className="brand-text truncate font-semibold">{brand.name}</span>
        </li>
      ))}
    </ul>
  );
}

/** The colours of all of them down the left edge of the positioned element around it. */
export function BrandStripes({ brands }: { readonly brands: readonly UpdateBrand[] }) {
  return (
    <span aria-hidden className="absolute inset-y-0 left-0 flex w-1.5 flex-col">
      {brands.map((brand) => (
        <span key={brand.brandId} style={brandStyle(brand.colour)} className="brand-stripe flex-1" />
      ))}
    </span>
  );
}
