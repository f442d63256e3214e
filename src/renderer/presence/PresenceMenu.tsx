import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuChoices, MenuGroup } from '../ui/Menu.tsx';
import { PresenceDot } from './PresenceDot.tsx';
import type { PresenceModel } from './presence-model.ts';

const choices = ['online', 'away', 'transfer_only'] as const;

/** How the agent is present, in the top bar; offline while colleagues cannot see them. */
export function PresenceMenu({
  model,
  keys,
}: {
  readonly model: PresenceModel;
  readonly keys: readonly string[];
}) {
  const { t } = useTranslation('presence');
  const state = useStore(model.store, ({ presence }) => presence);
  const lost = useStore(model.store, (view) => view.lost);
  const open = useStore(model.store, (view) => view.menuOpen);
  if (state === null) return null;
  const shown = lost ? 'offline' : state.presence;
  return (
    <Menu
      open={open}
      onOpenChange={model.setMenuOpen}
      trigger={
        <Button
          tone="quiet"
          size="small"
          aria-label={t('menu', { presence: t(shown) })}
          title={`${t('title')}… ${keys.join('+')}`}
        >
          <PresenceDot presence={shown} />
          <span>{t(shown)}</span>
        </Button>
      }
    >
      <MenuGroup label={t('title')}>
        <MenuChoices
          value={state.chosen}
          onChange={(presence) => {
            model.setMenuOpen(false);
            void model.choose(presence);
          }}
          choices={choices.map((value) => ({
            value,
            label: (
              <span className="block py-0.5">
                <span className="flex items-center gap-2">
                  <PresenceDot presence={value} />
                  {t(value)}
                </span>
                <span className="block text-xs text-ink-faint">{t(`hint.${value}`)}</span>
              </span>
            ),
          }))}
        />
      </MenuGroup>
      {shown === 'offline' ? (
        <p className="max-w-72 px-2 pt-1 pb-1.5 text-xs text-ink-muted">{t('offlineHint')}</p>
      ) : null}
    </Menu>
  );
}
