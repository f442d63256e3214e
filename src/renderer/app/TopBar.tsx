import { Columns2, Columns3, Grid2x2, Grid3x2, Search, Square, Terminal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import type { PaneGrid } from '../../contract/workstation/settings.ts';
import { AlertsBell } from '../alerts/AlertsBell.tsx';
import { SettingsMenu } from '../settings/SettingsMenu.tsx';
import { ChatCount } from '../status/ChatCount.tsx';
import { StatusBar } from '../status/StatusBar.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { keysOf } from './shortcuts.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

const grids: readonly { readonly value: PaneGrid; readonly icon: React.ReactNode }[] = [
  { value: '1', icon: <Square aria-hidden /> },
  { value: '2', icon: <Columns2 aria-hidden /> },
  { value: '3', icon: <Columns3 aria-hidden /> },
  { value: '2x2', icon: <Grid2x2 aria-hidden /> },
  { value: '3x2', icon: <Grid3x2 aria-hidden /> },
];

/** The program's own line: how things stand, and what concerns no single conversation. */
export function TopBar({ profile }: { readonly profile: ProfileState & { readonly state: 'signedIn' } }) {
  const { t } = useTranslation('app');
  const { status: statusModel, layout, host, view, focusLookup, alerts, settings } = useWorkspace();
  const { status, link } = useStore(statusModel.store);
  const grid = useStore(layout.store, (state) => state.grid);
  return (
    <header className="flex h-10 shrink-0 items-center gap-3 border-b border-line bg-raised px-3">
      <span className="font-semibold max-[1200px]:hidden">{t('product')}</span>
      <StatusBar
        status={status}
        linkLost={link === 'lost'}
        keyVault={host.keyVault}
        onReconnectNow={statusModel.reconnectNow}
      />
      <span className="flex-1" />
      <Button size="small" onClick={() => focusLookup()}>
        <Search aria-hidden className="size-3.5" />
        {t('lookUp')}
        <span className="contents max-[1200px]:hidden">
          <Kbd keys={keysOf('lookup', host.platform)} />
        </span>
      </Button>
      <SegmentedControl
        label={t('grid.label')}
        value={grid}
        onChange={layout.setGrid}
        segments={grids.map(({ value, icon }) => ({ value, icon, label: t(`grid.${value}`) }))}
      />
      <IconButton
        className="max-[1200px]:hidden"
        label={t('commands.open')}
        icon={<Terminal aria-hidden />}
        onClick={() => view.setDialog('commands')}
      />
      {status ? <ChatCount held={status.held} capacity={status.capacity} /> : null}
      <AlertsBell model={alerts} brands={status?.brands ?? []} />
      <SettingsMenu
        model={settings}
        profile={profile}
        host={host}
        brands={status?.brands ?? []}
        onNotificationsOn={() => alerts.offer.open()}
        onShowShortcuts={() => view.setDialog('help')}
        shortcutKeys={keysOf('helpAnywhere', host.platform)}
      />
    </header>
  );
}
