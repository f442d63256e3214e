import type { Kysely } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { ImageMime, Tables } from '../database/tables.ts';

/** An image that some version of the brand's articles shows. */
export async function readImage(
  db: Kysely<Tables>,
  brandId: BrandId,
  imageId: string,
): Promise<{ readonly mime: ImageMime; readonly base64: string } | null> {
  const image = await db
    .selectFrom('pack_images')
    .select(['mime', 'bytes'])
    .where('brand_id', '=', brandId)
    .where('image_id', '=', imageId)
    .executeTakeFirst();
  return image ? { mime: image.mime, base64: Buffer.from(image.bytes).toString('base64') } : null;
}
