import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Button } from '../../../ui/Button.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { BroadcastGroup } from '../../update-selections.ts';
import { LeadTroubleBanner } from '../LeadTroubleBanner.tsx';
import type { LeadModel } from '../lead-model.ts';
import { BroadcastWords } from './BroadcastWords.tsx';
import { MatrixSummary } from './MatrixSummary.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { RetractDialog } from './RetractDialog.tsx';

/** One broadcast: what it says, what can be done about it, and who has it. */
export function BroadcastDetail({
  model,
  group,
  brands,
}: {
  readonly model: LeadModel;
  readonly group: BroadcastGroup;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('updateDesk');
  const { matrix, trouble, retracting } = useStore(model.sent.store);
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    if (model.takesFocus()) whole.current?.focus();
  }, [model]);
  const [first] = group.views;
  const isRetracted = first?.inForce === 'retracted' && retracting === null;
  useEffect(() => {
    if (!isRetracted) return;
    // The button that retracted it is gone, and the keyboard with it.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) whole.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isRetracted]);
  if (!first) return null;
  const { update, inForce } = first;
  const isOurs = update.source.type === 'broadcast';
  const isCut = trouble?.code === 'disconnected' || trouble?.code === 'unreachable';
  return (
    <section
      ref={whole}
      tabIndex={-1}
      aria-label={t('sent.detail')}
      className="flex min-h-0 min-w-0 flex-col outline-none"
    >
      <div className="flex max-h-[40%] min-h-24 shrink-0 items-start gap-3 overflow-y-auto border-b border-line p-3">
        <div className="min-w-0 flex-1">
          <BroadcastWords group={group} brands={brands} />
        </div>
        {inForce === 'current' && isOurs ? (
          <div className="sticky top-0 flex shrink-0 gap-1.5">
            <Button onClick={() => model.revise(group.views.map((view) => view.update))}>
              {t('sent.revise')}
            </Button>
            <Button tone="danger" onClick={() => model.sent.beginRetract(group.broadcastId)}>
              {t('sent.retract')}
            </Button>
          </div>
        ) : null}
        {isOurs ? null : <p className="max-w-48 shrink-0 text-xs text-ink-muted">{t('sent.fromSlack')}</p>}
      </div>
      {trouble && !isCut ? <LeadTroubleBanner trouble={trouble} /> : null}
      {isCut ? (
        <p role="status" className="shrink-0 border-b border-line px-3 py-2 text-ink-muted">
          {t(matrix ? 'sent.matrixOld' : 'sent.matrixUnknown')}
        </p>
      ) : null}
      {matrix ? (
        <>
          <MatrixSummary matrix={matrix} onShowSweep={() => model.showSection('corrections')} />
          <MatrixTable matrix={matrix} brands={brands} />
        </>
      ) : trouble ? null : (
        <Skeleton lines={6} label={t('sent.loadingMatrix')} />
      )}
      <RetractDialog model={model.sent} />
    </section>
  );
}
