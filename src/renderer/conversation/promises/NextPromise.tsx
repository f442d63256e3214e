import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../contract/model/conversation-beside.ts';
import { promiseState } from '../../../conversation-rules/promise-state.ts';
import { formatMoment } from '../../ui/moment.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { useNow } from '../../ui/use-now.ts';

/** At the head: the promise whose deadline is the next, once it asks for attention. */
export function NextPromise({ promises }: { readonly promises: readonly CustomerPromise[] }) {
  const { t, i18n } = useTranslation('conversation');
  const now = useNow();
  const next = promises
    .filter(({ keptAt }) => keptAt === null)
    .reduce<CustomerPromise | null>(
      (first, promise) => (first && first.dueAt <= promise.dueAt ? first : promise),
      null,
    );
  const state = next && promiseState(next, now);
  if (!next || (state !== 'dueSoon' && state !== 'overdue')) return null;
  const when = formatMoment(next.dueAt, now, i18n.language);
  return (
    <Tooltip label={t('promises.atHead', { what: next.label, when })}>
      <span
        className={`figures whitespace-nowrap ${state === 'overdue' ? 'font-semibold text-red' : 'font-medium text-amber'}`}
      >
        <CalendarClock aria-hidden className="mr-0.5 inline size-3.5 align-[-2px]" />
        <span aria-hidden>{t(`promises.shortest.${state}`)}</span>
        <span className="sr-only">
          {t(`promises.short.${state}`)} {when}
        </span>
      </span>
    </Tooltip>
  );
}
