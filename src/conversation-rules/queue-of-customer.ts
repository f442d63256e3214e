import type { Brand, BrandQueue } from '../contract/model/brand.ts';
import type { Customer } from '../contract/model/conversation.ts';
import { firstQueue, handlingOf } from './handling.ts';

/**
 * Where a new customer of a brand waits: in the queue of the region that their locale names, or in the first one. A
 * language alone names no region; English is not from the United States.
 */
export function queueOfCustomer(
  brand: Pick<Brand, 'handling'>,
  { locale }: Pick<Customer, 'locale'>,
): BrandQueue {
  const region = regionOf(locale);
  const queues = handlingOf(brand).queues.filter(({ team }) => team === 'customers');
  return queues.find((queue) => region !== null && queue.region === region) ?? firstQueue(brand);
}

function regionOf(locale: string): string | null {
  try {
    return new Intl.Locale(locale).region ?? null;
  } catch {
    return null;
  }
}
