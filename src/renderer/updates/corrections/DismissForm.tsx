import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SweepItem } from '../../../contract/model/urgent-update.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { CorrectionsModel } from './corrections-model.ts';
import { DecideTroubleLine } from './DecideTroubleLine.tsx';

/** Why no correction is written. The reason is kept with the item. */
export function DismissForm({ item, model }: { readonly item: SweepItem; readonly model: CorrectionsModel }) {
  const { t } = useTranslation('updates');
  const reason = useStore(model.store, (state) => state.drafts.get(item.sweepItemId)?.reason ?? '');
  const busy = useStore(model.store, (state) => state.drafts.get(item.sweepItemId)?.busy ?? false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      model.setReason(item, null);
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (!event.repeat) void model.dismiss(item);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from any of the controls inside
    <div ref={form} onKeyDown={onKeyDown} className="flex flex-col gap-1.5">
      <TextField
        label={t('corrections.reason')}
        placeholder={t('corrections.reasonPlaceholder')}
        value={reason}
        maxLength={500}
        readOnly={busy}
        onChange={(event) => model.setReason(item, event.target.value)}
      />
      <DecideTroubleLine item={item} model={model} />
      <div className="flex flex-wrap justify-end gap-1.5">
        <Button size="small" tone="quiet" disabled={busy} onClick={() => model.setReason(item, null)}>
          {t('corrections.back')}
        </Button>
        <Button
          size="small"
          tone="primary"
          disabled={busy || reason.trim() === ''}
          onClick={() => void model.dismiss(item)}
        >
          {t('corrections.dismiss')}
        </Button>
      </div>
    </div>
  );
}
