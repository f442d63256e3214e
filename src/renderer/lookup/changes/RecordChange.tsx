import { useTranslation } from 'react-i18next';
import type { RecordPublication } from '../../../contract/model/brand-record.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';

/** That the brand itself works otherwise now: its forms, promises, hours, queues. What it began with is no news. */
export function RecordChange({ publication }: { readonly publication: RecordPublication | undefined }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  if (!publication || publication.recordVersion === 1) return null;
  const { publishedAt, publishedBy, reason } = publication;
  return (
    <section className="border-b border-line py-2">
      <h4 className="flex items-baseline justify-between gap-2 text-xs text-ink-muted">
        <span className="font-semibold text-ink">{formatMoment(publishedAt, now, i18n.language)}</span>
        <span>{t('recordChanged')}</span>
      </h4>
      <p className="text-xs break-words text-ink-muted">
        {publishedBy === null ? t('origin.seed') : t('publishedBy', { name: publishedBy })}
        {` · ${reason}`}
      </p>
    </section>
  );
}
