import { BellOff, BellRing, ChevronDown, Info, Keyboard, LogOut, Timer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { HostDescription, ProfileState } from '../../contract/workstation/profile.ts';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuChoices, MenuGroup, MenuItem, MenuLine, MenuToggle } from '../ui/Menu.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { AlertRulesDialog } from './AlertRulesDialog.tsx';
import { AwayDialog, awayWords } from './AwayDialog.tsx';
import { MuteDialog } from './MuteDialog.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import type { SettingsModel } from './settings-model.ts';

interface SettingsMenuProps {
  readonly model: SettingsModel;
  readonly profile: ProfileState & { readonly state: 'signedIn' };
  readonly host: HostDescription;
  readonly brands: readonly BrandStatus[];
  /** Notifications were switched on: the browser may have to be asked. */
  readonly onNotificationsOn: () => void;
  readonly onShowShortcuts: () => void;
  readonly shortcutKeys: readonly string[];
}

const themes = ['system', 'light', 'dark'] as const;
const paces = ['paused', 'calm', 'normal', 'busy'] as const;

/** The menu under the person's name. */
export function SettingsMenu(props: SettingsMenuProps) {
  const { model, profile, host, brands, onNotificationsOn, onShowShortcuts, shortcutKeys } = props;
  const { t } = useTranslation('settings');
  const [dialog, setDialog] = useState<'about' | 'mute' | 'rules' | 'away' | null>(null);
  const preferences = useStore(model.store, (state) => state.preferences);
  const pace = useStore(model.store, (state) => state.pace);
  const muted = preferences?.mutedBrands.length ?? 0;
  const { name } = profile.person;
  const closeDialog = () => setDialog(null);
  return (
    <>
      <Menu
        trigger={
          <Button tone="quiet" size="small" aria-label={t('menu', { name })} className="min-w-0 shrink">
            <span className="max-w-40 truncate max-[1200px]:max-w-16">{name}</span>
            <ChevronDown aria-hidden className="size-3.5 shrink-0" />
          </Button>
        }
      >
        {preferences === null ? null : (
          <>
            <MenuGroup label={t('theme')}>
              <MenuChoices
                value={preferences.theme}
                onChange={(theme) => void model.change({ theme })}
                choices={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
              />
            </MenuGroup>
            <MenuGroup label={t('alerts')}>
              <MenuToggle checked={preferences.sound} onChange={(sound) => void model.change({ sound })}>
                {t('sound')}
              </MenuToggle>
              <MenuToggle
                checked={preferences.notifications}
                onChange={(notifications) => {
                  void model.change({ notifications });
                  if (notifications) onNotificationsOn();
                }}
              >
                {t('notifications')}
              </MenuToggle>
              <MenuItem icon={<BellOff />} onSelect={() => setDialog('mute')}>
                {muted === 0 ? t('mutedBrands') : t('mutedBrandsCount', { count: muted })}
              </MenuItem>
              <MenuItem icon={<BellRing />} onSelect={() => setDialog('rules')}>
                {t('alertRules')}
              </MenuItem>
            </MenuGroup>
            <MenuGroup label={t('working')}>
              <MenuToggle
                checked={preferences.undoChatMessages}
                onChange={(undoChatMessages) => void model.change({ undoChatMessages })}
              >
                {t('undoChatMessages')}
              </MenuToggle>
              <MenuItem icon={<Timer />} onSelect={() => setDialog('away')}>
                {t('awayAfter', { when: awayWords(preferences.awayAfterMinutes, t) })}
              </MenuItem>
            </MenuGroup>
          </>
        )}
        {pace === null ? null : (
          <MenuGroup label={t('demoPace')}>
            <MenuChoices
              value={pace}
              onChange={(next) => void model.setPace(next)}
              choices={paces.map((value) => ({ value, label: t(`paces.${value}`) }))}
            />
          </MenuGroup>
        )}
        <MenuLine />
        <MenuItem icon={<Keyboard />} keys={shortcutKeys} onSelect={onShowShortcuts}>
          {t('shortcuts')}
        </MenuItem>
        <MenuItem icon={<Info />} onSelect={() => setDialog('about')}>
          {t('about')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<LogOut />} onSelect={() => void model.signOut()}>
          {t('signOut')}
        </MenuItem>
      </Menu>
      <AboutDialog open={dialog === 'about'} onClose={closeDialog} profile={profile} host={host} />
      <MuteDialog open={dialog === 'mute'} onClose={closeDialog} model={model} brands={brands} />
      <AwayDialog open={dialog === 'away'} onClose={closeDialog} model={model} />
      <AlertRulesDialog open={dialog === 'rules'} onClose={closeDialog} model={model} brands={brands} />
      <SignOutDialog model={model} />
    </>
  );
}
