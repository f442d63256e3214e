import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BrandOf } from '../update-brand.ts';
import type { CoverModel } from './cover-model.ts';

/** Reads the urgent update in front to screen readers at once, also one that takes the place of another. */
export function CoverAnnouncer({
  model,
  brandOf,
}: {
  readonly model: CoverModel;
  readonly brandOf: BrandOf;
}) {
  const { t } = useTranslation('updates');
  const front = useStore(model.store, (state) => state.stack[0]);
  const first = front?.views[0];
  const brands = front?.views.flatMap(({ update }) => brandOf(update.brandId)?.name ?? []).join(', ') ?? '';
  return (
    <div aria-live="assertive" className="sr-only">
      {first
        ? t('cover.announce', {
            level: t('level.urgent'),
            brands,
            text: first.update.text.slice(0, 500),
          })
        : ''}
    </div>
  );
}
