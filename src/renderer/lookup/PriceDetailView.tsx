import { useTranslation } from 'react-i18next';
import type { PriceDetail, PriceHit } from '../../contract/workstation/lookup.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { LookupViewFrame } from './LookupViewFrame.tsx';
import type { LookupKeys } from './lookup-keys.ts';
import type { LookupModel, LookupView } from './lookup-model.ts';
import { PriceSigns } from './PriceSigns.tsx';
import { PriceTag } from './PriceTag.tsx';
import { PriceValidity } from './PriceValidity.tsx';
import { VariantList } from './VariantList.tsx';

interface PriceDetailViewProps {
  readonly model: LookupModel;
  readonly view: LookupView & { readonly kind: 'price' };
  readonly timeZone: string;
  readonly keys: LookupKeys;
}

/** Everything that is known about one price, and its product's other variants. */
export function PriceDetailView({ model, view, timeZone, keys }: PriceDetailViewProps) {
  const { t } = useTranslation('lookup');
  const { detail, priceItemId, problem } = view;
  const hit = detail?.variants.find((variant) => variant.priceItemId === priceItemId) ?? detail?.hit;
  return (
    <LookupViewFrame
      title={hit?.name ?? t('loading')}
      problem={problem}
      onBack={model.closeView}
      onTryAgain={() => void model.showPrice(priceItemId)}
    >
      {detail === null || hit === undefined ? (
        problem === null && <Skeleton lines={6} label={t('loading')} />
      ) : (
        <div className="flex flex-col gap-2.5">
          <PriceHead detail={detail} hit={hit} timeZone={timeZone} />
          <div className="flex flex-wrap gap-2">
            <Button
              tone="primary"
              disabled={hit.insertText === null}
              onClick={() => model.insertPrice(hit, 'price')}
            >
              {t('insertPrice')}
            </Button>
            <Button disabled={hit.lineText === null} onClick={() => model.insertPrice(hit, 'line')}>
              {t('insertLine')} <Kbd keys={keys.insertLine} />
            </Button>
          </div>
          {detail.note === '' ? null : <p className="whitespace-pre-line">{detail.note}</p>}
          <section>
            <h4 className="mb-1 flex justify-between text-xs font-medium text-ink-muted">
              <span className="tracking-wide uppercase">{t('variants')}</span>
              <span className="figures">{detail.variants.length}</span>
            </h4>
            <VariantList
              variants={detail.variants}
              selectedId={priceItemId}
              timeZone={timeZone}
              onSelect={(id) => void model.showPrice(id)}
              onInsert={model.insertPrice}
            />
          </section>
          <PriceValidity detail={detail} timeZone={timeZone} />
        </div>
      )}
    </LookupViewFrame>
  );
}

interface PriceHeadProps {
  readonly detail: PriceDetail;
  readonly hit: PriceHit;
  readonly timeZone: string;
}

function PriceHead({ detail, hit, timeZone }: PriceHeadProps) {
  const { t } = useTranslation('lookup');
  // While another variant's detail is on its way, the options still are the one before's.
  const options = detail.hit.priceItemId === hit.priceItemId ? detail.options : [];
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0 text-xs text-ink-muted">
        {options.length === 0 ? (
          <div className="text-sm text-ink">{hit.variantLabel}</div>
        ) : (
          <dl className="grid grid-cols-[auto_1fr] gap-x-2 text-sm">
            {options.map(({ attribute, value }) => (
              <div key={attribute} className="contents">
                <dt>{attribute}</dt>
                <dd className="min-w-0 break-words text-ink">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <div>{hit.sku}</div>
        <div className="flex flex-wrap gap-x-2">
          <PriceSigns hit={hit} timeZone={timeZone} />
        </div>
      </div>
      <div className="text-right text-xs text-ink-muted">
        <PriceTag hit={hit} large />
        {hit.unit === '' ? null : <div>{hit.unit}</div>}
        <div>{t(`tax.${detail.tax}`)}</div>
      </div>
    </div>
  );
}
