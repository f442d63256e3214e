import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Alert } from '../../contract/workstation/alerts.ts';
import type { AlertsCheck } from '../../contract/workstation/settings.ts';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Badge } from '../ui/Badge.tsx';
import { BrandMark } from '../ui/BrandMark.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatMoment } from '../ui/moment.ts';
import { Popover } from '../ui/Popover.tsx';
import { useNow } from '../ui/use-now.ts';
import type { AlertsModel } from './create-alerts-model.ts';

interface AlertsBellProps {
  readonly model: AlertsModel;
  readonly checked: AlertsCheck | null;
  readonly brands: readonly BrandStatus[];
}

/** The attention list behind a bell with its count, newest first. */
export function AlertsBell({ model, checked, brands }: AlertsBellProps) {
  const { t } = useTranslation('alerts');
  const alerts = useStore(model.store, (state) => state.alerts);
  const isOutdated = useStore(model.store, (state) => state.isOutdated);
  const [isOpen, setOpen] = useState(false);
  const count = alerts.length;
  return (
    <Popover
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        model.listRead();
      }}
      align="end"
      title={t('title')}
      trigger={
        <Button tone="quiet" size="small" aria-label={t('bell', { count })}>
          <Bell aria-hidden className="size-4" />
          {count === 0 ? null : <Badge tone="accent">{count > 99 ? t('many') : count}</Badge>}
        </Button>
      }
    >
      {isOutdated ? <p className="px-3 pb-2 text-xs text-amber">{t('outdated')}</p> : null}
      {count === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <ul className="pb-1">
          {alerts.map((alert) => (
            <li key={alert.alertId} className="border-t border-line">
              <AlertLine
                alert={alert}
                brand={brands.find(({ brand }) => brand.brandId === alert.brandId)?.brand}
                onOpen={() => {
                  setOpen(false);
                  model.open(alert);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <LastCheck
        checked={checked}
        onCheck={() => {
          setOpen(false);
          model.check.open();
        }}
      />
    </Popover>
  );
}

/** When the agent last tried whether alerts reach them, and the way to try again. */
function LastCheck({
  checked,
  onCheck,
}: {
  readonly checked: AlertsCheck | null;
  readonly onCheck: () => void;
}) {
  const { t, i18n } = useTranslation('alerts');
  const now = useNow();
  const works = checked?.permission && checked.sound && checked.notification;
  const at = checked === null ? '' : formatMoment(checked.at, now, i18n.language);
  return (
    <div className="flex items-center justify-between gap-2 border-t border-line px-3 py-1.5 text-xs text-ink-muted">
      <span>
        {checked === null ? t('check.never') : t(works ? 'check.checked' : 'check.checkedWithFaults', { at })}
      </span>
      <Button size="small" onClick={onCheck}>
        {t('check.start')}
      </Button>
    </div>
  );
}

interface AlertLineProps {
  readonly alert: Alert;
  readonly brand: BrandStatus['brand'] | undefined;
  readonly onOpen: () => void;
}

function AlertLine({ alert, brand, onOpen }: AlertLineProps) {
  const { t, i18n } = useTranslation('alerts');
  const now = useNow();
  return (
    <button
      type="button"
      title={t(alert.updateId === null ? 'open' : 'openUpdate')}
      onClick={onOpen}
      className="flex w-full items-start gap-2 px-3 py-1.5 text-left -outline-offset-2 hover:bg-hover"
    >
      {brand === undefined ? null : <BrandMark brand={brand} size="small" />}
      <span className="min-w-0 flex-1">
        <span className="flex justify-between gap-2">
          <span className="truncate">
            <span className="isolate-text font-medium">
              {alert.updateId === null ? alert.customerName : alert.brandName}
            </span>{' '}
            {t(`kind.${alert.kind}`)}
            {alert.state === 'seen' ? null : <span className="ml-1 text-xs text-accent">{t('isNew')}</span>}
          </span>
          <span className="figures shrink-0 text-xs text-ink-muted">
            {formatMoment(alert.at, now, i18n.language)}
          </span>
        </span>
        {alert.updateId === null ? (
          <span className="block truncate text-xs text-ink-muted">{alert.brandName}</span>
        ) : null}
        <span className="isolate-text block truncate text-xs text-ink-muted">{alert.preview}</span>
      </span>
    </button>
  );
}
