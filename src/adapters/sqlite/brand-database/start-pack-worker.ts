import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { letGoOfFile } from './worker/file-hold.ts';
import type {
  CacheFile,
  FromWorker,
  JobFailure,
  PackJob,
  PackJobName,
  PackJobs,
  SegmentsOfGeneration,
  ToWorker,
} from './worker/worker-messages.ts';

/** A job was not done; `code` says why. `workerLost`: the worker died or could not be started. */
export class JobFailedError extends Error {
  readonly code: JobFailure['code'] | 'workerLost';

  constructor(code: JobFailure['code'] | 'workerLost', message: string) {
    super(message);
    this.name = 'JobFailedError';
    this.code = code;
  }
}

type Accepted = Extract<FromWorker, { type: 'accepted' }>['download'];

/** The thread that writes all brands' caches, started at the first job and again after it died. */
export interface PackWorker {
  /** Does jobs in the order in which they are given. Rejects with `JobFailedError`. */
  readonly run: <Name extends PackJobName>(
    cache: CacheFile,
    job: Extract<PackJob, { readonly name: Name }>,
    options?: {
      readonly transfer?: readonly ArrayBuffer[];
      readonly onAccepted?: (download: Accepted) => void;
    },
  ) => Promise<PackJobs[Name]['answer']>;
  /** Calls back with what an open cache's look-ups are going to see. */
  readonly listen: (storeId: number, onSegments: (segments: SegmentsOfGeneration) => void) => () => void;
  /** Takes in at once what the worker has sent, without giving way. */
  readonly takeMessages: () => void;
  readonly close: () => void;
}

interface Pending {
  readonly cache: CacheFile;
  readonly resolve: (answer: PackJobs[PackJobName]['answer']) => void;
  readonly reject: (error: JobFailedError) => void;
  readonly onAccepted: ((download: Accepted) => void) | undefined;
}

interface Running {
  readonly worker: Worker;
  readonly port: MessagePort;
}

/** Room for what is soon forgotten; by default a thread keeps three times as much to itself. */
const YOUNG_MB = 16;

export function createPackWorker(script: URL): PackWorker {
  const pending = new Map<number, Pending>();
  const listeners = new Map<number, (segments: SegmentsOfGeneration) => void>();
  let running: Running | null = null;
  let lastJobId = 0;
  let closed = false;

  const take = (message: FromWorker) => {
    if (message.type === 'segments') return listeners.get(message.segments.storeId)?.(message.segments);
    const job = pending.get(message.jobId);
    if (message.type === 'accepted') return job?.onAccepted?.(message.download);
    pending.delete(message.jobId);
    if (pending.size === 0) rest();
    if (message.type === 'done') job?.resolve(message.answer);
    else job?.reject(new JobFailedError(message.failure.code, message.failure.message));
  };

  /** With nothing to do, the worker does not keep the process alive. */
  const rest = () => {
    running?.worker.unref();
    running?.port.unref();
  };

  const takeMessages = () => {
    for (;;) {
      const received: { message: FromWorker } | undefined = running
        ? receiveMessageOnPort(running.port)
        : undefined;
      if (!received) return;
      take(received.message);
    }
  };

  const lost = (of: Running, reason: string) => {
    if (running !== of) return;
    // What it had done before counts.
    takeMessages();
    running = null;
    of.port.close();
    const jobs = [...pending.values()];
    pending.clear();
    for (const { cache, reject } of jobs) {
      letGoOfFile(cache.hold);
      reject(new JobFailedError('workerLost', reason));
    }
  };

  const start = (): Running => {
    const { port1, port2 } = new MessageChannel();
    // No flags of this process: some that Node was started with are refused in a thread.
    const worker = new Worker(script, {
      workerData: { port: port2 },
      transferList: [port2],
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const started = { worker, port: port1 };
    port1.on('message', take);
    worker.on('error', (error) => lost(started, String(error)));
    worker.on('exit', (code) => lost(started, `the worker ended with code ${code}`));
    return started;
  };

  return {
    run: (cache, job, { transfer = [], onAccepted } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) throw new JobFailedError('stopped', 'the caches are closed');
        running ??= start();
        lastJobId += 1;
        const { worker, port } = running;
        pending.set(lastJobId, {
          cache,
          // The answer to a job has the type that its name says: both ends are this folder's.
          resolve: (answer) => resolve(answer as Parameters<typeof resolve>[0]),
          reject,
          onAccepted,
        });
        worker.ref();
        port.ref();
        port.postMessage({ jobId: lastJobId, cache, job } satisfies ToWorker, transfer);
      }),
    listen: (storeId, onSegments) => {
      listeners.set(storeId, onSegments);
      return () => listeners.delete(storeId);
    },
    takeMessages,
    close: () => {
      if (closed) return;
      closed = true;
      const was = running;
      if (!was) return;
      lost(was, 'the caches are closed');
      void was.worker.terminate();
    },
  };
}
