import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../contract/model/brand.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import { BrandMark } from '../ui/BrandMark.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';

/** Whose knowledge this is, and the way to another brand's. */
export function BrandChooser({
  brand,
  brands,
  onChoose,
}: {
  readonly brand: Brand;
  readonly brands: readonly Brand[];
  readonly onChoose: (brandId: BrandId) => void;
}) {
  const { t } = useTranslation('knowledge');
  const identity = (
    <>
      <BrandMark brand={brand} size="large" />
      <span className="min-w-0 truncate text-base font-semibold">{brand.name}</span>
    </>
  );
  if (brands.length < 2) return <span className="flex min-w-0 items-center gap-2">{identity}</span>;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-w-0 items-center gap-2 rounded-md px-1 py-0.5 hover:bg-hover"
        >
          {identity}
          <span className="sr-only">{t('chooseBrand')}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-muted" />
        </button>
      }
    >
      {brands.map((choice) => (
        <MenuItem key={choice.brandId} onSelect={() => onChoose(choice.brandId)}>
          <span className="flex items-center gap-2">
            <BrandMark brand={choice} size="small" />
            {choice.name}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
