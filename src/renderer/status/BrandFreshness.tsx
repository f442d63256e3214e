import { ChevronDown, CircleAlert, CloudDownload, Database, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Badge } from '../ui/Badge.tsx';
import { BrandMark } from '../ui/BrandMark.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { formatMoment } from '../ui/moment.ts';
import { Popover } from '../ui/Popover.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useNow } from '../ui/use-now.ts';
import { type BrandSummary, isMissing, summariseBrands } from './brand-summary.ts';

const signs: Record<BrandSummary['state'], { readonly icon: ReactNode; readonly tone: string }> = {
  noBrands: { icon: <Database />, tone: 'text-ink-muted' },
  allFresh: { icon: <Database />, tone: 'text-ink-muted' },
  downloadingSome: { icon: <CloudDownload />, tone: 'text-ink' },
  staleSome: { icon: <TriangleAlert />, tone: 'text-amber' },
  expiredSome: { icon: <CircleAlert />, tone: 'text-red' },
};

const badgeTones = { fresh: 'green', stale: 'amber', expired: 'red' } as const;

/** How current the brands' data is: the worst of it in the head, every brand in the list behind. */
export function BrandFreshness({ brands }: { readonly brands: readonly BrandStatus[] }) {
  const { t } = useTranslation('status');
  const { state, count } = summariseBrands(brands);
  const { icon, tone } = signs[state];
  return (
    <Popover
      title={t('brandsTitle')}
      description={t('brandsHint')}
      trigger={
        <Button tone="quiet" size="small">
          <span className={classNames('inline-flex items-center gap-1.5 [&_svg]:size-3.5', tone)}>
            {icon}
            {state === 'noBrands' || state === 'allFresh' ? t(state) : t(state, { count })}
            <ChevronDown aria-hidden />
          </span>
        </Button>
      }
    >
      <ul className="pb-1">
        {brands.map((status) => (
          <BrandLine key={status.brand.brandId} status={status} />
        ))}
      </ul>
    </Popover>
  );
}

function BrandLine({ status }: { readonly status: BrandStatus }) {
  const { t, i18n } = useTranslation('status');
  const now = useNow();
  const { brand, freshness, asOf, downloading } = status;
  return (
    <li className="flex items-center gap-2 border-t border-line px-3 py-1.5">
      <BrandMark brand={brand} size="small" />
      <div className="min-w-0 flex-1">
        <span className="block truncate">{brand.name}</span>
        <span className="figures block text-xs text-ink-muted">
          {downloading !== null
            ? t('downloading', { percent: Math.floor(downloading * 100) })
            : asOf === null
              ? t('notYet')
              : t('asOf', { when: formatMoment(asOf, now, i18n.language) })}
        </span>
        {downloading === null ? null : (
          <ProgressBar label={t('downloadingLabel', { brand: brand.name })} value={downloading} />
        )}
      </div>
      {isMissing(status) ? null : <Badge tone={badgeTones[freshness]}>{t(`freshness.${freshness}`)}</Badge>}
    </li>
  );
}
