import type { Settings } from '../../contract/workstation/settings.ts';
import { createListeners } from '../kernel/listeners.ts';
import type { SettingsStore } from './settings-store.ts';

export interface SettingsBoard {
  readonly get: () => Settings;
  /** Replaces the parts given; what is undefined stays. */
  readonly change: (parts: Partial<Settings>) => Settings;
  readonly onChange: (listener: (settings: Settings) => void) => () => void;
}

export function createSettingsBoard(
  store: SettingsStore,
  transaction: <Value>(run: () => Value) => Value,
): SettingsBoard {
  const listeners = createListeners<Settings>();
  let settings = store.read();
  return {
    get: () => settings,
    change: (parts) => {
      const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
      const next: Settings = { ...settings, ...given };
      transaction(() => store.save(next));
      settings = next;
      listeners.emit(settings);
      return settings;
    },
    onChange: listeners.add,
  };
}
