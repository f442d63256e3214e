import type { UpdatesState, UpdateView } from '../../contract/workstation/updates.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import { createWatchedState } from '../kernel/watched-state.ts';
import type { AffectedConversations } from './affected-conversations.ts';
import type { UpdateBook } from './update-book.ts';
import type { UpdateLocks } from './update-locks.ts';
import type { KnownUpdate } from './update-store.ts';
import { findUpdates, inListOrder, isPressing, type UpdateSearch, updateToView } from './update-views.ts';

/** Updates as the screen shows them, of the person's brands alone. */
export interface UpdatesBoard {
  readonly watch: (signal?: AbortSignal) => Mailbox<UpdatesState>;
  readonly search: (question: UpdateSearch) => UpdateView[];
  /** Updates, brands or conversations are otherwise. */
  readonly changed: () => void;
  readonly close: () => void;
}

export interface UpdatesBoardParts {
  readonly book: UpdateBook;
  readonly affected: AffectedConversations;
  readonly locks: UpdateLocks;
  readonly brands: BrandBook;
  readonly toCorrect: () => number;
  readonly slackDirect: () => UpdatesState['slackDirect'];
  readonly clock: Clock;
}

const MOST_RECENT = 200;
/** The first of a burst of changes is shown at once, the others together. */
const SETTLE_MS = 50;

export function createUpdatesBoard(parts: UpdatesBoardParts): UpdatesBoard {
  const { book, affected, locks, brands, clock } = parts;
  const isVisible = ({ update }: KnownUpdate) => brands.brand(update.brandId) !== null;
  const view = (list: readonly KnownUpdate[]) => {
    const parts = { affected, mine: affected.mine(), now: clock.now() };
    return list.map((known) => updateToView(known, parts));
  };
  const state = createWatchedState<UpdatesState>(() => {
    const visible = book.all().filter(isVisible);
    const cover = visible
      .filter((known) => isPressing(known, clock.now()))
      .toSorted((a, b) => a.update.revisedAt - b.update.revisedAt);
    return {
      cover: view(cover),
      recent: view(inListOrder(visible).slice(0, MOST_RECENT)),
      locked: locks.list(),
      toCorrect: parts.toCorrect(),
      slackDirect: parts.slackDirect(),
    };
  });
  const settled = createCoalescer(clock, SETTLE_MS, state.publish);

  return {
    watch: state.watch,
    search: (question) => {
      const known = { all: () => book.all().filter(isVisible), ofBrand: book.ofBrand };
      return view(findUpdates(known, question).filter(isVisible));
    },
    changed: settled.request,
    close: () => {
      settled.close();
      state.close();
    },
  };
}
