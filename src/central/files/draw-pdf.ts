import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { fileLimits } from '../../contract/model/attachment.ts';

/** The first page of a PDF as a small WebP picture; null where it cannot be drawn, which is no reason to refuse it. */
export async function drawFirstPage(pdf: Uint8Array): Promise<Uint8Array | null> {
  try {
    const library = await PDFiumLibrary.init();
    const page = (await library.loadDocument(pdf)).getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = fileLimits.thumbnail / Math.max(originalWidth, originalHeight);
    // Drawn as small as it is shown, however large the page says it is; a very long one is at least a line.
    const width = Math.max(1, Math.round(originalWidth * scale));
    const height = Math.max(1, Math.round(originalHeight * scale));
    const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .webp({ quality: 80 })
      .toBuffer();
  } catch {
    return null;
  }
}
