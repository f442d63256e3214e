import { UserRound, UserRoundCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerStanding } from '../../../contract/model/conversation-beside.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';

const icons = { prospect: UserRound, returning: UserRoundCheck };

/** Whether the customer has written to this brand before. */
export function StandingSign({ standing }: { readonly standing: CustomerStanding }) {
  const { t } = useTranslation('conversation');
  const Icon = icons[standing];
  return (
    <Tooltip label={t(`standing.hints.${standing}`)}>
      <span className="inline-flex shrink-0 items-center gap-0.5 self-center whitespace-nowrap text-ink-muted">
        <Icon aria-hidden className="size-3.5" />
        <span className="slim-pane:sr-only">{t(`standing.names.${standing}`)}</span>
      </span>
    </Tooltip>
  );
}
