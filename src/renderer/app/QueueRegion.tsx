import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { QueuePanel } from '../queue/QueuePanel.tsx';
import { useBrandOf } from './use-brand-of.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

export function QueueRegion() {
  const { t } = useTranslation('app');
  const { queue, layout, status, claim, open } = useWorkspace();
  const brandOf = useBrandOf();
  const panes = useStore(layout.store, (state) => state.panes);
  const canClaim = useStore(status.store, (state) => state.status?.connectivity !== 'disconnected');
  const openIds = useMemo(() => new Set(panes.filter((id) => id !== null)), [panes]);
  return (
    <nav aria-label={t('regions.queue')} data-region="queue" className="h-full bg-surface">
      <QueuePanel
        model={queue}
        brandOf={brandOf}
        openIds={openIds}
        canClaim={canClaim}
        onClaim={(conversationId) => void claim(conversationId)}
        onOpen={open}
      />
    </nav>
  );
}
