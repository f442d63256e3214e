import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { importLimits } from '../../contract/model/knowledge-import.ts';
import type { ImportedImage } from '../read-import.ts';
import type { Remark } from '../text-report.ts';

const SHOWABLE = new Set<string>(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

export type TakenImage =
  | { readonly ok: true; readonly image: ImportedImage }
  | { readonly ok: false; readonly remark: Remark };

/** Takes an image by what its bytes are, whatever its name says. */
export async function takeImage(bytes: Uint8Array, name: string): Promise<TakenImage> {
  if (bytes.length > importLimits.imageBytes) {
    return refused(
      'imageTooLarge',
      name,
      'The image is larger than 1 MiB and was left out; make it smaller.',
    );
  }
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mime = type?.mime;
  if (!isShowable(mime)) {
    return refused('imageNotShowable', name, 'This is not a PNG, JPEG, WebP or GIF image and was left out.');
  }
  const imageId = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, image: { imageId, mime, bytes } };
}

/** The bytes of a `data:` address; null for any other. */
export function dataAddressBytes(address: string): Uint8Array | null {
  const match = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address);
  return match ? Buffer.from(match[1] ?? '', 'base64') : null;
}

function isShowable(mime: string | undefined): mime is ImportedImage['mime'] {
  return mime !== undefined && SHOWABLE.has(mime);
}

function refused(code: string, value: string, sentence: string): TakenImage {
  return { ok: false, remark: { code, value, sentence } };
}
