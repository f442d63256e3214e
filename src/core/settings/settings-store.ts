import type { Settings } from '../../contract/workstation/settings.ts';

export interface SettingsStore {
  /** Defaults stand in for whatever is missing or no longer understood. */
  readonly read: () => Settings;
  readonly save: (settings: Settings) => void;
}
