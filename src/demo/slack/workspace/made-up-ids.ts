import type { Random } from '../../simulator/random.ts';

/** Ids in the shapes Slack gives them, the same for the same seed. They protect nothing. */
export interface MadeUpIds {
  /** A UUID. */
  readonly envelope: () => string;
  /** `Ev…` */
  readonly event: () => string;
  readonly ticket: () => string;
}

export function createMadeUpIds(random: Random): MadeUpIds {
  const digits = (count: number, base: number) =>
    Array.from({ length: count }, () => Math.floor(random() * base).toString(base)).join('');
  return {
    envelope: () => `${digits(8, 16)}-${digits(4, 16)}-4${digits(3, 16)}-8${digits(3, 16)}-${digits(12, 16)}`,
    event: () => `Ev${digits(9, 36).toUpperCase()}`,
    ticket: () => `${digits(8, 16)}-${digits(16, 16)}`,
  };
}
