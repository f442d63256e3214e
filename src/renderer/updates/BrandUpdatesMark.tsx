import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { classNames } from '../ui/class-names.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { countsOf } from './update-selections.ts';
import type { UpdatesModel } from './updates-model.ts';

/** At the head of a brand's pane: how many updates of the brand are unread, or wait for the agent. */
export function BrandUpdatesMark({
  model,
  brandId,
  brandName,
  keys,
  onOpen,
}: {
  readonly model: Pick<UpdatesModel, 'store'>;
  readonly brandId: string;
  readonly brandName: string;
  readonly keys: readonly string[];
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('updates');
  const { unread, asking, urgent } = useStore(
    model.store,
    useShallow((state) => countsOf(state.known, brandId)),
  );
  if (unread === 0 && asking === 0) return null;
  const label =
    asking > 0
      ? t('mark.asking', { brand: brandName, count: asking })
      : t('mark.label', { brand: brandName, count: unread });
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        onClick={onOpen}
        className={classNames(
          'figures inline-flex h-6 min-w-6 shrink-0 items-center justify-center gap-0.5 rounded-md px-1 text-xs font-medium forced-colors:border',
          urgent
            ? 'bg-red-soft text-red'
            : asking > 0
              ? 'bg-amber-soft text-amber'
              : 'text-ink-muted hover:bg-hover',
        )}
      >
        <Megaphone aria-hidden className="size-3.5" />
        {asking > 0 ? `${asking}!` : unread}
      </button>
    </Tooltip>
  );
}
