import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../ui/IconButton.tsx';
import { LookupRegion } from './LookupRegion.tsx';
import { useWorkspace } from './WorkspaceContext.tsx';

/** The lookup in a narrow window: over the right side of the panes, until something is chosen or Escape is pressed. */
export function LookupOverlay() {
  const { t } = useTranslation('app');
  const { view, focusComposer } = useWorkspace();
  const open = useStore(view.store, (state) => state.lookupOpen);
  return (
    <div
      inert={!open}
      className={
        open
          ? 'fixed top-10 right-0 bottom-0 z-30 flex w-[360px] max-w-[90vw] flex-col border-l border-line-strong bg-surface shadow-pop'
          : 'hidden'
      }
    >
      <div className="flex justify-end border-b border-line bg-raised px-1 py-0.5">
        <IconButton
          label={t('closeLookup')}
          keys={['Esc']}
          icon={<X aria-hidden />}
          onClick={() => {
            view.setLookupOpen(false);
            focusComposer();
          }}
        />
      </div>
      <div className="min-h-0 flex-1">
        <LookupRegion />
      </div>
    </div>
  );
}
