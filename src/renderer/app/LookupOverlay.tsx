import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Size } from '../ui/use-size.ts';
import { LookupRegion } from './LookupRegion.tsx';
import { usePanePlaces } from './use-pane-places.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/**
 * The lookup in a narrow window, until something is chosen or Escape is pressed. It lies over the side of the panes
 * where the focused one is not: the agent goes on seeing whom they answer.
 */
export function LookupOverlay({ size }: { readonly size: Size }) {
  const { t } = useTranslation('app');
  const { view, focusComposer } = useWorkspace();
  const { shape, focusedColumn } = usePanePlaces(size);
  const onLeft = shape.columns > 1 && focusedColumn >= shape.columns / 2;
  const open = useStore(view.store, (state) => state.lookupOpen);
  return (
    <div
      inert={!open}
      className={classNames(
        'absolute inset-y-0 z-30 w-[360px] max-w-full flex-col border-x border-line-strong bg-surface shadow-pop',
        open ? 'flex' : 'hidden',
        onLeft ? 'left-0' : 'right-0',
      )}
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
