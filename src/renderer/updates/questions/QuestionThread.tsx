import { Check, CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BrandQuestion } from '../../../contract/model/brand-question.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import { PlainText } from '../PlainText.tsx';

const signs = {
  waiting: { icon: Clock, tone: 'text-ink-muted' },
  posted: { icon: Check, tone: 'text-ink-muted' },
  failed: { icon: CircleAlert, tone: 'text-red' },
};

/** A question, where it is, and what the brand's people answered. */
export function QuestionThread({
  question,
  mine,
}: {
  readonly question: BrandQuestion;
  readonly mine: boolean;
}) {
  const { t, i18n } = useTranslation('updates');
  const now = useNow();
  const { state, problem, channelName, answers } = question;
  const { icon: Icon, tone } = signs[state];
  const where = () => {
    if (state !== 'posted') return t(`ask.states.${state}`);
    return channelName === null
      ? t('ask.states.postedUnknown')
      : t('ask.states.posted', { channel: channelName });
  };
  const time = (at: number) => (
    <time className="figures text-ink-faint" dateTime={new Date(at).toISOString()}>
      {formatMoment(at, now, i18n.language)}
    </time>
  );
  return (
    <article>
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-muted">
        <span className="isolate-text font-medium">{mine ? t('ask.you') : question.askedBy.name}</span>
        {time(question.askedAt)}
        <span className={`inline-flex items-center gap-1 ${tone}`}>
          <Icon aria-hidden className="size-3 self-center" />
          {where()}
        </span>
        {state === 'posted' && answers.length === 0 ? <span>{t('ask.noAnswer')}</span> : null}
      </p>
      <PlainText text={question.text} />
      {state === 'failed' ? (
        <p className="text-xs text-red">
          {problem} {t('ask.failedAdvice')}
        </p>
      ) : null}
      {answers.length > 0 ? (
        <ul className="mt-1 flex flex-col gap-1">
          {answers.map(({ answerId, authorName, text, at, edited }) => (
            <li key={answerId} className="border-l-2 border-accent pl-2">
              <p className="flex items-baseline gap-2 text-xs text-ink-muted">
                <span className="isolate-text font-medium">{authorName}</span>
                {time(at)}
                {edited ? <span>{t('ask.edited')}</span> : null}
              </p>
              <PlainText text={text} />
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
