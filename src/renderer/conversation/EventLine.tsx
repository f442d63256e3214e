import { useTranslation } from 'react-i18next';
import type { Brand } from '../../contract/model/brand.ts';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import type { ALERT_UNANSWERED } from '../../conversation-rules/alert-ladder.ts';
import { dateLocale, formatMoment } from '../ui/moment.ts';
import { shownHandling } from './brand-handling.ts';
import { eventCodeOf, namesSomething } from './event-codes.ts';

/** The reason of a skip that the alerts’ ladder decided, whose agent had not seen what the customer wrote. */
const BY_ITSELF: typeof ALERT_UNANSWERED = 'alertUnanswered';

/** What happened to the conversation, between its messages: who, to whom, why, until when, and what was noted. */
export function EventLine({ message, brand }: { readonly message: MessageView; readonly brand: Brand }) {
  const { t, i18n } = useTranslation('conversation');
  const { at, details, authorName, text } = message;
  const code = eventCodeOf(text);
  const by = details?.by ?? authorName;
  // Some things happen by themselves, and nobody is to be named for them.
  const names = { by: by === '' ? t('events.nobody') : by, to: details?.to ?? '' };
  const what = code
    ? t(`events.${code}`, names)
    : t(text === 'started' ? 'events.started' : 'events.other', { ...names, code: text });
  const which = namesSomething(code) ? details?.note : undefined;
  const given = details?.reason;
  const reason =
    given === undefined
      ? null
      : given === BY_ITSELF
        ? t('events.alertUnanswered')
        : reasonLabel(brand, given);
  return (
    <div className="px-3 py-1 text-center text-xs text-ink-faint">
      <p>
        {which === undefined ? what : t('events.about', { what, which })}
        {details?.until === undefined
          ? null
          : ` ${t(code === 'promiseMade' ? 'events.promisedBy' : 'events.until', { until: formatMoment(details.until, at, i18n.language) })}`}
        {reason === null ? null : `: ${reason}`}
        {' · '}
        <time className="figures" dateTime={new Date(at).toISOString()}>
          {new Date(at).toLocaleTimeString(dateLocale(i18n.language), { hour: '2-digit', minute: '2-digit' })}
        </time>
      </p>
      {details?.note && which === undefined ? (
        <p
          dir="auto"
          className="isolate-text mx-auto mt-0.5 w-fit max-w-[85%] rounded-md border border-dashed border-amber bg-amber-soft px-2 py-0.5 text-left wrap-anywhere whitespace-pre-wrap text-ink"
        >
          {details.note}
        </p>
      ) : null}
    </div>
  );
}

/** A reason the brand has dropped meanwhile is shown by its code. */
function reasonLabel(brand: Brand, code: string): string {
  const { escalationReasons, skipReasons } = shownHandling(brand);
  const known = [...escalationReasons, ...skipReasons, ...brand.dispositions];
  return known.find((reason) => reason.code === code)?.label ?? code;
}
