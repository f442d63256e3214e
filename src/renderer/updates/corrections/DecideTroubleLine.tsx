import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SweepItem } from '../../../contract/model/urgent-update.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { CorrectionsModel } from './corrections-model.ts';

/** Why nothing was sent or dismissed; what was written is still there. */
export function DecideTroubleLine({
  item,
  model,
}: {
  readonly item: SweepItem;
  readonly model: CorrectionsModel;
}) {
  const { t } = useTranslation('updates');
  const trouble = useStore(model.store, (state) => state.drafts.get(item.sweepItemId)?.trouble ?? null);
  const sentence = useStore(model.store, (state) => state.drafts.get(item.sweepItemId)?.sentence ?? null);
  if (trouble === null) return null;
  return (
    <Banner tone="amber" urgent>
      {trouble === 'refused' && sentence === null
        ? t('corrections.trouble.refusedPlain')
        : t(`corrections.trouble.${trouble}`, { sentence: sentence ?? '' })}
    </Banner>
  );
}
