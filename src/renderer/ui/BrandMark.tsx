import { brandStyle } from './brand-colours.ts';
import { classNames } from './class-names.ts';

/** What of a brand is needed to show whose voice one is. */
export interface BrandIdentity {
  readonly name: string;
  readonly mark: string;
  readonly colour: string;
}

const sizes = { small: 'h-5 w-6 text-xs', normal: 'h-6 w-7 text-xs', large: 'h-8 w-9 text-sm' };

/** The brand's two letters on its colour. Decoration beside the name; with `alone` it carries the name itself. */
export function BrandMark({
  brand,
  size = 'normal',
  alone = false,
}: {
  readonly brand: BrandIdentity;
  readonly size?: keyof typeof sizes;
  readonly alone?: boolean;
}) {
  return (
    <span
      style={brandStyle(brand.colour)}
      className={classNames(
        'brand-tile inline-flex shrink-0 items-center justify-center rounded-sm font-semibold tracking-wide select-none',
        sizes[size],
      )}
      {...(alone ? { role: 'img', 'aria-label': brand.name, title: brand.name } : { 'aria-hidden': true })}
    >
      {brand.mark}
    </span>
  );
}
