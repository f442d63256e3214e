import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { SettingsModel } from './settings-model.ts';

const offered: readonly number[] = [3, 5, 10, 15, 30, 60, 0];

interface AwayDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly model: SettingsModel;
}

/** After how long without a key the agent is set away. */
export function AwayDialog({ open, onClose, model }: AwayDialogProps) {
  const { t } = useTranslation('settings');
  const chosen = useStore(model.store, (state) => state.preferences?.awayAfterMinutes ?? 0);
  const choices = offered.includes(chosen) ? offered : [chosen, ...offered];
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={t('awayTitle')}
      description={t('awayText')}
      closeLabel={t('close')}
      width="narrow"
    >
      <fieldset>
        <legend className="sr-only">{t('awayTitle')}</legend>
        {choices.map((minutes) => (
          <Choice
            key={minutes}
            type="radio"
            name="awayAfterMinutes"
            checked={minutes === chosen}
            onChange={() => void model.change({ awayAfterMinutes: minutes })}
          >
            {awayWords(minutes, t)}
          </Choice>
        ))}
      </fieldset>
    </Dialog>
  );
}

type SettingsTranslate = ReturnType<typeof useTranslation<'settings'>>['t'];

export function awayWords(minutes: number, t: SettingsTranslate): string {
  return minutes === 0 ? t('never') : t('minutes', { count: minutes });
}
