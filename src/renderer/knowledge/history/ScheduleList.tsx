import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ScheduledPublication } from '../../../contract/model/pack-history.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatInZone, placeOf } from '../../ui/zoned-time.ts';
import type { HistoryModel } from './history-model.ts';

interface ScheduleListProps {
  readonly model: HistoryModel;
  readonly schedules: readonly ScheduledPublication[];
  readonly brand: Brand;
  readonly connected: boolean;
}

const tones = { waiting: 'accent', published: 'green', cancelled: 'neutral', failed: 'red' } as const;

/** What publishes by itself later, and what became of what was to. */
export function ScheduleList({ model, schedules, brand, connected }: ScheduleListProps) {
  const { t } = useTranslation('knowledge');
  const open = schedules.filter(({ state }) => state === 'waiting' || state === 'failed');
  const past = schedules.filter((schedule) => !open.includes(schedule));
  if (schedules.length === 0) return null;
  const lines = (shown: readonly ScheduledPublication[]) => (
    <ul>
      {shown.map((schedule) => (
        <ScheduleLine
          key={schedule.scheduleId}
          schedule={schedule}
          brand={brand}
          canCancel={connected}
          onCancel={() => void model.cancelSchedule(schedule.scheduleId)}
        />
      ))}
    </ul>
  );
  return (
    <section
      aria-label={t('history.schedules')}
      className="max-h-[35%] shrink-0 overflow-y-auto border-b border-line"
    >
      {open.length > 0 ? lines(open) : null}
      {past.length > 0 ? (
        <details>
          <summary className="px-3 py-1 text-xs text-ink-muted">
            {t('history.schedulePast', { count: past.length })}
          </summary>
          {lines(past)}
        </details>
      ) : null}
    </section>
  );
}

function ScheduleLine({
  schedule,
  brand,
  canCancel,
  onCancel,
}: {
  readonly schedule: ScheduledPublication;
  readonly brand: Brand;
  readonly canCancel: boolean;
  readonly onCancel: () => void;
}) {
  const { t, i18n } = useTranslation('knowledge');
  const { publishAt, state, reason, rows, scheduledBy, problem } = schedule;
  const when = formatInZone(publishAt, brand.timeZone, i18n.language);
  return (
    <li className="flex items-start gap-2 px-3 py-1.5">
      <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />
      <div className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2">
          <span className="figures font-medium">
            {t('history.scheduledFor', { when, place: placeOf(brand.timeZone) })}
          </span>
          <Badge tone={tones[state]}>{t(`history.scheduleState.${state}`)}</Badge>
        </span>
        <span className="block break-words">{reason}</span>
        <span className="block text-xs text-ink-muted">
          {t('history.scheduledBy', { count: rows, who: scheduledBy })}
        </span>
        {problem === null ? null : <span className="block text-red">{problem}</span>}
      </div>
      {state === 'waiting' ? (
        <Button
          size="small"
          disabled={!canCancel}
          aria-label={t('history.cancelScheduleLabel', { when })}
          onClick={onCancel}
        >
          {t('history.cancelSchedule')}
        </Button>
      ) : null}
    </li>
  );
}
