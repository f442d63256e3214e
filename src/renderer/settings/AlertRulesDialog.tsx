import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { QuietHours } from '../../contract/workstation/settings.ts';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { minuteToTime, ruledKinds, ruleOf, timeToMinute, withRule } from './alert-rules.ts';
import type { SettingsModel } from './settings-model.ts';

interface AlertRulesDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly model: SettingsModel;
  readonly brands: readonly BrandStatus[];
}

/** From the evening to the morning, until the agent says otherwise. */
const usualNight: QuietHours = { from: 22 * 60, to: 7 * 60 };

export function AlertRulesDialog({ open, onClose, model, brands }: AlertRulesDialogProps) {
  const { t } = useTranslation('settings');
  const preferences = useStore(model.store, (state) => state.preferences);
  const [chosen, choose] = useState<string | null>(null);
  const brand = brands.find(({ brand: { brandId } }) => brandId === chosen)?.brand ?? brands[0]?.brand;
  if (preferences === null) return null;
  const { alertRules, quietHours, notificationText } = preferences;
  const setQuiet = (hours: QuietHours | null) => void model.change({ quietHours: hours });
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={t('rules.title')}
      description={t('rules.text')}
      closeLabel={t('close')}
    >
      <div className="flex flex-col gap-3 px-4 pb-4">
        {brand === undefined ? null : (
          <>
            <Select
              label={t('rules.brand')}
              value={brand.brandId}
              onChange={choose}
              choices={brands.map(({ brand: { brandId, name } }) => ({ value: brandId, label: name }))}
            />
            <ul>
              {ruledKinds.map((kind) => {
                const rule = ruleOf(alertRules, brand.brandId, kind);
                const change = (part: Partial<typeof rule>) =>
                  void model.change({ alertRules: withRule(alertRules, { ...rule, ...part }) });
                return (
                  <li key={kind}>
                    <fieldset className="flex items-center gap-3">
                      <legend className="float-left min-w-0 flex-1">{t(`rules.kinds.${kind}`)}</legend>
                      <Choice
                        checked={!rule.muted}
                        onChange={(event) => change({ muted: !event.target.checked })}
                      >
                        {t('rules.tell')}
                      </Choice>
                      <Choice
                        checked={rule.sound && !rule.muted}
                        disabled={rule.muted}
                        onChange={(event) => change({ sound: event.target.checked })}
                      >
                        {t('rules.sound')}
                      </Choice>
                    </fieldset>
                  </li>
                );
              })}
            </ul>
          </>
        )}
        <Choice
          checked={quietHours !== null}
          onChange={(event) => setQuiet(event.target.checked ? usualNight : null)}
          hint={t('rules.quietHint')}
        >
          {t('rules.quiet')}
        </Choice>
        {quietHours === null ? null : (
          <div className="flex gap-3">
            {(['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                type="time"
                label={t(`rules.${end}`)}
                value={minuteToTime(quietHours[end])}
                onChange={(event) => {
                  const minute = timeToMinute(event.target.value);
                  if (minute !== null) setQuiet({ ...quietHours, [end]: minute });
                }}
              />
            ))}
          </div>
        )}
        <Choice
          checked={notificationText}
          onChange={(event) => void model.change({ notificationText: event.target.checked })}
          hint={t('rules.textHint')}
        >
          {t('rules.notificationText')}
        </Choice>
      </div>
    </Dialog>
  );
}
