import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { SlackView } from '../slack-setup/SlackView.tsx';
import { LeadView } from '../updates/lead/LeadView.tsx';
import { ledBrands } from './led-brands.ts';
import { useCovered } from './use-covered.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** The team lead's desk for urgent updates, over panes and lookup; the queue stays in sight beside it. */
export function UpdateDeskRegion() {
  const { t } = useTranslation('app');
  const { updateDesk, slackSetup, updates, status, open, closeDesk } = useWorkspace();
  const known = useStore(status.store, (state) => state.status);
  const link = useStore(status.store, (state) => state.link);
  const covered = useCovered();
  const brands = useMemo(() => ledBrands(known).map(({ brand }) => brand), [known]);
  return (
    <main aria-label={t('regions.updateDesk')} data-region="desk" className="absolute inset-0 z-20">
      <div inert={covered} className="h-full">
        <LeadView
          model={updateDesk}
          updates={updates.model}
          brands={brands}
          connected={link !== 'lost' && known?.connectivity === 'connected'}
          slack={<SlackView model={slackSetup} brands={brands} />}
          onOpenConversation={open}
          onClose={closeDesk}
          closeKeys={closeKeys}
        />
      </div>
    </main>
  );
}

const closeKeys = ['Esc'];
