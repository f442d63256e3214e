import { Check, CircleHelp, Clock, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../contract/model/message.ts';
import { classNames } from '../ui/class-names.ts';

const icons = { queued: Clock, sending: LoaderCircle, sent: Check, unconfirmed: CircleHelp };

const tones = {
  queued: 'text-ink-muted',
  sending: 'text-ink-muted',
  sent: 'text-ink-faint',
  unconfirmed: 'text-amber',
};

/** Where a message of mine is, in words. */
export function DeliveryNote({ delivery }: { readonly delivery: Exclude<Delivery, 'parked' | 'failed'> }) {
  const { t } = useTranslation('conversation');
  const Icon = icons[delivery];
  return (
    <span className={classNames('inline-flex items-center gap-1 text-xs', tones[delivery])}>
      <Icon aria-hidden className="size-3.5" />
      {t(`delivery.${delivery}`)}
    </span>
  );
}
