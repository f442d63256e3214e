import { createStore } from 'zustand/vanilla';
import type { UpdateView } from '../../../contract/workstation/updates.ts';
import { type BroadcastGroup, groupByBroadcast, revisionKey } from '../update-selections.ts';
import type { AcknowledgeProblem, UpdatesModel } from '../updates-model.ts';

export interface CoverState {
  /** What lies over the panes; the first is in front. Oldest first, save that the one being read stays in front. */
  readonly stack: readonly BroadcastGroup[];
  /** How many were acknowledged since the panes were covered. */
  readonly done: number;
  /** `unseen`: the window is not in front. `counting`: on the screen, not for long enough. */
  readonly phase: 'unseen' | 'counting' | 'ready';
  readonly busy: boolean;
  readonly problem: AcknowledgeProblem | null;
  /** Grows when the cover should take the keyboard. */
  readonly focusRequests: number;
}

export interface CoverDeps {
  readonly updates: Pick<UpdatesModel, 'store' | 'shown' | 'acknowledge'>;
  /** Runs something later, unless it is cancelled. */
  readonly startTimer: (run: () => void, milliseconds: number) => () => void;
}

export type CoverModel = ReturnType<typeof createCoverModel>;

/** The core asks for as much: what was on the screen for less was not read. */
export const MIN_SHOWN_MS = 1500;
/** The core did not hear that it is shown. */
const TELL_AGAIN_MS = 1000;

/**
 * Urgent updates over every pane until each is acknowledged. An acknowledgement counts when the revision has been on
 * the screen of a window in front for `MIN_SHOWN_MS` without a break, and nobody was typing into it unawares.
 */
export function createCoverModel({ updates, startTimer }: CoverDeps) {
  const store = createStore<CoverState>(() => ({
    stack: [],
    done: 0,
    phase: 'unseen',
    busy: false,
    problem: null,
    focusRequests: 0,
  }));
  const get = store.getState;
  /** Revisions that were on the screen for long enough. */
  const read = new Set<string>();
  /** Acknowledged here; the core's next word will leave them out. */
  const acknowledged = new Set<string>();
  let inSight = false;
  let cancelTimer = () => {};
  let count = 0;

  const unreadOf = (group: BroadcastGroup) => group.views.filter((view) => !read.has(revisionKey(view)));

  /** Begins to count anew, or does not have to. */
  const startCounting = () => {
    cancelTimer();
    count += 1;
    const counted = count;
    const front = get().stack[0];
    if (!front) return;
    const unread = unreadOf(front);
    if (unread.length === 0) {
      store.setState({ phase: 'ready' });
      return;
    }
    store.setState({ phase: inSight ? 'counting' : 'unseen' });
    if (!inSight) return;
    void Promise.all(unread.map(updates.shown)).then((told) => {
      if (counted !== count) return;
      const done = () => {
        for (const view of unread) read.add(revisionKey(view));
        startCounting();
      };
      // The core counts from its own hearing; earlier than that it would refuse.
      cancelTimer = told.every(Boolean)
        ? startTimer(done, MIN_SHOWN_MS)
        : startTimer(startCounting, TELL_AGAIN_MS);
    });
  };

  const follow = () => {
    const { stack: before, done } = get();
    const waiting = updates.store
      .getState()
      .known?.cover.filter((view) => !acknowledged.has(revisionKey(view)));
    const groups = groupByBroadcast(waiting ?? []);
    const front = before[0];
    const kept = groups.find(({ broadcastId }) => broadcastId === front?.broadcastId);
    const stack = kept ? [kept, ...groups.filter((group) => group !== kept)] : groups;
    const sameFront = front !== undefined && stack[0] !== undefined && keyOf(front) === keyOf(stack[0]);
    const revised = kept !== undefined && front !== undefined && hasNewRevision(front.views, kept.views);
    store.setState({
      stack,
      done: stack.length === 0 ? 0 : done,
      ...(revised ? { problem: 'revised' as const } : kept ? {} : { problem: null }),
    });
    if (!sameFront) startCounting();
  };

  follow();
  const unsubscribe = updates.store.subscribe(({ known }, before) => {
    if (known !== before.known) follow();
  });

  return {
    store,
    /** What is in front is on the screen, in a window that is looked at; or no longer. */
    setInSight: (seen: boolean) => {
      if (seen === inSight) return;
      inSight = seen;
      startCounting();
    },
    /** Somebody goes on typing what was meant for a composer: they have not looked up yet. */
    typed: () => {
      if (get().phase === 'counting') startCounting();
    },
    /** The press of a key or button; before the time has come it means nothing. */
    acknowledge: async (): Promise<void> => {
      const { stack, phase, busy } = get();
      const front = stack[0];
      if (!front || phase !== 'ready' || busy) return;
      store.setState({ busy: true, problem: null });
      let problem: AcknowledgeProblem | null = null;
      for (const view of front.views) {
        problem = await updates.acknowledge(view);
        if (problem !== null) {
          if (problem === 'notShown') read.delete(revisionKey(view));
          break;
        }
        acknowledged.add(revisionKey(view));
      }
      store.setState(({ done }) => ({ busy: false, problem, done: problem === null ? done + 1 : done }));
      if (problem === null) follow();
      else startCounting();
    },
    requestFocus: () => store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 })),
    isCovering: () => get().stack.length > 0,
    close: () => {
      unsubscribe();
      cancelTimer();
      count += 1;
    },
  };
}

function keyOf({ views }: BroadcastGroup): string {
  return views.map(revisionKey).toSorted().join(' ');
}

function hasNewRevision(before: readonly UpdateView[], after: readonly UpdateView[]): boolean {
  return after.some(({ update }) =>
    before.some((old) => old.update.updateId === update.updateId && old.update.revision < update.revision),
  );
}
