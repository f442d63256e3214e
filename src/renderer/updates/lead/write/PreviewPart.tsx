import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { UpdatePreview } from '../../../../contract/central/updates.ts';
import type { Brand } from '../../../../contract/model/brand.ts';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { LeadTroubleBanner } from '../LeadTroubleBanner.tsx';
import { AgentsView } from './AgentsView.tsx';
import type { WriteModel } from './write-model.ts';

/** Whom it would reach and touch at this moment, and what they would see. */
export function PreviewPart({
  model,
  brands,
  connected,
}: {
  readonly model: WriteModel;
  readonly brands: readonly Brand[];
  readonly connected: boolean;
}) {
  const { t } = useTranslation('updateDesk');
  const { form, preview, previewTrouble, problems } = useStore(model.store);
  const now = useNow();
  return (
    <section aria-label={t('preview.title')} className="flex min-h-0 flex-col gap-4 overflow-y-auto p-3">
      <div>
        <h3 className="mb-1 font-medium">{t('preview.affected')}</h3>
        {problems.length > 0 ? (
          <p className="text-ink-muted">{t('preview.notYet')}</p>
        ) : !connected ? (
          <p className="text-ink-muted">{t('preview.offline')}</p>
        ) : previewTrouble ? (
          <LeadTroubleBanner
            trouble={previewTrouble}
            brandName={(id) => brands.find(({ brandId }) => brandId === id)?.name ?? id}
            onTryAgain={() => void model.lookAgain()}
          />
        ) : preview ? (
          <Affected preview={preview} brands={brands} />
        ) : (
          <Skeleton lines={3} label={t('preview.loading')} />
        )}
      </div>
      <div>
        <h3 className="mb-1 font-medium">{t('preview.agentsSee')}</h3>
        <AgentsView form={form} brands={brands} now={now} />
      </div>
    </section>
  );
}

function Affected({
  preview,
  brands,
}: {
  readonly preview: UpdatePreview;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('updateDesk');
  const { affected, affectedTotal, alreadyTold } = preview;
  return (
    <>
      <p className="text-ink-muted">
        {t('preview.count', { count: affectedTotal })}{' '}
        {alreadyTold > 0 ? t('preview.alreadyTold', { count: alreadyTold }) : null}
      </p>
      <ul className="mt-1">
        {affected.map(({ brandId, conversationId, customerName, holderName, why }) => {
          const brand = brands.find((one) => one.brandId === brandId);
          return (
            <li key={conversationId} className="flex min-h-7 items-center gap-2 border-t border-line py-1">
              {brand ? <BrandMark brand={brand} size="small" alone /> : null}
              <span dir="auto" className="isolate-text min-w-0 flex-1 truncate font-medium">
                {customerName}
              </span>
              <span className="truncate text-xs text-ink-muted">
                {holderName === null ? t('preview.inQueue') : t('preview.with', { name: holderName })}
              </span>
              <span className="shrink-0 text-xs text-ink-faint">{t(`why.${why}`)}</span>
            </li>
          );
        })}
      </ul>
      {affectedTotal > affected.length ? (
        <p className="border-t border-line py-1 text-xs text-ink-muted">
          {t('preview.more', { count: affectedTotal - affected.length })}
        </p>
      ) : null}
    </>
  );
}
