import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { isDamaged, isDiskFull } from '../database-errors.ts';
import { StateMissingError } from './cache-state.ts';
import { StoppedError } from './worker/file-hold.ts';
import { createGatheredDownloads } from './worker/gathered-downloads.ts';
import { keepJournalShort } from './worker/keep-journal-short.ts';
import { type JobTellers, runJob } from './worker/run-job.ts';
import type { FromWorker, JobFailure, ToWorker } from './worker/worker-messages.ts';

/**
 * Runs in a worker thread, one for all brands: whatever takes longer than the core's thread may be held up. Does one
 * job after the other on a connection that is opened for it.
 */
const { port }: { port: MessagePort } = workerData;
if (!parentPort) throw new Error('pack-worker runs in a worker thread');

const gathered = createGatheredDownloads();
const tell = (message: FromWorker, transfer: readonly ArrayBuffer[] = []) =>
  port.postMessage(message, transfer);

port.on('message', ({ jobId, cache, job }: ToWorker) => {
  try {
    const tellers: JobTellers = {
      accepted: (download) => tell({ type: 'accepted', jobId, download }),
      segments: (segments) =>
        tell(
          { type: 'segments', segments },
          segments.bytes.map(({ bytes }) => bytes.buffer),
        ),
    };
    const answer = runJob(cache, job, tellers, gathered);
    tell({ type: 'done', jobId, answer });
    keepJournalShort(cache, job.name);
  } catch (error) {
    tell({ type: 'failed', jobId, failure: failureOf(error) });
  }
});

/** Errors lose their class and code between threads. */
function failureOf(error: unknown): JobFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StoppedError) return { code: 'stopped', message };
  if (isDamaged(error) || error instanceof StateMissingError) return { code: 'damaged', message };
  return { code: isDiskFull(error) ? 'diskFull' : 'failed', message };
}
