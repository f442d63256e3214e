import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { dateLocale } from '../ui/moment.ts';
import { EmailText } from './email/EmailText.tsx';
import { MessageFiles } from './files/MessageFiles.tsx';
import { MessageText } from './MessageText.tsx';
import type { WrittenMessage } from './message-rows.ts';

const planes = {
  incoming: 'self-start bg-raised border-line',
  outgoing: 'self-end bg-selected border-transparent',
  note: 'self-end bg-amber-soft border-dashed border-amber',
};

/** Who wrote what and when: the customer's at the left, ours at the right. `children` follow below. */
export const MessageBubble = memo(function MessageBubble({
  message,
  startsGroup,
  isEmail,
  children,
}: {
  readonly message: WrittenMessage;
  readonly startsGroup: boolean;
  readonly isEmail: boolean;
  readonly children?: ReactNode;
}) {
  const { t, i18n } = useTranslation('conversation');
  const { kind } = message;
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
            {kind === 'note' ? t('note', { author: message.authorName }) : message.authorName}
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
        {message.text === '' ? null : isEmail && kind !== 'note' ? (
          <EmailText text={message.text} />
        ) : (
          <MessageText text={message.text} />
        )}
        {message.files ? <MessageFiles files={message.files} /> : null}
      </div>
      {children}
    </div>
  );
});
