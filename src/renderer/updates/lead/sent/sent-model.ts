import { createStore } from 'zustand/vanilla';
import type { BrandId, BroadcastId } from '../../../../contract/model/ids.ts';
import type { UpdateMatrix } from '../../../../contract/model/urgent-update.ts';
import type { UpdateView } from '../../../../contract/workstation/updates.ts';
import { watch } from '../../../rpc/watch.ts';
import { type BroadcastGroup, groupByBroadcast } from '../../update-selections.ts';
import type { UpdatesClient } from '../../updates-model.ts';
import { type LeadTrouble, settled } from '../lead-trouble.ts';

export interface SentState {
  /** Null: the newest. */
  readonly chosen: BroadcastId | null;
  /** Who has the chosen one; null until the central service said so. */
  readonly matrix: UpdateMatrix | null;
  /** Why what is shown may be old, or is not there. */
  readonly trouble: LeadTrouble | null;
  /** A retraction being written. */
  readonly retracting: {
    readonly broadcastId: BroadcastId;
    readonly reason: string;
    readonly busy: boolean;
    readonly trouble: LeadTrouble | null;
  } | null;
}

export type SentModel = ReturnType<typeof createSentModel>;

/** What was published, and live who has it. Follows one broadcast at a time, for as long as it is looked at. */
export function createSentModel(client: Pick<UpdatesClient['lead'], 'watchMatrix' | 'retract'>) {
  const store = createStore<SentState>(() => ({
    chosen: null,
    matrix: null,
    trouble: null,
    retracting: null,
  }));
  let stop = () => {};
  let followed: BroadcastId | null = null;

  return {
    store,
    choose: (chosen: BroadcastId) => store.setState({ chosen }),
    /** Null lets go. */
    follow: (broadcastId: BroadcastId | null) => {
      if (broadcastId === followed) return;
      followed = broadcastId;
      stop();
      stop = () => {};
      store.setState({ matrix: null, trouble: null });
      if (broadcastId === null) return;
      stop = watch(
        (options) => client.watchMatrix({ broadcastId }, options),
        (answer) => {
          if (answer.ok) store.setState({ matrix: answer.value, trouble: null });
          else store.setState({ trouble: { code: answer.code, detail: answer.detail ?? {} } });
        },
        (link) => {
          if (link === 'lost') store.setState({ trouble: { code: 'unreachable', detail: {} } });
        },
      );
    },
    beginRetract: (broadcastId: BroadcastId) =>
      store.setState({ retracting: { broadcastId, reason: '', busy: false, trouble: null } }),
    setReason: (reason: string) =>
      store.setState(({ retracting }) => ({ retracting: retracting && { ...retracting, reason } })),
    dismissRetract: () => store.setState({ retracting: null }),
    retract: async (): Promise<void> => {
      const { retracting } = store.getState();
      if (retracting === null || retracting.busy) return;
      const { broadcastId, reason } = retracting;
      store.setState({ retracting: { ...retracting, busy: true, trouble: null } });
      const answer = await settled(client.retract({ broadcastId, reason: reason.trim() }));
      if ('value' in answer) store.setState({ retracting: null });
      else store.setState({ retracting: { ...retracting, busy: false, trouble: answer.trouble } });
    },
    close: () => stop(),
  };
}

/** What was sent to the brands a person leads, newest first, each broadcast once. */
export function sentGroups(
  recent: readonly UpdateView[] | undefined,
  led: readonly BrandId[],
): readonly BroadcastGroup[] | null {
  if (recent === undefined) return null;
  const mine = recent.filter(({ update }) => led.includes(update.brandId));
  const newestFirst = mine.toSorted((one, other) => other.update.publishedAt - one.update.publishedAt);
  return groupByBroadcast(newestFirst);
}

const states = ['notReached', 'delivered', 'shown', 'acknowledged'] as const;

/** How far the present revision came, in people: who serves several of its brands is as far as at the last of them. */
export function matrixCounts({ lines }: Pick<UpdateMatrix, 'lines'>) {
  const byPerson = [...Map.groupBy(lines, ({ personId }) => personId).values()];
  const furthest = byPerson.map((ofOne) => Math.min(...ofOne.map(({ state }) => states.indexOf(state))));
  const count = (state: (typeof states)[number]) =>
    furthest.filter((place) => states[place] === state).length;
  return {
    agents: byPerson.length,
    acknowledged: count('acknowledged'),
    shown: count('shown'),
    delivered: count('delivered'),
    notReached: count('notReached'),
  };
}
