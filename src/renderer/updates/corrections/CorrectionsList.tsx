import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ConversationId } from '../../../contract/model/ids.ts';
import { Banner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CorrectionCard } from './CorrectionCard.tsx';
import { type CorrectionsModel, sweepItems } from './corrections-model.ts';

/** The work list: answers that told what no longer holds, of the given brands, the oldest first. */
export function CorrectionsList({
  model,
  brands,
  canOpen,
  onOpenConversation,
}: {
  readonly model: CorrectionsModel;
  readonly brands: readonly Brand[];
  /** Whether a conversation can be shown on this screen. */
  readonly canOpen: (conversationId: ConversationId) => boolean;
  readonly onOpenConversation: (conversationId: ConversationId) => void;
}) {
  const { t } = useTranslation('updates');
  const byBrand = useStore(model.store, (state) => state.byBrand);
  const trouble = useStore(model.store, (state) => state.trouble);
  useEffect(() => model.setBrands(brands.map(({ brandId }) => brandId)), [model, brands]);
  const items = sweepItems({ byBrand });
  const brandOf = (brandId: string) => brands.find((brand) => brand.brandId === brandId);
  return (
    <section aria-label={t('corrections.title')} className="flex min-h-0 flex-1 flex-col text-sm">
      <p className="shrink-0 px-3 py-2 text-xs text-ink-muted">{t('corrections.hint')}</p>
      {[...trouble].map(([brandId, code]) => (
        <Banner key={brandId} tone="amber">
          {t('corrections.listTrouble', {
            brand: brandOf(brandId)?.name ?? brandId,
            sentence: t(`corrections.list.${code}`),
          })}
        </Banner>
      ))}
      <div className="min-h-0 flex-1 overflow-y-auto">
        {items === null ? (
          trouble.size > 0 ? null : (
            <Skeleton label={t('corrections.loading')} lines={5} />
          )
        ) : items.length === 0 ? (
          <EmptyState title={t('corrections.empty')}>{t('corrections.emptyHint')}</EmptyState>
        ) : (
          <ul>
            {items.map((item) => {
              const brand = brandOf(item.brandId);
              return brand ? (
                <li key={item.sweepItemId} className="border-b border-line">
                  <CorrectionCard
                    item={item}
                    brand={brand}
                    model={model}
                    onOpen={
                      canOpen(item.conversationId) ? () => onOpenConversation(item.conversationId) : null
                    }
                  />
                </li>
              ) : null;
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
