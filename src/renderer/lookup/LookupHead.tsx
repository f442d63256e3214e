import { useTranslation } from 'react-i18next';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Badge } from '../ui/Badge.tsx';
import { BrandMark } from '../ui/BrandMark.tsx';
import { BrandStripe } from '../ui/BrandStripe.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';

const tones = { fresh: 'green', stale: 'amber', expired: 'red' } as const;

/** Whose prices these are, and how old. */
export function LookupHead({ status }: { readonly status: BrandStatus }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const { brand, freshness, asOf } = status;
  return (
    <div className="relative flex items-center gap-2 border-b border-line bg-raised py-2 pr-3 pl-3.5">
      <BrandStripe brand={brand} />
      <BrandMark brand={brand} />
      <h2 className="min-w-0 flex-1">
        <span className="block truncate text-base leading-5 font-semibold" title={brand.name}>
          {brand.name}
        </span>
        <span className="figures block truncate text-xs text-ink-muted">
          {asOf === null ? t('neverDownloaded') : t('asOf', { when: formatMoment(asOf, now, i18n.language) })}
        </span>
      </h2>
      {asOf === null ? null : <Badge tone={tones[freshness]}>{t(`freshness.${freshness}`)}</Badge>}
    </div>
  );
}
