import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Responsibility } from './verification-model.ts';

/** Another owner or interval for the chosen texts, which this confirms as well. */
export function ResponsibilityDialog({
  count,
  busy,
  onClose,
  onConfirm,
}: {
  readonly count: number;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (responsibility: Responsibility) => void;
}) {
  const { t } = useTranslation('knowledge');
  const [owner, setOwner] = useState('');
  const [days, setDays] = useState('');
  const interval = days.trim() === '' ? null : Number(days);
  const intervalFits = interval === null || (Number.isInteger(interval) && interval >= 1 && interval <= 3650);
  const isEmpty = owner.trim() === '' && interval === null;
  const confirm = () =>
    onConfirm({
      ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
      ...(interval === null ? {} : { verifyEveryDays: interval }),
    });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('verification.changeTitle', { count })}
      description={t('verification.changeText')}
      closeLabel={t('cancel')}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button tone="primary" disabled={busy || isEmpty || !intervalFits} onClick={confirm}>
            {t('verification.changeConfirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField
          label={t('verification.owner')}
          hint={t('verification.ownerHint')}
          maxLength={100}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
        <TextField
          label={t('verification.interval')}
          inputMode="numeric"
          value={days}
          problem={intervalFits ? undefined : t('verification.intervalProblem')}
          onChange={(event) => setDays(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
