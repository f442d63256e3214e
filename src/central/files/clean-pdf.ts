import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { fileLimits } from '../../contract/model/attachment.ts';
import type { Cleaning } from './cleaned-file.ts';
import { withoutJpegMetadata } from './jpeg-metadata.ts';

/** What tells of its maker, acts by itself or carries other files. */
const DROPPED = ['AA', 'AF', 'EF', 'JS', 'LastModified', 'Metadata', 'OpenAction', 'PieceInfo', 'Thumb'];
const ACTIONS = ['A', 'Next', 'PA'];
/** To a page of the same document, and to an address that the reader is asked about. */
const HARMLESS_ACTIONS = new Set(['/GoTo', '/URI']);
const DROPPED_ANNOTATIONS = new Set([
  '/3D',
  '/FileAttachment',
  '/Movie',
  '/RichMedia',
  '/Screen',
  '/Sound',
  '/TrapNet',
]);

/**
 * Puts the pages of a PDF into a new one. Its catalogue, and with it scripts, attached files and what it says of its
 * maker, stays behind, as does what the pages themselves carry of that.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Cleaning> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = source.getPageCount();
    if (pages === 0) return { ok: false, refusal: 'damaged' };
    if (pages > fileLimits.pages) return { ok: false, refusal: 'tooManyPages' };
    const scrubbed = await pagesOf(source);
    for (const [, object] of scrubbed.context.enumerateIndirectObjects()) scrub(object);
    cleanPictures(scrubbed);
    // A second time, since what was cut off above would still be written.
    const clean = await pagesOf(scrubbed);
    const written = await clean.save({ updateFieldAppearances: false });
    const file = { type: 'application/pdf', bytes: written, pages } as const;
    return { ok: true, file: { ...file, width: null, height: null, thumbnail: null } };
  } catch (error) {
    return { ok: false, refusal: error instanceof EncryptedPDFError ? 'encrypted' : 'damaged' };
  }
}

async function pagesOf(source: PDFDocument): Promise<PDFDocument> {
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  await target.flush();
  return target;
}

/** Indirect objects are visited by whoever lists them, so only what is written in place is followed. */
function scrub(object: PDFObject): void {
  if (object instanceof PDFStream) return scrub(object.dict);
  if (object instanceof PDFArray) {
    for (const item of object.asArray()) scrub(item);
    return;
  }
  if (!(object instanceof PDFDict)) return;
  for (const key of DROPPED) object.delete(PDFName.of(key));
  for (const key of ACTIONS) {
    const action = object.lookup(PDFName.of(key));
    // An outline or a structure element may have an /A that is no action.
    const does = action instanceof PDFDict ? action.lookup(PDFName.of('S'))?.toString() : undefined;
    if (does !== undefined && !HARMLESS_ACTIONS.has(does)) object.delete(PDFName.of(key));
    if (action instanceof PDFArray && key === 'Next') object.delete(PDFName.of(key));
  }
  dropAnnotations(object);
  for (const value of object.values()) scrub(value);
}

function dropAnnotations(page: PDFDict): void {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookup(index);
    const kind = annotation instanceof PDFDict ? annotation.lookup(PDFName.of('Subtype'))?.toString() : '';
    if (kind === undefined || DROPPED_ANNOTATIONS.has(kind)) annotations.remove(index);
  }
}

/** Photos within a PDF are JPEG files with all that their camera wrote. */
function cleanPictures({ context }: PDFDocument): void {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const jpeg = jpegIn(object);
    if (!jpeg) continue;
    const { dict } = object;
    if (dict.lookup(PDFName.of('Filter')) instanceof PDFArray) {
      dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'));
      // One for each filter, of which the last is left.
      const settings = dict.lookup(PDFName.of('DecodeParms'));
      if (settings instanceof PDFArray)
        dict.set(PDFName.of('DecodeParms'), settings.get(settings.size() - 1));
    }
    context.assign(reference, PDFRawStream.of(dict, withoutJpegMetadata(jpeg)));
  }
}

/** The JPEG file in a stream, which may be packed once more around it; null where there is none. */
function jpegIn({ dict, contents }: PDFRawStream): Uint8Array | null {
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  if (String(filters.at(-1)) !== '/DCTDecode') return null;
  if (filters.length === 1) return contents;
  const around = dict.clone();
  around.set(PDFName.of('Filter'), dict.context.obj(filters.slice(0, -1)));
  return decodePDFRawStream(PDFRawStream.of(around, contents)).decode();
}
