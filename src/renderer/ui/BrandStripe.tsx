import type { BrandIdentity } from './BrandMark.tsx';
import { brandStyle } from './brand-colours.ts';
import { classNames } from './class-names.ts';

/** The brand's colour down the left edge of the positioned element around it. */
export function BrandStripe({
  brand,
  width = 'normal',
}: {
  readonly brand: Pick<BrandIdentity, 'colour'>;
  readonly width?: 'thin' | 'normal';
}) {
  return (
    <span
      aria-hidden
      style={brandStyle(brand.colour)}
      className={classNames('brand-stripe absolute inset-y-0 left-0', width === 'thin' ? 'w-[3px]' : 'w-1')}
    />
  );
}
