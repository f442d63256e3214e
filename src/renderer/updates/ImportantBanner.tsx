import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { UpdateId } from '../../contract/model/ids.ts';
import { Button } from '../ui/Button.tsx';
import { AcknowledgeInline } from './AcknowledgeInline.tsx';
import { PlainText } from './PlainText.tsx';
import { SourceLine } from './SourceLine.tsx';
import { UpdateFacts } from './UpdateFacts.tsx';
import type { UpdateBrand } from './update-brand.ts';
import { importantOf } from './update-selections.ts';
import type { UpdatesModel } from './updates-model.ts';

/** The newest important update of a brand, quietly over the top of its messages, until acknowledged or put away. */
export function ImportantBanner({
  model,
  brand,
  windowActive,
  keys,
  onOpen,
}: {
  readonly model: UpdatesModel;
  readonly brand: UpdateBrand;
  readonly windowActive: boolean;
  /** Of the focused pane alone. */
  readonly keys: readonly string[] | null;
  readonly onOpen: (updateId: UpdateId) => void;
}) {
  const { t } = useTranslation('updates');
  const views = useStore(
    model.store,
    useShallow((state) => importantOf(state.known, brand.brandId)),
  );
  const [view, ...others] = views;
  if (!view) return null;
  const { update } = view;
  return (
    <section
      aria-label={t('important.region', { brand: brand.name })}
      className="flex flex-col gap-1 border-b border-line bg-raised px-3 py-2 text-sm"
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="inline-flex items-center gap-1 font-medium text-amber">
          <Megaphone aria-hidden className="size-3.5" />
          {t('level.important')}
        </span>
        <SourceLine update={update} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div tabIndex={0} className="max-h-24 overflow-y-auto">
        <PlainText text={update.text} />
      </div>
      <UpdateFacts view={view} brand={brand} />
      <div className="flex flex-wrap items-center gap-1.5">
        {update.acknowledge ? (
          <AcknowledgeInline model={model} view={view} windowActive={windowActive} keys={keys} />
        ) : (
          <Button size="small" onClick={() => model.read(view)}>
            {t('important.close')}
          </Button>
        )}
        <Button size="small" tone="quiet" onClick={() => onOpen(update.updateId)}>
          {t('important.open')}
        </Button>
        {others.length > 0 ? (
          <span className="text-xs text-ink-muted">{t('important.more', { count: others.length })}</span>
        ) : null}
      </div>
    </section>
  );
}
