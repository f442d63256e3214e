import { createStore } from 'zustand/vanilla';
import type { DemoPace } from '../../contract/central/demo.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Settings } from '../../contract/workstation/settings.ts';
import type { WorkstationClient } from '../rpc/client.ts';

/** What the menu changes. The layout of the panes is kept by the frame. */
export type Preferences = Omit<Settings, 'layout' | 'queueFilters'>;

export type SettingsProblem = 'notSaved' | 'notSignedOut' | 'paceDisconnected' | 'paceNoDemo';

export interface SettingsState {
  /** Null until they are read. */
  readonly preferences: Preferences | null;
  /** Null where no simulated customers run. */
  readonly pace: DemoPace | null;
  readonly problem: SettingsProblem | null;
  /** Signing out waits for a confirmation, because so many messages are unsent; `count` null when not told. */
  readonly unsent: { readonly count: number | null } | null;
}

export interface SettingsPorts {
  readonly settings: WorkstationClient['settings'];
  readonly demo: WorkstationClient['demo'];
  readonly signOut: WorkstationClient['profile']['signOut'];
}

export type SettingsModel = ReturnType<typeof createSettingsModel>;

/** Preferences show at once and go back to what they were when they could not be saved. */
export function createSettingsModel({ settings, demo, signOut }: SettingsPorts) {
  const store = createStore<SettingsState>(() => ({
    preferences: null,
    pace: null,
    problem: null,
    unsent: null,
  }));
  let changes = 0;

  async function leave(force: boolean): Promise<void> {
    store.setState({ problem: null, unsent: null });
    try {
      const answer = await signOut({ force });
      if (answer.ok) return;
      const count = Number(answer.detail?.count);
      store.setState({ unsent: { count: Number.isInteger(count) ? count : null } });
    } catch {
      store.setState({ problem: 'notSignedOut' });
    }
  }

  async function change(part: Partial<Preferences>): Promise<void> {
    const { preferences: before } = store.getState();
    if (before === null) return;
    changes += 1;
    const number = changes;
    store.setState({ preferences: { ...before, ...part }, problem: null });
    try {
      await settings.change(part);
    } catch {
      // A later change has begun from what is shown now; only the newest may turn back.
      store.setState(
        number === changes ? { preferences: before, problem: 'notSaved' } : { problem: 'notSaved' },
      );
    }
  }

  return {
    store,
    /** Reads what is saved. Rejects while the core cannot be reached. */
    async load(): Promise<void> {
      const [{ layout: _, queueFilters: __, ...preferences }, { pace }] = await Promise.all([
        settings.get(),
        demo.pace(),
      ]);
      store.setState({ preferences, pace });
    },
    change,
    async mute(brandId: BrandId, isMuted: boolean): Promise<void> {
      const others = store.getState().preferences?.mutedBrands.filter((other) => other !== brandId) ?? [];
      await change({ mutedBrands: isMuted ? [...others, brandId] : others });
    },
    async setPace(pace: DemoPace): Promise<void> {
      const before = store.getState().pace;
      store.setState({ pace, problem: null });
      const goBack = (problem: SettingsProblem) => store.setState({ pace: before, problem });
      try {
        const answer = await demo.setPace({ pace });
        if (!answer.ok) goBack(answer.code === 'disconnected' ? 'paceDisconnected' : 'paceNoDemo');
      } catch {
        goBack('notSaved');
      }
    },
    signOut: () => leave(false),
    signOutAnyway: () => leave(true),
    stay: () => store.setState({ unsent: null }),
    dismissProblem: () => store.setState({ problem: null }),
  };
}
