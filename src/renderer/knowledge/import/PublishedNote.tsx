import { CalendarClock, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Button } from '../../ui/Button.tsx';
import { formatInZone, placeOf } from '../../ui/zoned-time.ts';
import type { ImportModel } from './import-model.ts';

/** What came of it, and where to look at it. */
export function PublishedNote({
  model,
  brand,
  onShowHistory,
}: {
  readonly model: ImportModel;
  readonly brand: Brand;
  readonly onShowHistory: () => void;
}) {
  const { t, i18n } = useTranslation('knowledge');
  const result = useStore(model.store, (state) => state.result);
  if (result === null) return null;
  const isPublished = result.result === 'published';
  const Icon = isPublished ? CircleCheck : CalendarClock;
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 p-6 text-center">
      <Icon aria-hidden className={isPublished ? 'size-8 text-green' : 'size-8 text-accent'} />
      <h3 className="figures text-base font-semibold">
        {isPublished
          ? t('import.published.title', { version: result.packVersion })
          : t('import.published.scheduledTitle', {
              when: formatInZone(result.publishAt, brand.timeZone, i18n.language),
              place: placeOf(brand.timeZone),
            })}
      </h3>
      <p className="max-w-md text-ink-muted">
        {isPublished
          ? t('import.published.text', { brand: brand.name })
          : t('import.published.scheduledText')}
      </p>
      <div className="mt-2 flex gap-2">
        <Button
          onClick={() => {
            model.startOver();
            onShowHistory();
          }}
        >
          {t('import.published.history')}
        </Button>
        <Button tone="primary" onClick={model.startOver}>
          {t('import.published.another')}
        </Button>
      </div>
    </div>
  );
}
