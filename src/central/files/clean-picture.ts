import sharp, { type Sharp } from 'sharp';
import { type FileRefusal, type FileType, fileLimits } from '../../contract/model/attachment.ts';
import type { Cleaning } from './cleaned-file.ts';

/** What has been begun outside of this thread goes on when the thread is ended, so it ends by itself. */
const SECONDS = 20;

export type PictureType = Exclude<FileType, 'application/pdf'>;

/**
 * Draws a picture anew from its pixels alone, the right way up, in the format it came in. Position, camera, owner, an
 * older preview and whatever was hidden behind the end stay behind; colours are converted to sRGB.
 */
export async function cleanPicture(bytes: Uint8Array, type: PictureType): Promise<Cleaning> {
  const options = { limitInputPixels: fileLimits.pixels, failOn: 'error', animated: true } as const;
  try {
    const { pages = 1 } = await sharp(bytes, options).metadata();
    const picture = sharp(bytes, options);
    const drawn = inFormat(pages > 1 ? picture : picture.autoOrient(), type);
    const { data, info } = await drawn.timeout({ seconds: SECONDS }).toBuffer({ resolveWithObject: true });
    const side = fileLimits.thumbnail;
    const thumbnail = await sharp(data, { limitInputPixels: fileLimits.pixels })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: SECONDS })
      .toBuffer();
    const height = info.pageHeight ?? info.height;
    return { ok: true, file: { type, bytes: data, width: info.width, height, pages: null, thumbnail } };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

function inFormat(picture: Sharp, type: PictureType): Sharp {
  switch (type) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 88 });
    case 'image/png':
      return picture.png();
    case 'image/webp':
      return picture.webp({ quality: 88 });
    case 'image/gif':
      return picture.gif();
    default:
      return type satisfies never;
  }
}

/** The library has no codes for its errors, only sentences. */
function refusalOf(error: unknown): FileRefusal {
  const sentence = error instanceof Error ? error.message : '';
  if (sentence.includes('exceeds pixel limit')) return 'tooManyPixels';
  return sentence.includes('timeout') ? 'tookTooLong' : 'damaged';
}
