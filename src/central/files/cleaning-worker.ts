import { parentPort, workerData } from 'node:worker_threads';
import { fileLimits } from '../../contract/model/attachment.ts';
import type { Cleaning } from './cleaned-file.ts';
import { recogniseFile } from './recognise-file.ts';

/** Cleans one file in a thread of its own, which may be ended at any moment. It opens no file and no connection. */

if (!parentPort) throw new Error('this file is started as a worker');
const bytes: Uint8Array = workerData;
const cleaning = await clean();
/** Drawn anew, a picture may be larger than it came; what is more than twice as large as any may come is not kept. */
const isTooLarge = cleaning.ok && cleaning.file.bytes.length > 2 * fileLimits.bytes;
parentPort.postMessage(isTooLarge ? ({ ok: false, refusal: 'tooLarge' } satisfies Cleaning) : cleaning);

async function clean(): Promise<Cleaning> {
  const recognised = await recogniseFile(bytes);
  if ('refusal' in recognised) return { ok: false, refusal: recognised.refusal };
  const { type } = recognised;
  // Loaded when it is needed: most files are pictures, and what reads PDFs takes a quarter of a second to load.
  if (type === 'application/pdf') return (await import('./clean-pdf.ts')).cleanPdf(bytes);
  return (await import('./clean-picture.ts')).cleanPicture(bytes, type);
}
