import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SettingsModel } from './settings-model.ts';

/** Puts the chosen theme on the page; `system` leaves the choice to the operating system. */
export function useTheme(model: SettingsModel): void {
  const theme = useStore(model.store, ({ preferences }) => preferences?.theme ?? 'system');
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
