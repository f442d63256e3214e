import { Hash, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { formatMoment } from '../ui/moment.ts';
import { Popover } from '../ui/Popover.tsx';
import { useNow } from '../ui/use-now.ts';
import type { UpdatesModel } from './updates-model.ts';

const MINUTE = 60_000;

/** In the head while updates are read straight from Slack: how late they may be, and why. */
export function SlackDirectNotice({ model }: { readonly model: Pick<UpdatesModel, 'store'> }) {
  const { t, i18n } = useTranslation('updates');
  const direct = useStore(model.store, (state) => state.known?.slackDirect ?? null);
  const now = useNow();
  if (!direct) return null;
  const minutes = Math.ceil(direct.everyMs / MINUTE);
  const sinceRead = direct.readAt === null ? 0 : Math.floor((now - direct.readAt) / MINUTE);
  const words =
    direct.problem === null
      ? t('slackDirect.late', { count: Math.max(minutes, sinceRead) })
      : t('slackDirect.problemShort');
  const Icon = direct.problem === null ? Hash : TriangleAlert;
  return (
    <Popover
      title={t('slackDirect.label')}
      description={t('slackDirect.why', { minutes })}
      trigger={
        <Button tone="quiet" size="small">
          <span
            className={`figures inline-flex items-center gap-1.5 ${direct.problem === null ? 'text-amber' : 'text-red'}`}
          >
            <Icon aria-hidden className="size-3.5" />
            <span className="max-[1500px]:sr-only">{words}</span>
            <span aria-hidden className="min-[1500px]:hidden">
              {t('slackDirect.short')}
            </span>
          </span>
        </Button>
      }
    >
      <div className="flex flex-col gap-1 px-3 pb-3">
        <p>{words}</p>
        <p className="text-ink-muted">
          {direct.readAt === null
            ? t('slackDirect.never')
            : t('slackDirect.readAt', { when: formatMoment(direct.readAt, now, i18n.language) })}
        </p>
        {direct.problem === null ? null : (
          <p className="text-red">{t('slackDirect.problem', { problem: direct.problem })}</p>
        )}
      </div>
    </Popover>
  );
}
