import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ShortcutsDialog } from '../help/ShortcutsDialog.tsx';
import type { Workspace } from './create-workspace.ts';
import { ledBrands } from './led-brands.ts';
import { chordKeys, type Shortcut, shortcuts } from './shortcuts.ts';

/** The table of keys, in words, for the help. */
export function Help({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTranslation('app');
  const { view, host, status } = workspace;
  const open = useStore(view.store, (state) => state.dialog === 'help');
  const isLead = useStore(status.store, (state) => ledBrands(state.status).length > 0);
  const shown = shortcuts.filter(({ id }) => (id !== 'knowledge' && id !== 'assign') || isLead);
  const label = ({ id }: Shortcut) => {
    const pane = /^focusPane(\d)$/.exec(id)?.[1];
    return pane
      ? t('shortcuts.focusPane', { pane })
      : t(`shortcuts.${id as Exclude<typeof id, `focusPane${number}`>}`);
  };
  return (
    <ShortcutsDialog
      open={open}
      onOpenChange={(next) => view.setDialog(next ? 'help' : null)}
      shortcuts={shown.map((shortcut) => ({
        id: shortcut.id,
        group: t(`commands.groups.${shortcut.group}`),
        label: label(shortcut),
        keys: chordKeys(shortcut.chord, host.platform),
      }))}
    />
  );
}
