import { useTranslation } from 'react-i18next';
import { dateLocale } from '../ui/moment.ts';
import { isSameDay } from './message-rows.ts';

const DAY_MS = 86_400_000;

export function DayLine({ at }: { readonly at: number }) {
  const { t, i18n } = useTranslation('conversation');
  const now = Date.now();
  const words = isSameDay(at, now)
    ? t('today')
    : isSameDay(at, now - DAY_MS)
      ? t('yesterday')
      : new Date(at).toLocaleDateString(dateLocale(i18n.language), {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        });
  return (
    <div className="flex items-center gap-3 px-3 pt-3 pb-1 text-xs text-ink-faint">
      <span aria-hidden className="h-px flex-1 bg-line" />
      {words}
      <span aria-hidden className="h-px flex-1 bg-line" />
    </div>
  );
}
