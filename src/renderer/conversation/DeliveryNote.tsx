import { Check, CircleAlert, CircleHelp, Clock, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import type { Decision } from './conversation-model.ts';

const icons = {
  queued: Clock,
  sending: LoaderCircle,
  sent: Check,
  unconfirmed: CircleHelp,
  failed: CircleAlert,
  parked: TriangleAlert,
};

const tones = {
  queued: 'text-ink-muted',
  sending: 'text-ink-muted',
  sent: 'text-ink-faint',
  unconfirmed: 'text-amber',
  failed: 'text-red',
  parked: 'text-amber',
};

/** Where a message of mine is, in words; and what the agent can do about it when it did not go. */
export function DeliveryNote({
  message,
  delivery,
  onDecide,
}: {
  readonly message: MessageView;
  readonly delivery: keyof typeof icons;
  readonly onDecide: (message: MessageView, decision: Decision) => Promise<boolean>;
}) {
  const { t } = useTranslation('conversation');
  const [deciding, setDeciding] = useState(false);
  const [refused, setRefused] = useState(false);
  const { problem } = message;
  const Icon = icons[delivery];
  const needsDecision = delivery === 'parked' || delivery === 'failed';

  const decide = async (decision: Decision) => {
    setDeciding(true);
    setRefused(!(await onDecide(message, decision)));
    setDeciding(false);
  };

  return (
    <div
      className={classNames(
        needsDecision && 'mt-1 flex flex-col gap-1.5 rounded-md px-2 py-1.5 forced-colors:border',
        delivery === 'parked' && 'bg-amber-soft',
        delivery === 'failed' && 'bg-red-soft',
      )}
    >
      <span className={classNames('inline-flex items-center gap-1 text-xs', tones[delivery])}>
        <Icon aria-hidden className="size-3.5" />
        {t(`delivery.${delivery}`)}
      </span>
      {problem ? <span className="text-sm text-ink">{t(`problem.${problem}`)}</span> : null}
      {needsDecision ? (
        <span className="flex flex-wrap gap-1.5">
          <Button size="small" disabled={deciding} onClick={() => decide('send')}>
            {t('decide.send')}
          </Button>
          <Button size="small" disabled={deciding} onClick={() => decide('toDraft')}>
            {t('decide.toDraft')}
          </Button>
          <Button size="small" tone="danger" disabled={deciding} onClick={() => decide('discard')}>
            {t('decide.discard')}
          </Button>
        </span>
      ) : null}
      {refused ? (
        <span role="alert" className="text-sm text-red">
          {t('decide.failed')}
        </span>
      ) : null}
    </div>
  );
}
