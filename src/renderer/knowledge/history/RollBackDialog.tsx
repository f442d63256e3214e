import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { Banner } from '../../ui/Banner.tsx';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TroubleBanner } from '../TroubleBanner.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import type { HistoryModel } from './history-model.ts';

/** Shows what going back would change, asks why, and asks once more. */
export function RollBackDialog({ model, brand }: { readonly model: HistoryModel; readonly brand: Brand }) {
  const { t } = useTranslation('knowledge');
  const rollBack = useStore(model.store, (state) => state.rollBack);
  const reason = useRef<HTMLInputElement>(null);
  if (rollBack === null) return null;
  const { toVersion, difference, problem, busy } = rollBack;
  return (
    <Dialog
      open
      onOpenChange={model.dismissRollBack}
      title={
        <span className="flex items-center gap-2">
          <BrandMark brand={brand} />
          {t('history.rollBackTitle', { brand: brand.name, version: toVersion })}
        </span>
      }
      description={t('history.rollBackText', {
        version: toVersion,
        present: difference.from,
        brand: brand.name,
      })}
      closeLabel={t('cancel')}
      width="wide"
      initialFocus={reason}
      footer={
        <>
          <Button onClick={model.dismissRollBack}>{t('cancel')}</Button>
          <Button
            tone="danger"
            disabled={busy || rollBack.reason.trim() === ''}
            onClick={() => void model.rollBack()}
          >
            {t('history.rollBackConfirm', { version: toVersion })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {problem === null ? null : problem.kind === 'packChanged' ? (
          <Banner tone="amber">{t('history.rollBackChanged')}</Banner>
        ) : (
          <TroubleBanner trouble={problem.trouble} />
        )}
        <TextField
          ref={reason}
          label={t('history.rollBackReason')}
          hint={t('history.rollBackReasonHint')}
          maxLength={500}
          value={rollBack.reason}
          onChange={(event) => model.setRollBackReason(event.target.value)}
        />
        <div>
          <h3 className="mb-1 font-medium">{t('history.rollBackWould')}</h3>
          <div className="flex h-56 flex-col rounded-md border border-line">
            <ChangeTable difference={difference} locale={brand.locale} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}
