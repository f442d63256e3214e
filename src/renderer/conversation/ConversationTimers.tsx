import { useTranslation } from 'react-i18next';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import { formatDuration } from '../ui/duration.ts';
import { Timer } from '../ui/Timer.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { StandingSign } from './mood/StandingSign.tsx';
import { NextPromise } from './promises/NextPromise.tsx';

/** Who they are to the brand, how long they wait for us, when they were answered first, and what is promised next. */
export function ConversationTimers({
  conversation,
  brand,
}: {
  readonly conversation: Conversation;
  readonly brand: Brand;
}) {
  const { t } = useTranslation('conversation');
  const { waitingSince, firstResponseAt, createdAt, status } = conversation;
  const standing = <StandingSign standing={conversation.customerStanding} />;
  const promised = conversation.promises.some(({ keptAt }) => keptAt === null);
  const promise = <NextPromise promises={conversation.promises} />;
  if (status === 'resolved')
    return (
      <span className="flex items-baseline gap-2 overflow-hidden text-xs">
        {standing}
        {promise}
      </span>
    );
  const words = { soon: t('timers.soon'), late: t('timers.late') };
  const limitSeconds = brand.firstResponseSeconds;
  return (
    <span className="flex items-baseline gap-2 overflow-hidden text-xs">
      {standing}
      {waitingSince === null ? null : (
        <span className="flex items-baseline gap-1 whitespace-nowrap">
          <span
            aria-hidden
            // A promise needs the room more: what the time is, its colour and tooltip say.
            className={promised ? 'text-ink-faint usual-pane:hidden' : 'text-ink-faint narrow-pane:hidden'}
          >
            {firstResponseAt === null ? t('timers.firstResponse') : t('timers.waiting')}
          </span>
          <Timer
            since={waitingSince}
            limitSeconds={limitSeconds}
            words={words}
            label={firstResponseAt === null ? t('timers.firstResponseLabel') : t('timers.waitingLabel')}
          />
        </span>
      )}
      {promise}
      {firstResponseAt === null ? null : (
        // Whole or not at all: what does not fit goes to a second line that is never in sight, since half a time is a
        // wrong one.
        <span className="flex h-lh min-w-0 flex-1 flex-wrap items-baseline overflow-hidden narrow-pane:hidden">
          <span aria-hidden className="w-0">
            {'\u200b'}
          </span>
          <Tooltip label={t('timers.answered', { duration: formatDuration(firstResponseAt - createdAt) })}>
            <span className="figures whitespace-nowrap text-ink-faint">
              {t('timers.firstResponse')} {formatDuration(firstResponseAt - createdAt)}
            </span>
          </Tooltip>
        </span>
      )}
    </span>
  );
}
