import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { AlertsCheckOffer } from '../alerts/AlertsCheckOffer.tsx';
import { NotificationOfferBar } from '../alerts/NotificationOfferBar.tsx';
import { AssignDialog } from '../queue/assign/AssignDialog.tsx';
import { QueuePanel } from '../queue/QueuePanel.tsx';
import { UpdatesSection } from '../updates/UpdatesSection.tsx';
import { keysOf } from './shortcuts.ts';
import { useBrandOf } from './use-brand-of.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Roles that may see what others hold. */
const seeing = ['supervisor', 'qualityAnalyst'];

export function QueueRegion() {
  const { t } = useTranslation('app');
  const workspace = useWorkspace();
  const { queue, queueParts, layout, alerts, settings, updates, view, host, status } = workspace;
  const updatesOpen = useStore(view.store, (state) => state.updatesOpen);
  const statuses = useStore(status.store, (state) => state.status?.brands);
  const checked = useStore(settings.store, (state) => state.preferences?.alertsChecked);
  const brandOf = useBrandOf();
  const panes = useStore(layout.store, (state) => state.panes);
  const focusedId = useStore(layout.store, (state) => state.panes[state.focused] ?? null);
  const paneOf = useMemo(
    () => new Map(panes.flatMap((id, pane) => (id === null ? [] : [[id, pane + 1] as const]))),
    [panes],
  );
  const brands = useMemo(() => statuses?.map(({ brand }) => brand) ?? [], [statuses]);
  const keys = useMemo(
    () => ({
      search: keysOf('finishedSearch', host.platform),
      reopen: keysOf('reopen', host.platform),
      offer: {
        accept: keysOf('acceptOffer', host.platform),
        decline: keysOf('declineOffer', host.platform),
      },
    }),
    [host.platform],
  );
  return (
    <nav
      aria-label={t('regions.queue')}
      data-region="queue"
      className="flex h-full flex-col bg-surface contain-strict"
    >
      <div className="min-h-0 flex-1">
        <QueuePanel
          parts={queueParts}
          brands={brands}
          paneOf={paneOf}
          focusedId={focusedId}
          seesOthers={statuses?.some(({ role }) => seeing.includes(role)) ?? false}
          keys={keys}
          notices={
            <>
              <NotificationOfferBar offer={alerts.offer} />
              <AlertsCheckOffer check={alerts.check} checked={checked} />
            </>
          }
          onClaim={(conversationId) => void workspace.claim(conversationId)}
          onOpen={workspace.open}
          onAnswer={(card, accept) => void workspace.answerOffer(card, accept)}
          onReopen={(card) => void workspace.reopen(card)}
          mayAssign={(brandId) =>
            statuses?.some(({ brand, role }) => brand.brandId === brandId && role === 'supervisor') ?? false
          }
          onSearchClosed={workspace.closeFinishedSearch}
        />
      </div>
      <UpdatesSection
        model={updates.model}
        keys={keysOf('updates', host.platform)}
        open={updatesOpen}
        onOpen={workspace.openUpdates}
      />
      <AssignDialog
        model={queueParts.assigning}
        brandOf={brandOf}
        onClosed={() => {
          const { pointed } = queue.store.getState();
          if (pointed) queue.pointAt(pointed);
        }}
      />
    </nav>
  );
}
