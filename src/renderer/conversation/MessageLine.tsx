import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import { classNames } from '../ui/class-names.ts';
import { dateLocale } from '../ui/moment.ts';
import type { Decision } from './conversation-model.ts';
import { DeliveryNote } from './DeliveryNote.tsx';
import { MessageText } from './MessageText.tsx';
import type { WrittenMessage } from './message-rows.ts';

const planes = {
  incoming: 'self-start bg-raised border-line',
  outgoing: 'self-end bg-selected border-transparent',
  note: 'self-end bg-amber-soft border-transparent',
};

/** One message: the customer's at the left, ours at the right, with who and when at the start of a group. */
export const MessageLine = memo(function MessageLine({
  message,
  startsGroup,
  onDecide,
}: {
  readonly message: WrittenMessage;
  readonly startsGroup: boolean;
  readonly onDecide: (message: MessageView, decision: Decision) => Promise<boolean>;
}) {
  const { t, i18n } = useTranslation('conversation');
  const { delivery, kind } = message;
  return (
    <div className={classNames('flex flex-col px-3 pb-1', startsGroup && 'pt-2')}>
      {startsGroup ? (
        <div
          className={classNames(
            'mb-0.5 flex items-baseline gap-2 text-xs',
            kind === 'incoming' ? 'self-start' : 'self-end',
          )}
        >
          <span className="isolate-text font-medium text-ink-muted">
            {kind === 'note' ? t('note') : message.authorName}
          </span>
          <time className="figures text-ink-faint" dateTime={new Date(message.at).toISOString()}>
            {new Date(message.at).toLocaleTimeString(dateLocale(i18n.language), {
              hour: '2-digit',
              minute: '2-digit',
            })}
          </time>
        </div>
      ) : null}
      <div className={classNames('max-w-[85%] rounded-lg border px-2.5 py-1.5', planes[kind])}>
        <MessageText text={message.text} />
      </div>
      {delivery ? (
        <div className="max-w-[85%] self-end">
          <DeliveryNote message={message} delivery={delivery} onDecide={onDecide} />
        </div>
      ) : null}
    </div>
  );
});
