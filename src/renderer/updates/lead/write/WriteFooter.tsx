import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../../contract/model/brand.ts';
import { Button } from '../../../ui/Button.tsx';
import { LeadTroubleBanner } from '../LeadTroubleBanner.tsx';
import { isUntouched } from './write-form.ts';
import type { WriteModel } from './write-model.ts';

/** Whom it would reach, what went wrong, and the sending; always in sight. */
export function WriteFooter({
  model,
  brands,
  connected,
  onSend,
}: {
  readonly model: WriteModel;
  readonly brands: readonly Brand[];
  readonly connected: boolean;
  readonly onSend: () => void;
}) {
  const { t } = useTranslation('updateDesk');
  const { form, revising, problems, showsProblems, publishing, trouble, preview, cleared } = useStore(
    model.store,
  );
  return (
    <div className="sticky bottom-0 flex shrink-0 flex-col border-t border-line bg-raised">
      {trouble ? (
        <LeadTroubleBanner
          trouble={trouble}
          brandName={(id) => brands.find(({ brandId }) => brandId === id)?.name ?? id}
          onTryAgain={onSend}
        />
      ) : null}
      <div className="flex min-h-11 items-center gap-2 px-3 py-1.5">
        <span role="status" className="min-w-0 flex-1 text-xs text-ink-muted">
          {showsProblems && problems.length > 0
            ? t('write.problems', { count: problems.length })
            : preview && problems.length === 0
              ? t('write.reaches', { count: preview.agents, online: preview.agentsOnline })
              : ''}
        </span>
        {revising ? (
          <Button tone="quiet" onClick={model.startOver}>
            {t('write.dropRevision')}
          </Button>
        ) : cleared ? (
          <Button tone="quiet" onClick={model.bringBack}>
            {t('write.bringBack')}
          </Button>
        ) : (
          <Button tone="quiet" disabled={isUntouched(form)} onClick={model.startOver}>
            {t('write.startOver')}
          </Button>
        )}
        <Button tone="primary" disabled={!connected || publishing} onClick={onSend}>
          {revising ? t('write.publishRevision') : t(`write.publish.${form.level}`)}
        </Button>
      </div>
    </div>
  );
}
