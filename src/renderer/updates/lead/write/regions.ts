import type { Brand } from '../../../../contract/model/brand.ts';
import type { BrandId } from '../../../../contract/model/ids.ts';

export interface Region {
  /** Two letters of a country, `NO`. */
  readonly code: string;
  readonly brandIds: readonly BrandId[];
}

/** Countries in which several of the brands sell, by their locales; none when all sell in the same. */
export function regionsOf(brands: readonly Pick<Brand, 'brandId' | 'locale'>[]): readonly Region[] {
  const byCode = Map.groupBy(brands, ({ locale }) => new Intl.Locale(locale).maximize().region ?? '');
  return [...byCode].flatMap(([code, ofOne]) =>
    code === '' || ofOne.length < 2 || ofOne.length === brands.length
      ? []
      : [{ code, brandIds: ofOne.map(({ brandId }) => brandId) }],
  );
}

/** `Norway`, in the screen's language. */
export function regionName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
