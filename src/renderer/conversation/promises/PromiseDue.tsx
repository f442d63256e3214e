import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../contract/model/conversation-beside.ts';
import { promiseState } from '../../../conversation-rules/promise-state.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';

const tones = {
  open: 'text-ink-muted',
  dueSoon: 'font-medium text-amber',
  overdue: 'font-semibold text-red',
  kept: 'text-ink-faint',
};

/** How a promise stands, in a word, and the moment that matters for it. */
export function PromiseDue({ promise }: { readonly promise: CustomerPromise }) {
  const { t, i18n } = useTranslation('conversation');
  const now = useNow();
  const state = promiseState(promise, now);
  return (
    <span className={`figures whitespace-nowrap ${tones[state]}`}>
      {t(`promises.states.${state}`, {
        when: formatMoment(promise.keptAt ?? promise.dueAt, now, i18n.language),
      })}
    </span>
  );
}
