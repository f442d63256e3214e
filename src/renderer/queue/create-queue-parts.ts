import type { QueueFilters } from '../../contract/workstation/settings.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { createAssignModel } from './assign/assign-model.ts';
import { createFiltersModel } from './filters/filters-model.ts';
import { createLookingModel } from './looking/looking-model.ts';
import { createOffersModel } from './offers/offers-model.ts';
import { createQueueModel } from './queue-model.ts';
import { createReopeningModel } from './reopening-model.ts';
import { createFinishedModel } from './search/finished-model.ts';

export type QueueParts = ReturnType<typeof createQueueParts>;

/** The models of the left column, wired together. */
export function createQueueParts({
  client,
  filters,
  onFiltersChange,
}: {
  readonly client: Pick<WorkstationClient, 'queue' | 'ownership' | 'conversations'>;
  readonly filters: QueueFilters;
  readonly onFiltersChange: (filters: QueueFilters) => void;
}) {
  const queue = createQueueModel({ client });
  const looking = createLookingModel({ client, queue });
  return {
    queue,
    looking,
    filters: createFiltersModel({ initial: filters, onChange: onFiltersChange }),
    offers: createOffersModel(client),
    reopening: createReopeningModel(client),
    finished: createFinishedModel(client),
    assigning: createAssignModel(client),
    close: () => {
      looking.stop();
      queue.close();
    },
  };
}
