import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { KnowledgeView } from '../knowledge/KnowledgeView.tsx';
import { ledBrands } from './led-brands.ts';
import { useCovered } from './use-covered.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** The team lead's screen, over panes and lookup; the queue stays in sight beside it. */
export function KnowledgeRegion() {
  const { t } = useTranslation('app');
  const { knowledge, status, closeDesk } = useWorkspace();
  const known = useStore(status.store, (state) => state.status);
  const link = useStore(status.store, (state) => state.link);
  const covered = useCovered();
  const brands = useMemo(() => ledBrands(known), [known]);
  return (
    <main aria-label={t('regions.knowledge')} data-region="desk" className="absolute inset-0 z-20">
      <div inert={covered} className="h-full">
        <KnowledgeView
          model={knowledge}
          brands={brands}
          connected={link !== 'lost' && known?.connectivity === 'connected'}
          onClose={closeDesk}
          closeKeys={closeKeys}
        />
      </div>
    </main>
  );
}

const closeKeys = ['Esc'];
