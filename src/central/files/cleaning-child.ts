import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { cleanPicture } from './clean-picture.ts';
import type { Cleaning } from './cleaned-file.ts';
import { cleaningFrames, frame, mostCleanBytes } from './cleaning-frames.ts';
import { recogniseFile } from './recognise-file.ts';

/**
 * Cleans one file in a process of its own, which may be ended at any moment: bytes come in at the standard input until
 * its end, frames go out at `OUTPUT`, then it is over. It opens no file and no connection.
 */

/** Not the standard output, to which libraries may say something of their own. */
const OUTPUT = 3;

const bytes = await buffer(process.stdin);
// Nothing at all comes when it was started ahead and is not wanted any more.
if (bytes.length > 0) await answer();

async function answer(): Promise<void> {
  const cleaning = await clean();
  write(cleaningFrames(cleaning));
  if (!cleaning.ok) return;
  const { file } = cleaning;
  const thumbnail =
    file.type === 'application/pdf'
      ? await (await import('./draw-pdf.ts')).drawFirstPage(file.bytes)
      : file.thumbnail;
  if (thumbnail) write(frame(thumbnail));
}

async function clean(): Promise<Cleaning> {
  const recognised = await recogniseFile(bytes);
  if ('refusal' in recognised) return { ok: false, refusal: recognised.refusal };
  const { type } = recognised;
  // Loaded when it is needed: most files are pictures, and what reads PDFs takes a quarter of a second to load.
  const cleaning =
    type === 'application/pdf'
      ? await (await import('./clean-pdf.ts')).cleanPdf(bytes)
      : await cleanPicture(bytes, type);
  const isTooLarge = cleaning.ok && cleaning.file.bytes.length > mostCleanBytes;
  return isTooLarge ? { ok: false, refusal: 'tooLarge' } : cleaning;
}

function write(output: Uint8Array): void {
  for (let at = 0; at < output.length; ) at += writeSync(OUTPUT, output, at);
}
