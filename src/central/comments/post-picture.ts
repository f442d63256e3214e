import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Transaction } from 'kysely';
import { ImageId } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { ImageMime, Tables } from '../database/tables.ts';

const PICTURE_MAX_BYTES = 4 * 1024 * 1024;
const MIMES: readonly ImageMime[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Keeps a post's picture with the brand's images. Null for what is no picture, or larger than a picture should be. */
export async function keepPicture(
  tx: Transaction<Tables>,
  brandId: BrandId,
  bytes: Uint8Array | null,
): Promise<ImageId | null> {
  if (bytes === null || bytes.byteLength > PICTURE_MAX_BYTES) return null;
  const type = await fileTypeFromBuffer(bytes);
  const mime = MIMES.find((known) => known === type?.mime);
  if (!mime) return null;
  const imageId = ImageId.parse(createHash('sha256').update(bytes).digest('hex'));
  await tx
    .insertInto('pack_images')
    .values({ brand_id: brandId, image_id: imageId, mime, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return imageId;
}
