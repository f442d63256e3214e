import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import { ago } from './ago.ts';

/** Who says so, and when: how long ago and by the clock. */
export function SourceLine({ update }: { readonly update: UrgentUpdate }) {
  const { t, i18n } = useTranslation('updates');
  const now = useNow();
  const moment = (at: number) => formatMoment(at, now, i18n.language);
  const { source, revisedAt, revision, expiresAt } = update;
  return (
    <span className="flex flex-wrap gap-x-1.5 text-xs text-ink-muted">
      <span className="isolate-text">
        {source.type === 'broadcast'
          ? source.name
          : t('sourceSlack', { author: source.authorName, channel: source.channelName })}
      </span>
      <Part>
        <time className="figures" dateTime={new Date(revisedAt).toISOString()}>
          {ago(revisedAt, now, i18n.language)}, {moment(revisedAt)}
        </time>
      </Part>
      {revision > 1 ? <Part>{t('revision', { number: revision })}</Part> : null}
      {expiresAt === null ? null : (
        <Part>{t(expiresAt > now ? 'expires' : 'expired', { when: moment(expiresAt) })}</Part>
      )}
    </span>
  );
}

function Part({ children }: { readonly children: ReactNode }) {
  return (
    <span className="figures whitespace-nowrap">
      <span aria-hidden>· </span>
      {children}
    </span>
  );
}
