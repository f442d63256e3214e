import { parentPort, workerData } from 'node:worker_threads';
import type { Cleaning } from './cleaned-file.ts';
import { recogniseFile } from './recognise-file.ts';

/** Cleans one file in a thread of its own, which may be ended at any moment. It opens no file and no connection. */

if (!parentPort) throw new Error('this file is started as a worker');
const bytes: Uint8Array = workerData;
parentPort.postMessage(await clean());

async function clean(): Promise<Cleaning> {
  const recognised = await recogniseFile(bytes);
  if ('refusal' in recognised) return { ok: false, refusal: recognised.refusal };
  const { type } = recognised;
  // Loaded when it is needed: most files are pictures, and what reads PDFs takes a quarter of a second to load.
  if (type === 'application/pdf') return (await import('./clean-pdf.ts')).cleanPdf(bytes);
  return (await import('./clean-picture.ts')).cleanPicture(bytes, type);
}
