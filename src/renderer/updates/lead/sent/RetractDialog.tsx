import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LeadTroubleBanner } from '../LeadTroubleBanner.tsx';
import type { SentModel } from './sent-model.ts';

/** Asks why, and says what taking it back does. */
export function RetractDialog({ model }: { readonly model: SentModel }) {
  const { t } = useTranslation('updateDesk');
  const retracting = useStore(model.store, (state) => state.retracting);
  const reason = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={retracting !== null}
      onOpenChange={model.dismissRetract}
      title={t('retract.title')}
      description={t('retract.text')}
      closeLabel={t('retract.cancel')}
      initialFocus={reason}
      footer={
        <>
          <Button onClick={model.dismissRetract}>{t('retract.cancel')}</Button>
          <Button tone="danger" disabled={retracting?.busy ?? false} onClick={() => void model.retract()}>
            {t('retract.confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {retracting?.trouble ? <LeadTroubleBanner trouble={retracting.trouble} /> : null}
        <TextField
          ref={reason}
          label={t('retract.reason')}
          hint={t('retract.reasonHint')}
          maxLength={500}
          value={retracting?.reason ?? ''}
          onChange={(event) => model.setReason(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
