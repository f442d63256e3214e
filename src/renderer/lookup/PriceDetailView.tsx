import { useTranslation } from 'react-i18next';
import type { PriceDetail } from '../../contract/workstation/lookup.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { formatMoment } from '../ui/moment.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useNow } from '../ui/use-now.ts';
import { LookupViewFrame } from './LookupViewFrame.tsx';
import type { LookupKeys } from './lookup-keys.ts';
import type { LookupModel, LookupView } from './lookup-model.ts';
import { PriceSigns } from './PriceSigns.tsx';
import { PriceTag } from './PriceTag.tsx';
import { firstDayText, lastDayText } from './price-dates.ts';
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
        <div className="flex flex-col gap-3">
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0 text-xs text-ink-muted">
              <div className="text-sm text-ink">{hit.variantLabel}</div>
              <div>{hit.sku}</div>
              <div className="flex flex-wrap gap-x-2">
                <PriceSigns hit={hit} timeZone={timeZone} />
              </div>
            </div>
            <div>
              <PriceTag hit={hit} large />
              <div className="text-right text-xs text-ink-muted">
                {hit.unit === '' ? null : <div>{t('per', { unit: hit.unit })}</div>}
                <div>{t(`tax.${detail.tax}`)}</div>
              </div>
            </div>
          </div>
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
          <Facts detail={detail} timeZone={timeZone} />
          <section>
            <h4 className="mb-1 flex justify-between text-xs font-medium tracking-wide text-ink-muted uppercase">
              {t('variants')} <span className="figures">{detail.variants.length}</span>
            </h4>
            <VariantList
              variants={detail.variants}
              selectedId={priceItemId}
              timeZone={timeZone}
              onSelect={(id) => void model.showPrice(id)}
              onInsert={model.insertPrice}
            />
          </section>
        </div>
      )}
    </LookupViewFrame>
  );
}

function Facts({ detail, timeZone }: { readonly detail: PriceDetail; readonly timeZone: string }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const style = { language: i18n.language, timeZone };
  const from = detail.validFrom === null ? null : firstDayText(detail.validFrom, style);
  const to = detail.validTo === null ? null : lastDayText(detail.validTo, style);
  const when = detail.asOf === null ? null : formatMoment(detail.asOf, now, i18n.language);
  return (
    <div className="flex flex-col gap-1">
      {detail.note === '' ? null : <p className="whitespace-pre-line">{detail.note}</p>}
      {detail.options.length === 0 ? null : (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          {detail.options.map(({ attribute, value }) => (
            <div key={attribute} className="contents">
              <dt className="text-ink-muted">{attribute}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="text-xs text-ink-muted">
        {detail.campaignName === null ? null : <>{t('campaign', { name: detail.campaignName })}. </>}
        {from !== null && to !== null
          ? t('validBetween', { from, to })
          : from !== null
            ? t('validFrom', { when: from })
            : to !== null
              ? t('validTo', { when: to })
              : t('validAlways')}
        {'. '}
        {when === null ? null : <>{t('asOf', { when })}, </>}
        {t('packVersion', { version: detail.packVersion })}
      </p>
    </div>
  );
}
