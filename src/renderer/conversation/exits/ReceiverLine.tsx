import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { type Receiver, whyNot } from './receivers.ts';

const dots = {
  online: 'bg-green',
  transfer_only: 'bg-green',
  away: 'bg-amber',
  offline: 'border border-ink-faint',
};

/** A colleague with how free they are, or a queue. */
export function ReceiverLine({
  id,
  receiver,
  queueId,
  chosen,
  onChoose,
}: {
  readonly id: string;
  readonly receiver: Receiver;
  /** Where the conversation belongs. */
  readonly queueId: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation('conversation');
  const why = receiver.kind === 'colleague' ? whyNot(receiver.colleague, queueId) : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onClick={onChoose}
      className={classNames(
        'flex min-h-8 shrink-0 items-center gap-2 rounded-md px-2',
        chosen ? 'bg-selected forced-colors:outline' : 'hover:bg-hover',
      )}
    >
      {receiver.kind === 'queue' ? (
        <Inbox aria-hidden className="size-4 text-ink-muted" />
      ) : (
        <span className="flex size-4 items-center justify-center">
          <span
            aria-hidden
            className={classNames('size-2 rounded-full', dots[receiver.colleague.presence])}
          />
        </span>
      )}
      <span className={classNames('min-w-0 flex-1 truncate', why !== null && 'text-ink-muted')}>
        {receiver.name}
      </span>
      <span className="figures shrink-0 text-xs text-ink-muted">
        {receiver.kind === 'queue'
          ? t(`transfer.team.${receiver.queue.team}`)
          : t('transfer.load', {
              presence: t(`transfer.presence.${receiver.colleague.presence}`),
              held: receiver.colleague.held,
              capacity: receiver.colleague.capacity,
            })}
        {why === 'notInQueue' || why === 'full' ? ` · ${t(`transfer.whyNot.${why}`)}` : null}
      </span>
    </div>
  );
}
