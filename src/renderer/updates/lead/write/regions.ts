import type { Brand } from '../../../../contract/model/brand.ts';
import type { BrandId } from '../../../../contract/model/ids.ts';

export interface Region {
  /** Two letters of a country, `NO`. */
  readonly code: string;
  readonly brandIds: readonly BrandId[];
}

/** Countries in which the brands sell, by their locales; none when all sell in the same. */
export function regionsOf(brands: readonly Pick<Brand, 'brandId' | 'locale'>[]): readonly Region[] {
  const byCode = Map.groupBy(brands, ({ locale }) => new Intl.Locale(locale).maximize().region ?? '');
  const regions = [...byCode].flatMap(([code, ofOne]) =>
    code === '' ? [] : [{ code, brandIds: ofOne.map(({ brandId }) => brandId) }],
  );
  return regions.length > 1 ? regions : [];
}

/** `Norway`, in the screen's language. */
export function regionName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
