import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Button } from '../../../ui/Button.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { FactLine } from '../../FactLine.tsx';
import { PlainText } from '../../PlainText.tsx';
import type { BroadcastGroup } from '../../update-selections.ts';
import { LeadTroubleBanner } from '../LeadTroubleBanner.tsx';
import type { LeadModel } from '../lead-model.ts';
import { MatrixSummary } from './MatrixSummary.tsx';
import { MatrixTable } from './MatrixTable.tsx';

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
  const { matrix, trouble } = useStore(model.sent.store);
  const [first] = group.views;
  if (!first) return null;
  const { update, inForce } = first;
  const isOurs = update.source.type === 'broadcast';
  const facts = group.views.flatMap((view) => view.update.facts.map((fact) => ({ fact, view })));
  return (
    <section aria-label={t('sent.detail')} className="flex min-h-0 flex-col">
      <div className="flex items-start gap-3 border-b border-line p-3">
        <div className="max-h-40 min-w-0 flex-1 overflow-y-auto">
          <div className="max-w-prose text-base">
            <PlainText text={update.text} />
          </div>
          {facts.map(({ fact, view }) => (
            <FactLine
              key={`${view.update.brandId} ${fact.type} ${fact.type === 'textReplaced' ? fact.id : fact.priceItemId}`}
              fact={fact}
              locale={brands.find(({ brandId }) => brandId === view.update.brandId)?.locale ?? 'en'}
            />
          ))}
          {inForce === 'retracted' ? (
            <p className="text-ink-muted">
              {t('sent.retracted', { reason: update.retractedReason || t('sent.noReason') })}
            </p>
          ) : null}
        </div>
        {inForce === 'current' && isOurs ? (
          <div className="flex shrink-0 gap-1.5">
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
      {trouble ? <LeadTroubleBanner trouble={trouble} /> : null}
      {matrix ? (
        <>
          <MatrixSummary matrix={matrix} onShowSweep={() => model.showSection('corrections')} />
          <MatrixTable matrix={matrix} brands={brands} />
        </>
      ) : trouble ? null : (
        <Skeleton lines={6} label={t('sent.loadingMatrix')} />
      )}
    </section>
  );
}
