import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import { dateLocale } from '../ui/moment.ts';

const known = ['claimed', 'resolved', 'handedBack', 'started'] as const;

/** What happened to the conversation, between its messages. */
export function EventLine({ message }: { readonly message: MessageView }) {
  const { t, i18n } = useTranslation('conversation');
  const code = known.find((candidate) => candidate === message.text);
  const author = message.authorName;
  return (
    <p className="px-3 py-1 text-center text-xs text-ink-faint">
      {code ? t(`events.${code}`, { author }) : t('events.other', { author, code: message.text })}
      {' · '}
      <time className="figures" dateTime={new Date(message.at).toISOString()}>
        {new Date(message.at).toLocaleTimeString(dateLocale(i18n.language), {
          hour: '2-digit',
          minute: '2-digit',
        })}
      </time>
    </p>
  );
}
