import { useTranslation } from 'react-i18next';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import { ago } from './ago.ts';

/** Who says so, and when: how long ago and by the clock. */
export function SourceLine({ update }: { readonly update: UrgentUpdate }) {
  const { t, i18n } = useTranslation('updates');
  const now = useNow();
  const { source, revisedAt, revision, expiresAt } = update;
  return (
    <span className="flex flex-wrap gap-x-1.5 text-xs text-ink-muted">
      <span className="isolate-text">
        {source.type === 'broadcast'
          ? source.name
          : t('sourceSlack', { author: source.authorName, channel: source.channelName })}
      </span>
      <span aria-hidden>·</span>
      <time className="figures" dateTime={new Date(revisedAt).toISOString()}>
        {ago(revisedAt, now, i18n.language)}, {formatMoment(revisedAt, now, i18n.language)}
      </time>
      {revision > 1 ? (
        <>
          <span aria-hidden>·</span>
          <span>{t('revision', { number: revision })}</span>
        </>
      ) : null}
      {expiresAt === null ? null : (
        <>
          <span aria-hidden>·</span>
          <span className="figures">
            {t('expires', { when: formatMoment(expiresAt, now, i18n.language) })}
          </span>
        </>
      )}
    </span>
  );
}
