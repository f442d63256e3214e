import { useTranslation } from 'react-i18next';
import type { UpdateAddition } from '../../contract/model/urgent-update.ts';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import { PlainText } from './PlainText.tsx';

/** What people added later, each with who and when; nothing when nobody did. */
export function UpdateAdditions({ additions }: { readonly additions: readonly UpdateAddition[] }) {
  const { t, i18n } = useTranslation('updates');
  const now = useNow();
  if (additions.length === 0) return null;
  return (
    <section aria-label={t('additions')}>
      <p className="text-xs font-medium text-ink-muted">{t('additions')}</p>
      <ul className="mt-1 flex flex-col gap-1.5">
        {additions.map(({ additionId, authorName, text, at }) => (
          <li key={additionId} className="border-l-2 border-line-strong pl-2">
            <span className="flex items-baseline gap-2 text-xs text-ink-muted">
              <span className="isolate-text font-medium">{authorName}</span>
              <time className="figures" dateTime={new Date(at).toISOString()}>
                {formatMoment(at, now, i18n.language)}
              </time>
            </span>
            <PlainText text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
