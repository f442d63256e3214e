import { defaultSettings, Settings } from '../../../contract/workstation/settings.ts';
import type { SettingsStore } from '../../../core/settings/settings-store.ts';
import type { Database } from '../open-database.ts';

/** One row a setting, so that a value an older version wrote differently costs only itself. */
export function createSettings(db: Database): SettingsStore {
  const all = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM settings');
  const save = db.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    read: () => {
      let settings = defaultSettings;
      for (const { name, value } of all.all()) {
        const merged = Settings.safeParse({ ...settings, [name]: JSON.parse(value) });
        if (merged.success) settings = merged.data;
      }
      return settings;
    },
    save: (settings) => {
      for (const [name, value] of Object.entries(settings)) save.run(name, JSON.stringify(value));
    },
  };
}
