import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import type { BrandId } from '../../../../contract/model/ids.ts';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { regionName, regionsOf } from './regions.ts';

/** Whom it is for: single brands, all of a country, or all there are. */
export function BrandPicker({
  brands,
  chosen,
  fixed,
  problem,
  onChange,
}: {
  readonly brands: readonly Brand[];
  readonly chosen: readonly BrandId[];
  /** A revision goes to whom the update went. */
  readonly fixed: boolean;
  readonly problem: string | undefined;
  readonly onChange: (brandIds: readonly BrandId[]) => void;
}) {
  const { t, i18n } = useTranslation('updateDesk');
  const problemId = useId();
  // A country with one brand is that brand.
  const several = regionsOf(brands).filter(({ brandIds }) => brandIds.length > 1);
  const all = brands.map(({ brandId }) => brandId);
  // In the order of the list, whatever was pressed first.
  const set = (wanted: readonly BrandId[]) => onChange(all.filter((brandId) => wanted.includes(brandId)));
  return (
    <fieldset disabled={fixed} {...(problem ? { 'aria-describedby': problemId, 'data-invalid': true } : {})}>
      <legend className="mb-1 text-sm text-ink-muted">{t('write.brands')}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-1.5">
        {brands.map((brand) => (
          <Choice
            key={brand.brandId}
            className="min-w-0 border border-line pr-2 has-checked:border-line-strong has-checked:bg-selected"
            checked={chosen.includes(brand.brandId)}
            onChange={(event) =>
              set(
                event.target.checked
                  ? [...chosen, brand.brandId]
                  : chosen.filter((brandId) => brandId !== brand.brandId),
              )
            }
          >
            <span className="flex min-w-0 items-center gap-1.5">
              <BrandMark brand={brand} size="small" />
              <span className="truncate">{brand.name}</span>
            </span>
          </Choice>
        ))}
      </div>
      {fixed || brands.length < 2 ? null : (
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          {several.map(({ code, brandIds }) => (
            <Button key={code} size="small" onClick={() => set([...chosen, ...brandIds])}>
              {t('write.region', { region: regionName(code, i18n.language), count: brandIds.length })}
            </Button>
          ))}
          <Button size="small" onClick={() => set(chosen.length === all.length ? [] : all)}>
            {chosen.length === all.length ? t('write.noBrands') : t('write.allBrands')}
          </Button>
        </div>
      )}
      {problem ? (
        <div id={problemId} role="alert" className="mt-1 text-xs text-red">
          {problem}
        </div>
      ) : null}
    </fieldset>
  );
}
