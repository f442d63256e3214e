import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { PriceDetail, PriceHit } from '../../../contract/workstation/lookup.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { LookupModel } from '../lookup-model.ts';
import type { PriceView } from '../model/lookup-state.ts';
import { PinButton } from '../PinButton.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { InsertPriceBar } from './InsertPriceBar.tsx';
import { PriceHistory } from './PriceHistory.tsx';
import { PriceSigns } from './PriceSigns.tsx';
import { PriceTag } from './PriceTag.tsx';
import { PriceValidity } from './PriceValidity.tsx';
import { RelatedArticles } from './RelatedArticles.tsx';
import { Section } from './Section.tsx';
import { VariantTable } from './VariantTable.tsx';

interface PriceDetailViewProps {
  readonly model: LookupModel;
  readonly view: PriceView;
  readonly brand: Brand | null;
  readonly timeZone: string;
  readonly canInsert: boolean;
  readonly keys: LookupKeys;
}

/** Everything that is known about one price, and its product's other variants. */
export function PriceDetailView({ model, view, brand, timeZone, canInsert, keys }: PriceDetailViewProps) {
  const { t } = useTranslation('lookup');
  const { brandId, detail, priceItemId, problem } = view;
  const hit: PriceHit | undefined =
    detail?.variants.find((variant) => variant.priceItemId === priceItemId) ?? detail?.hit;

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.key !== 'Enter' || !isPlain || hit === undefined || target?.closest('button, a')) return;
    event.preventDefault();
    event.stopPropagation();
    model.insertPrice(brandId, hit, event.altKey ? 'line' : 'price');
  }

  return (
    <ViewFrame
      title={hit?.name ?? t('loading')}
      brand={brand}
      problem={problem}
      onBack={model.closeView}
      onTryAgain={model.refresh}
      onKeyDown={onKeyDown}
      actions={hit ? <PinButton pinned={hit.pinned} keys={keys.pin} onToggle={model.togglePin} /> : undefined}
      foot={
        hit ? (
          <InsertPriceBar
            hit={hit}
            canInsert={canInsert}
            keys={keys}
            onInsert={(form) => model.insertPrice(brandId, hit, form)}
          />
        ) : undefined
      }
    >
      {detail === null || hit === undefined ? (
        problem === null && <Skeleton lines={6} label={t('loading')} />
      ) : (
        <Details model={model} view={view} detail={detail} hit={hit} timeZone={timeZone} />
      )}
    </ViewFrame>
  );
}

interface DetailsProps {
  readonly model: LookupModel;
  readonly view: PriceView;
  readonly detail: PriceDetail;
  readonly hit: PriceHit;
  readonly timeZone: string;
}

function Details({ model, view, detail, hit, timeZone }: DetailsProps) {
  const { t } = useTranslation('lookup');
  const { brandId } = view;
  const hasVariants = detail.variants.length > 1;
  const alone = useRef<HTMLDivElement>(null);
  // With variants their table takes the keyboard.
  useEffect(() => {
    if (!hasVariants) alone.current?.focus({ preventScroll: true });
  }, [hasVariants]);
  // While another variant's detail is on its way, these are still the one before's.
  const isCurrent = detail.hit.priceItemId === hit.priceItemId;
  return (
    <div ref={alone} tabIndex={-1} className="flex flex-col gap-2.5 outline-none">
      <PriceHead detail={detail} hit={hit} timeZone={timeZone} />
      {detail.note === '' ? null : <p className="whitespace-pre-line">{detail.note}</p>}
      {hasVariants ? (
        <Section title={t('variants')} count={detail.variants.length}>
          <VariantTable
            variants={detail.variants}
            selectedId={hit.priceItemId}
            timeZone={timeZone}
            onSelect={(id) => void model.selectVariant(brandId, id)}
            onInsert={(variant, form) => model.insertPrice(brandId, variant, form)}
          />
        </Section>
      ) : null}
      <PriceValidity detail={detail} timeZone={timeZone} />
      {isCurrent && detail.history.length > 0 ? (
        <Section title={t('history')}>
          <PriceHistory history={detail.history} timeZone={timeZone} />
        </Section>
      ) : null}
      {detail.related.length > 0 ? (
        <Section title={t('related')}>
          <RelatedArticles
            related={detail.related}
            onOpen={({ articleId, title }) => void model.openArticle(brandId, articleId, title)}
          />
        </Section>
      ) : null}
    </div>
  );
}

interface PriceHeadProps {
  readonly detail: PriceDetail;
  readonly hit: PriceHit;
  readonly timeZone: string;
}

function PriceHead({ detail, hit, timeZone }: PriceHeadProps) {
  const { t } = useTranslation('lookup');
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0 text-xs text-ink-muted">
        {hit.variantLabel === '' ? null : <div className="text-sm text-ink">{hit.variantLabel}</div>}
        <div className="break-words">{hit.sku}</div>
        {hit.category === '' ? null : <div>{hit.category}</div>}
        <div className="flex flex-wrap gap-x-2">
          <PriceSigns hit={hit} timeZone={timeZone} />
        </div>
      </div>
      <div className="shrink-0 text-right text-xs text-ink-muted">
        <PriceTag hit={hit} large />
        <div className="whitespace-nowrap">{t(`tax.${detail.tax}`)}</div>
      </div>
    </div>
  );
}
