import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../contract/model/conversation-beside.ts';
import { Button } from '../../ui/Button.tsx';
import { PromiseDue } from '../promises/PromiseDue.tsx';
import type { BesideModel } from './beside-model.ts';

/** What was told to this customer with a deadline; the next deadline first, those kept last. */
export function PromiseList({
  model,
  promises,
  mayKeep,
}: {
  readonly model: BesideModel;
  readonly promises: readonly CustomerPromise[];
  readonly mayKeep: boolean;
}) {
  const { t } = useTranslation('conversation');
  const rank = ({ keptAt, dueAt }: CustomerPromise) => (keptAt === null ? dueAt : Number.MAX_SAFE_INTEGER);
  if (promises.length === 0) return <p className="px-1 text-xs text-ink-faint">{t('promises.none')}</p>;
  return (
    <ul aria-label={t('promises.title')} className="flex flex-col gap-1">
      {promises
        .toSorted((one, other) => rank(one) - rank(other))
        .map((promise) => (
          <li key={promise.promiseId} className="flex items-center gap-2 px-1">
            <span className="min-w-0 flex-1">
              <span className="block truncate" title={t('promises.by', { name: promise.by.name })}>
                {promise.label}
              </span>
              <span className="block text-xs">
                <PromiseDue promise={promise} />
              </span>
            </span>
            {promise.keptAt === null && mayKeep ? (
              <Button
                size="small"
                aria-label={t('promises.keepWhich', { what: promise.label })}
                onClick={() => void model.keepPromise(promise.promiseId)}
              >
                {t('promises.keep')}
              </Button>
            ) : null}
          </li>
        ))}
    </ul>
  );
}
