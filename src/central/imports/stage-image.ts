import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { ReadImage } from './worker-messages.ts';

/** Puts an image aside, to become the brand's together with the articles that show it. */
export async function stageImage(
  db: Kysely<Tables>,
  setId: string,
  { imageId, mime, bytes }: ReadImage,
): Promise<void> {
  await db
    .insertInto('staged_images')
    .values({ set_id: setId, image_id: imageId, mime, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
