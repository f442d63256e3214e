import { createStore } from 'zustand/vanilla';
import type { BrandId } from '../../../contract/model/ids.ts';
import type {
  PackChange,
  PackPublication,
  ScheduledPublication,
} from '../../../contract/model/pack-history.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { createPagedList, type PagedList } from '../paged-list.ts';
import { settle, type Trouble, troubleOf } from '../trouble.ts';

/** What a version is compared with: the one before it, the present one, or any other. */
export type ComparedWith = 'before' | 'present' | number;

export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly changes: PagedList<PackChange>;
}

export type RollBackProblem =
  | { readonly kind: 'central'; readonly trouble: Trouble }
  | { readonly kind: 'packChanged' };

export interface RollBack {
  readonly toVersion: number;
  readonly reason: string;
  /** From the present version to the one gone back to. */
  readonly difference: Difference;
  readonly busy: boolean;
  readonly problem: RollBackProblem | null;
}

export interface HistoryState {
  /** Newest first; null until they are there. */
  readonly publications: readonly PackPublication[] | null;
  readonly more: boolean;
  readonly schedules: readonly ScheduledPublication[];
  readonly loading: boolean;
  readonly trouble: Trouble | null;
  readonly chosen: number | null;
  readonly comparedWith: ComparedWith;
  readonly difference: Difference | null;
  readonly rollBack: RollBack | null;
  /** Version that a roll back has just made. */
  readonly rolledBackAs: number | null;
  readonly cancelling: string | null;
}

export interface HistoryPorts {
  readonly brandId: BrandId;
  readonly knowledge: Pick<
    WorkstationClient['knowledge'],
    'history' | 'changes' | 'rollBack' | 'schedules' | 'cancelSchedule'
  >;
}

export type HistoryModel = ReturnType<typeof createHistoryModel>;

const PAGE = 50;

/** A brand's versions, what differs between any two of them, and the way back. */
export function createHistoryModel({ brandId, knowledge }: HistoryPorts) {
  const store = createStore<HistoryState>(() => ({
    publications: null,
    more: false,
    schedules: [],
    loading: false,
    trouble: null,
    chosen: null,
    comparedWith: 'before',
    difference: null,
    rollBack: null,
    rolledBackAs: null,
    cancelling: null,
  }));
  const state = store.getState;
  const present = () => state().publications?.[0]?.version ?? null;

  const compare = (from: number, to: number): Difference => ({
    from,
    to,
    changes: createPagedList<PackChange>(async (after) => {
      const answer = await knowledge.changes({
        brandId,
        from,
        to,
        limit: 500,
        ...(after === undefined ? {} : { after }),
      });
      return answer.ok
        ? { ok: true, value: { items: answer.value.changes, next: answer.value.next } }
        : answer;
    }),
  });

  /** Shows the difference that is chosen, unless it is shown already. */
  function showDifference(): void {
    const { chosen, comparedWith, difference } = state();
    const other =
      comparedWith === 'before' ? previousOf(chosen) : comparedWith === 'present' ? present() : comparedWith;
    if (chosen === null || other === null) return store.setState({ difference: null });
    // What was before comes first: `from` is the older one.
    const from = Math.min(chosen, other);
    const to = Math.max(chosen, other);
    if (difference?.from === from && difference.to === to) return;
    const next = compare(from, to);
    store.setState({ difference: next });
    void next.changes.more();
  }

  /** The version that was published before; 0 is the empty pack before the first. */
  function previousOf(version: number | null): number | null {
    if (version === null) return null;
    const older = state().publications?.find((publication) => publication.version < version);
    return older?.version ?? Math.max(0, version - 1);
  }

  async function load(): Promise<void> {
    if (state().loading) return;
    store.setState({ loading: true, trouble: null });
    const [versions, schedules] = await Promise.all([
      settle(knowledge.history({ brandId, limit: PAGE })),
      settle(knowledge.schedules({ brandId })),
    ]);
    if (schedules.ok) store.setState({ schedules: schedules.value });
    if (!versions.ok) {
      store.setState({ loading: false, trouble: troubleOf(versions) });
      return;
    }
    const { publications, more } = versions.value;
    const isKnown = publications.some(({ version }) => version === state().chosen);
    store.setState({
      publications,
      more,
      loading: false,
      chosen: isKnown ? state().chosen : (publications[0]?.version ?? null),
    });
    showDifference();
  }

  return {
    store,
    /** Reads the newest versions and what is scheduled; again whenever something was published. */
    load,
    async loadOlder(): Promise<void> {
      const { publications, more, loading } = state();
      const oldest = publications?.at(-1)?.version;
      if (!more || loading || oldest === undefined) return;
      store.setState({ loading: true, trouble: null });
      const answer = await settle(knowledge.history({ brandId, before: oldest, limit: PAGE }));
      if (!answer.ok) {
        store.setState({ loading: false, trouble: troubleOf(answer) });
        return;
      }
      store.setState(({ publications: known }) => ({
        publications: [...(known ?? []), ...answer.value.publications],
        more: answer.value.more,
        loading: false,
      }));
    },
    choose(version: number): void {
      store.setState({ chosen: version, rolledBackAs: null });
      showDifference();
    },
    compareWith(other: ComparedWith): void {
      store.setState({ comparedWith: other });
      showDifference();
    },
    askRollBack(toVersion: number): void {
      const from = present();
      if (from === null || from === toVersion) return;
      const difference = compare(from, toVersion);
      void difference.changes.more();
      store.setState({ rollBack: { toVersion, reason: '', difference, busy: false, problem: null } });
    },
    setRollBackReason(reason: string): void {
      store.setState(({ rollBack }) => ({ rollBack: rollBack && { ...rollBack, reason } }));
    },
    dismissRollBack: () => store.setState({ rollBack: null }),
    async rollBack(): Promise<void> {
      const { rollBack } = state();
      if (rollBack === null || rollBack.busy || rollBack.reason.trim() === '') return;
      store.setState({ rollBack: { ...rollBack, busy: true, problem: null } });
      const answer = await settle(
        knowledge.rollBack({
          brandId,
          toVersion: rollBack.toVersion,
          expectedVersion: rollBack.difference.from,
          reason: rollBack.reason.trim(),
        }),
      );
      if (answer.ok) {
        store.setState({ rollBack: null, rolledBackAs: answer.value.packVersion, chosen: null });
        return load();
      }
      if (answer.code === 'packChanged') {
        await load();
        const from = present() ?? rollBack.difference.from;
        const difference = compare(from, rollBack.toVersion);
        void difference.changes.more();
        store.setState({
          rollBack: { ...rollBack, difference, busy: false, problem: { kind: 'packChanged' } },
        });
        return;
      }
      const trouble = troubleOf({ ...answer, code: answer.code });
      store.setState({ rollBack: { ...rollBack, busy: false, problem: { kind: 'central', trouble } } });
    },
    async cancelSchedule(scheduleId: string): Promise<void> {
      store.setState({ cancelling: scheduleId, trouble: null });
      const answer = await settle(knowledge.cancelSchedule({ brandId, scheduleId }));
      store.setState({ cancelling: null });
      if (!answer.ok) {
        store.setState({ trouble: troubleOf(answer) });
        return;
      }
      store.setState(({ schedules }) => ({
        schedules: schedules.map((known) => (known.scheduleId === scheduleId ? answer.value : known)),
      }));
    },
  };
}
