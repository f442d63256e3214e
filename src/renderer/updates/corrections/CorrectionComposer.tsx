import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { SweepItem } from '../../../contract/model/urgent-update.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { BrandStripe } from '../../ui/BrandStripe.tsx';
import { Button } from '../../ui/Button.tsx';
import type { CorrectionsModel } from './corrections-model.ts';
import { DecideTroubleLine } from './DecideTroubleLine.tsx';

/** Empty at first: nothing is put into the agent's mouth. Says whose voice it is, as every composer does. */
export function CorrectionComposer({
  item,
  brand,
  model,
}: {
  readonly item: SweepItem;
  readonly brand: Brand;
  readonly model: CorrectionsModel;
}) {
  const { t } = useTranslation('updates');
  const text = useStore(model.store, (state) => state.drafts.get(item.sweepItemId)?.text ?? '');
  const busy = useStore(model.store, (state) => state.drafts.get(item.sweepItemId)?.busy ?? false);
  const voice = { customer: item.customerName, alias: brand.voice.alias, brand: brand.name };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) void model.correct(item);
  };
  return (
    <div className="relative flex flex-col gap-1.5">
      <div className="relative overflow-hidden rounded-md border border-line-strong bg-surface pl-1 has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent">
        <BrandStripe brand={brand} />
        <div className="flex items-center gap-1.5 px-2 pt-1">
          <BrandMark brand={brand} size="small" />
          <span className="brand-text truncate text-xs font-semibold">{brand.name}</span>
          <span className="truncate text-xs text-ink-muted">{t('corrections.asWhom', voice)}</span>
        </div>
        <textarea
          value={text}
          rows={1}
          dir="auto"
          lang={brand.locale}
          spellCheck
          readOnly={busy}
          aria-label={t('corrections.field', voice)}
          placeholder={t('corrections.placeholder', voice)}
          onChange={(event) => model.edit(item, event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content block max-h-40 min-h-9 w-full resize-none overflow-y-auto bg-transparent px-2 py-1.5 text-base text-ink outline-none"
        />
      </div>
      <DecideTroubleLine item={item} model={model} />
      <div className="flex flex-wrap justify-end gap-1.5">
        <Button size="small" tone="quiet" disabled={busy} onClick={() => model.setReason(item, '')}>
          {t('corrections.notNeeded')}
        </Button>
        <Button
          size="small"
          tone="primary"
          disabled={busy || text.trim() === ''}
          onClick={() => void model.correct(item)}
        >
          {t('corrections.send')}
        </Button>
      </div>
    </div>
  );
}
