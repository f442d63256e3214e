import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { ColumnRole, ImportColumn, ImportMapping } from '../../contract/model/knowledge-import.ts';

const propertyOf: Readonly<Partial<Record<ColumnRole, keyof PriceItem>>> = {
  productId: 'productId',
  name: 'name',
  category: 'category',
  unit: 'unit',
  campaignPrice: 'campaign',
  validFrom: 'validFrom',
  validTo: 'validTo',
  availability: 'availability',
  stock: 'availability',
  note: 'note',
  keywords: 'keywords',
  popularity: 'popularity',
  option: 'variant',
};

/** Properties of items a price list says something about; the others are kept as the pack has them. */
export function carriedProperties(
  columns: readonly ImportColumn[],
  mapping: ImportMapping,
): ReadonlySet<keyof PriceItem> {
  const carried = new Set<keyof PriceItem>(['sku', 'price', 'tax']);
  for (const { role } of columns) {
    const property = propertyOf[role];
    if (property) carried.add(property);
  }
  if (mapping.unit !== undefined) carried.add('unit');
  return carried;
}
