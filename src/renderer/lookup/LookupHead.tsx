import { History, Layers } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Badge } from '../ui/Badge.tsx';
import { BrandMark } from '../ui/BrandMark.tsx';
import { BrandStripe } from '../ui/BrandStripe.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import type { LookupKeys } from './lookup-keys.ts';
import type { LookupModel } from './lookup-model.ts';

const tones = { fresh: 'green', stale: 'amber', expired: 'red' } as const;

interface LookupHeadProps {
  /** Null while all brands are searched. */
  readonly status: BrandStatus | null;
  /** How many brands the person leads; the switch is there when it is more than none. */
  readonly led: number;
  readonly model: LookupModel;
  readonly keys: LookupKeys;
}

/** Whose prices these are, and how old. */
export const LookupHead = memo(function LookupHead({ status, led, model, keys }: LookupHeadProps) {
  const { t } = useTranslation('lookup');
  return (
    <div className="relative flex items-center gap-2 border-b border-line bg-raised py-2 pr-2 pl-3.5">
      {status === null ? <AllBrands led={led} /> : <OneBrand status={status} />}
      {status === null ? null : (
        <IconButton
          label={t('whatChanged')}
          keys={keys.whatChanged}
          icon={<History />}
          onClick={() => void model.showChanges()}
        />
      )}
      {led === 0 ? null : (
        <IconButton
          label={t('allMyBrands')}
          keys={keys.scope}
          icon={<Layers />}
          aria-pressed={status === null}
          onClick={() => model.setScope(status === null ? 'brand' : 'mine')}
          className="aria-pressed:bg-selected aria-pressed:text-accent forced-colors:aria-pressed:outline"
        />
      )}
    </div>
  );
});

function OneBrand({ status }: { readonly status: BrandStatus }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const { brand, freshness, asOf } = status;
  return (
    <>
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
    </>
  );
}

function AllBrands({ led }: { readonly led: number }) {
  const { t } = useTranslation('lookup');
  return (
    <h2 className="min-w-0 flex-1">
      <span className="block truncate text-base leading-5 font-semibold">{t('allMyBrands')}</span>
      <span className="figures block truncate text-xs text-ink-muted">{t('brandsLed', { count: led })}</span>
    </h2>
  );
}
