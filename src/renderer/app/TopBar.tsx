import { BookOpen, Megaphone, Search, Terminal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import { AlertsBell } from '../alerts/AlertsBell.tsx';
import { AlertsCheckDialog } from '../alerts/AlertsCheckDialog.tsx';
import { PresenceMenu } from '../presence/PresenceMenu.tsx';
import { SettingsMenu } from '../settings/SettingsMenu.tsx';
import { ChatCount } from '../status/ChatCount.tsx';
import { StatusBar } from '../status/StatusBar.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { SlackDirectNotice } from '../updates/SlackDirectNotice.tsx';
import { GridPicker } from './GridPicker.tsx';
import { ledBrands } from './led-brands.ts';
import { keysOf } from './shortcuts.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** The program's own line: how things stand, and what concerns no single conversation. */
export function TopBar({ profile }: { readonly profile: ProfileState & { readonly state: 'signedIn' } }) {
  const { t } = useTranslation('app');
  const {
    status: statusModel,
    host,
    showParked,
    view,
    focusLookup,
    alerts,
    settings,
    updates,
    presence,
  } = useWorkspace();
  const { status, link } = useStore(statusModel.store);
  const checked = useStore(settings.store, (state) => state.preferences?.alertsChecked ?? null);
  return (
    <header className="flex h-10 shrink-0 contain-strict items-center gap-3 max-[1200px]:gap-1.5 border-b border-line bg-raised px-3">
      <h1 className="font-semibold max-[1200px]:sr-only">{t('product')}</h1>
      <StatusBar
        status={status}
        linkLost={link === 'lost'}
        keyVault={host.keyVault}
        onReconnectNow={statusModel.reconnectNow}
        onShowParked={showParked}
      />
      <SlackDirectNotice model={updates.model} />
      <span className="flex-1" />
      <Button size="small" onClick={() => focusLookup()}>
        <Search aria-hidden className="size-3.5" />
        <span className="max-[1200px]:sr-only">{t('lookUp')}</span>
        <span className="contents max-[1200px]:hidden">
          <Kbd keys={keysOf('lookup', host.platform)} />
        </span>
      </Button>
      {ledBrands(status).length > 0 ? <DeskButtons /> : null}
      <GridPicker />
      <IconButton
        className="max-[1200px]:hidden"
        label={t('commands.open')}
        icon={<Terminal aria-hidden />}
        onClick={() => view.setDialog('commands')}
      />
      {status ? <ChatCount held={status.held} capacity={status.capacity} /> : null}
      <AlertsBell model={alerts} checked={checked} brands={status?.brands ?? []} />
      <AlertsCheckDialog check={alerts.check} platform={host.platform} />
      <PresenceMenu model={presence} keys={keysOf('presence', host.platform)} />
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

/** For team leads: to their desks, and back. */
function DeskButtons() {
  const { t } = useTranslation('app');
  const { view, host, openKnowledge, openUpdateDesk, closeDesk } = useWorkspace();
  const desk = useStore(view.store, (state) => state.desk);
  return (
    <>
      <Tooltip label={t('commands.updateDesk')} keys={keysOf('updateDesk', host.platform)}>
        <Button
          size="small"
          aria-pressed={desk === 'updates'}
          className="aria-pressed:bg-selected"
          onClick={() => (desk === 'updates' ? closeDesk() : openUpdateDesk())}
        >
          <Megaphone aria-hidden className="size-3.5" />
          <span className="max-[1200px]:sr-only">{t('updateDesk')}</span>
        </Button>
      </Tooltip>
      <Tooltip label={t('commands.knowledge')} keys={keysOf('knowledge', host.platform)}>
        <Button
          size="small"
          aria-pressed={desk === 'knowledge'}
          className="aria-pressed:bg-selected"
          onClick={() => (desk === 'knowledge' ? closeDesk() : openKnowledge())}
        >
          <BookOpen aria-hidden className="size-3.5" />
          <span className="max-[1200px]:sr-only">{t('knowledge')}</span>
        </Button>
      </Tooltip>
    </>
  );
}
