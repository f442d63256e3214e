import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ConversationKind } from '../../../contract/model/conversation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DayLine } from '../DayLine.tsx';
import { EventLine } from '../EventLine.tsx';
import { MessageBubble } from '../MessageBubble.tsx';
import { messageRows } from '../message-rows.ts';
import type { Transcript } from './history-model.ts';

/** An earlier conversation to read: nothing in it can be sent, decided or taken back. */
export function PastTranscript({
  transcript,
  brand,
  kind,
}: {
  readonly transcript: Transcript;
  readonly brand: Brand;
  readonly kind: ConversationKind;
}) {
  const { t } = useTranslation('conversation');
  const messages = transcript.state === 'there' ? transcript.messages : null;
  const rows = useMemo(
    () => (messages ? messageRows(messages, { hasEarlier: false, starts: [] }) : []),
    [messages],
  );
  if (transcript.state === 'loading') return <Skeleton label={t('history.loading')} lines={6} />;
  if (transcript.state === 'failed')
    return (
      <div data-history-focus tabIndex={-1} className="outline-none">
        <Banner tone="red">{t(`history.failed.${transcript.code}`)}</Banner>
      </div>
    );
  return (
    <div
      role="log"
      aria-live="off"
      aria-label={t('history.transcript')}
      data-history-focus
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto pb-2 focus-visible:-outline-offset-2"
    >
      {transcript.hasEarlier ? (
        <p className="p-2 text-center text-xs text-ink-muted">{t('history.newestOnly')}</p>
      ) : null}
      {rows.map((row) => {
        switch (row.kind) {
          case 'day':
            return <DayLine key={row.key} at={row.at} />;
          case 'event':
            return <EventLine key={row.key} message={row.message} brand={brand} />;
          case 'message':
            return (
              <MessageBubble
                key={row.key}
                message={row.message}
                startsGroup={row.startsGroup}
                isEmail={kind === 'email'}
              />
            );
          default:
            return row satisfies never;
        }
      })}
    </div>
  );
}
