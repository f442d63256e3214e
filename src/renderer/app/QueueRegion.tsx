import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { AlertsCheckOffer } from '../alerts/AlertsCheckOffer.tsx';
import { NotificationOfferBar } from '../alerts/NotificationOfferBar.tsx';
import { QueuePanel } from '../queue/QueuePanel.tsx';
import { UpdatesSection } from '../updates/UpdatesSection.tsx';
import { keysOf } from './shortcuts.ts';
import { useBrandOf } from './use-brand-of.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

export function QueueRegion() {
  const { t } = useTranslation('app');
  const { queue, layout, alerts, settings, claim, open, updates, view, host, openUpdates } = useWorkspace();
  const updatesOpen = useStore(view.store, (state) => state.updatesOpen);
  const checked = useStore(settings.store, (state) => state.preferences?.alertsChecked);
  const brandOf = useBrandOf();
  const panes = useStore(layout.store, (state) => state.panes);
  const focusedId = useStore(layout.store, (state) => state.panes[state.focused] ?? null);
  const paneOf = useMemo(
    () => new Map(panes.flatMap((id, pane) => (id === null ? [] : [[id, pane + 1] as const]))),
    [panes],
  );
  return (
    <nav
      aria-label={t('regions.queue')}
      data-region="queue"
      className="flex h-full flex-col bg-surface contain-strict"
    >
      <div className="min-h-0 flex-1">
        <QueuePanel
          model={queue}
          brandOf={brandOf}
          paneOf={paneOf}
          focusedId={focusedId}
          notices={
            <>
              <NotificationOfferBar offer={alerts.offer} />
              <AlertsCheckOffer check={alerts.check} checked={checked} />
            </>
          }
          onClaim={(conversationId) => void claim(conversationId)}
          onOpen={open}
        />
      </div>
      <UpdatesSection
        model={updates.model}
        keys={keysOf('updates', host.platform)}
        open={updatesOpen}
        onOpen={openUpdates}
      />
    </nav>
  );
}
