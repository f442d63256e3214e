import { v7 } from 'uuid';

/** UUID version 7: ids made later sort later, which keeps the indexes of the database compact. */
export function newId(): string {
  return v7();
}
