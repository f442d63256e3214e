import type { PromiseCard } from '../../../contract/workstation/queue.ts';
import { type PromiseState, promiseState } from '../../../conversation-rules/promise-state.ts';

export const stateOf = (card: PromiseCard, now: number): PromiseState =>
  promiseState({ ...card, keptAt: null }, now);

/** How many ask for attention soon, and how many are too late already. */
export function promiseCounts(
  promises: readonly PromiseCard[],
  now: number,
): { readonly dueSoon: number; readonly overdue: number } {
  const states = promises.map((card) => stateOf(card, now));
  return {
    dueSoon: states.filter((state) => state === 'dueSoon').length,
    overdue: states.filter((state) => state === 'overdue').length,
  };
}

/** While the list is held still, those in it keep their places; those that were kept go, newcomers follow at the end. */
export function steadyPromises(
  held: readonly PromiseCard[],
  present: readonly PromiseCard[],
): readonly PromiseCard[] {
  const ids = new Set(held.map(({ promiseId }) => promiseId));
  const kept = held.flatMap(({ promiseId }) => present.filter((card) => card.promiseId === promiseId));
  return [...kept, ...present.filter(({ promiseId }) => !ids.has(promiseId))];
}
