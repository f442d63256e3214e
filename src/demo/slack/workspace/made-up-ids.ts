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
  /** One draw for all digits: ids are most of what a simulated event costs. */
  const digits = (count: number, base: number) =>
    Math.floor(random() * base ** count)
      .toString(base)
      .padStart(count, '0');
  const hex = (count: number) => digits(count, 16);
  return {
    envelope: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`,
    event: () => `Ev${(digits(5, 36) + digits(5, 36)).toUpperCase()}`,
    ticket: () => `${hex(8)}-${hex(8)}${hex(8)}`,
  };
}
