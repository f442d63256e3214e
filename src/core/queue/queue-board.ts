import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { BrandRole } from '../../contract/model/person.ts';
import type { Queue } from '../../contract/workstation/queue.ts';
import { queuesOfPerson } from '../../conversation-rules/handling.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { KnownConversation } from '../conversations/conversation-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import { createWatchedState } from '../kernel/watched-state.ts';
import { type CardParts, toCard } from './conversation-card.ts';
import { createMayTake } from './may-take.ts';
import { type OpenPromise, promiseToCard } from './open-promises.ts';

const AT_MOST_EVERY_MS = 50;
const CLOSED_SHOWN = 100;

/** The lists at the left of the screen, kept up to date for whoever watches. */
export interface QueueBoard {
  readonly watch: (signal?: AbortSignal) => Mailbox<Queue>;
  /** Something that a card shows may have changed. */
  readonly changed: () => void;
  readonly close: () => void;
}

export interface QueueBoardParts extends CardParts {
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly roles: () => readonly BrandRole[];
  readonly openPromises: () => readonly OpenPromise[];
  readonly clock: Clock;
}

export function createQueueBoard(parts: QueueBoardParts): QueueBoard {
  const { conversations, brands, personId, clock } = parts;

  const shown = (known: readonly KnownConversation[]) =>
    known.filter(({ conversation }) => brands.brand(conversation.brandId) !== null);
  const cards = (known: readonly KnownConversation[], mine = false) =>
    shown(known).map((each) => toCard(parts, each, mine));

  const mayTake = createMayTake(parts);
  const waiting = () => conversations.waiting().filter(({ conversation }) => mayTake(conversation));

  const queue = (): Queue => {
    const held = conversations.heldBy(personId);
    const isSnoozed = ({ conversation }: KnownConversation) => conversation.status === 'snoozed';
    const until = ({ conversation }: KnownConversation) => conversation.snoozedUntil ?? 0;
    return {
      waiting: lastThose(
        lastThose(cards(waiting()), ({ urgent }) => !urgent),
        ({ skippedByMe }) => skippedByMe,
      ),
      mine: cards(
        held.filter((known) => !isSnoozed(known)),
        true,
      ),
      snoozed: cards(
        held.filter(isSnoozed).toSorted((one, other) => until(one) - until(other)),
        true,
      ),
      offered: cards(conversations.offeredTo(personId)),
      others: cards(
        conversations.heldByOthers(personId).filter(({ conversation }) => overseen(conversation)),
      ),
      promises: parts.openPromises().map(promiseToCard),
      closed: cards(conversations.closedOf(personId, CLOSED_SHOWN)),
      queues: parts.roles().flatMap((role) => {
        const brand = brands.brand(role.brandId);
        return brand
          ? queuesOfPerson(brand, role).map((each) => ({ brandId: role.brandId, queue: each }))
          : [];
      }),
    };
  };

  /** What others hold is shown to those who lead or review the brand. */
  const overseen = ({ brandId }: { readonly brandId: BrandId }) => {
    const role = parts.roles().find((each) => each.brandId === brandId)?.role;
    return role === 'supervisor' || role === 'qualityAnalyst';
  };

  const state = createWatchedState(queue);
  const coalescer = createCoalescer(clock, AT_MOST_EVERY_MS, state.publish);

  return {
    watch: state.watch,
    changed: coalescer.request,
    close: () => {
      coalescer.close();
      state.close();
    },
  };
}

/** In their order, those of whom it is true behind the others. */
function lastThose<Value>(values: readonly Value[], isLast: (value: Value) => boolean): Value[] {
  return [...values.filter((value) => !isLast(value)), ...values.filter(isLast)];
}
