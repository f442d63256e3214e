import type { Colleague } from '../../../contract/central/ownership.ts';
import type { BrandQueue } from '../../../contract/model/brand.ts';

/** Whom a conversation can be passed on to. */
export type Receiver =
  | { readonly kind: 'colleague'; readonly id: string; readonly name: string; readonly colleague: Colleague }
  | { readonly kind: 'queue'; readonly id: string; readonly name: string; readonly queue: BrandQueue };

export type WhyNot = 'offline' | 'away' | 'full' | 'notInQueue';

/**
 * Why a colleague cannot take it just now, as far as is known here; the central service has the last word. The same
 * people stay in the list, so that nobody is looked for in vain.
 */
export function whyNot({ presence, held, capacity, queues }: Colleague, queueId: string): WhyNot | null {
  if (presence === 'offline') return 'offline';
  if (presence === 'away') return 'away';
  if (held >= capacity) return 'full';
  return queues.some((queue) => queue === queueId) ? null : 'notInQueue';
}

/** Those who can take it first, then by name; afterwards the brand's other queues. */
export function receiversOf(
  colleagues: readonly Colleague[],
  queues: readonly BrandQueue[],
  at: { readonly myId: string; readonly queueId: string },
): readonly Receiver[] {
  const people = colleagues
    .filter(({ personId }) => personId !== at.myId)
    .map((colleague) => ({ colleague, can: whyNot(colleague, at.queueId) === null }))
    .sort((a, b) => Number(b.can) - Number(a.can) || a.colleague.name.localeCompare(b.colleague.name));
  return [
    ...people.map(
      ({ colleague }): Receiver => ({
        kind: 'colleague',
        id: `person-${colleague.personId}`,
        name: colleague.name,
        colleague,
      }),
    ),
    ...queues
      .filter(({ queueId }) => queueId !== at.queueId)
      .map((queue): Receiver => ({ kind: 'queue', id: `queue-${queue.queueId}`, name: queue.name, queue })),
  ];
}

/** By what was typed of their names, whatever the case and the accents. */
export function filterReceivers(receivers: readonly Receiver[], typed: string): readonly Receiver[] {
  const wanted = plain(typed.trim());
  return receivers.filter(({ name }) => plain(name).includes(wanted));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
