import type { CentralOptions } from '../../../src/central/open-central.ts';

/** A kind of database that the central service runs on. */
export interface Engine {
  readonly name: string;
  /** An empty database of its own. */
  fresh(): Promise<CentralOptions['database']>;
}
