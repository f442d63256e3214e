import type { Kysely } from 'kysely';
import * as z from 'zod';
import { Brand } from '../../contract/model/brand.ts';
import { PriceItem } from '../../contract/model/brand-pack.ts';
import { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';

const Shop = z.object({
  heading: z.string(),
  intro: z.string(),
  featuredPriceItemIds: z.array(z.string()),
});

export interface PageBrand {
  readonly brand: Brand;
  readonly shop: z.infer<typeof Shop>;
  /** Every sentence of the chat page. */
  readonly chatPage: Readonly<Record<string, string>>;
}

export async function listPageBrands(db: Kysely<Tables>): Promise<Brand[]> {
  const rows = await db.selectFrom('brands').select('profile').orderBy('brand_id').execute();
  return rows.map((row) => Brand.parse(JSON.parse(row.profile)));
}

/** A brand by the last part of its page's address; null when there is none. */
export async function findPageBrand(db: Kysely<Tables>, name: string): Promise<PageBrand | null> {
  const brandId = BrandId.safeParse(name);
  if (!brandId.success) return null;
  const row = await db
    .selectFrom('brands')
    .select(['profile', 'shop', 'chat_page'])
    .where('brand_id', '=', brandId.data)
    .executeTakeFirst();
  if (!row) return null;
  return {
    brand: Brand.parse(JSON.parse(row.profile)),
    shop: Shop.parse(JSON.parse(row.shop)),
    chatPage: z.record(z.string(), z.string()).parse(JSON.parse(row.chat_page)),
  };
}

/** The named price items that the pack still has, in the order they are named. */
export async function findPriceItems(
  db: Kysely<Tables>,
  brandId: BrandId,
  ids: readonly string[],
): Promise<PriceItem[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('pack_rows')
    .select(['id', 'row'])
    .where('brand_id', '=', brandId)
    .where('kind', '=', 'priceItem')
    .where('id', 'in', [...ids])
    .where('row', 'is not', null)
    .execute();
  const items = new Map(rows.map((row) => [row.id, PriceItem.parse(JSON.parse(row.row ?? 'null'))]));
  return ids.flatMap((id) => items.get(id) ?? []);
}
