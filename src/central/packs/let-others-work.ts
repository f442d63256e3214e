import { setImmediate } from 'node:timers/promises';

/** Between the slices of long work: lets what came in meanwhile be answered. The embedded database runs in this thread. */
export const letOthersWork = (): Promise<void> => setImmediate();
