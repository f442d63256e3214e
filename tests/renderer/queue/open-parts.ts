import { expect, onTestFinished } from 'vitest';
import { createQueueParts } from '../../../src/renderer/queue/create-queue-parts.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import type { StandInWorld } from '../stand-in/stand-in-world.ts';

/** The left column's models over a world, once the queue is there. */
export async function openParts(world: StandInWorld) {
  const parts = createQueueParts({
    client: inProcessClient(world),
    filters: world.settings.queueFilters,
    onFiltersChange: () => {},
  });
  onTestFinished(parts.close);
  await eventually(() => expect(parts.queue.store.getState().queue).not.toBeNull());
  return parts;
}
