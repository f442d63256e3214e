import { useTranslation } from 'react-i18next';
import type { UpdateMatrix } from '../../../../contract/model/urgent-update.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDuration } from '../../../ui/duration.ts';
import { matrixCounts } from './sent-model.ts';

/** The matrix in one line: how many have it, how quickly, and what is left to do. */
export function MatrixSummary({
  matrix,
  onShowSweep,
}: {
  readonly matrix: UpdateMatrix;
  readonly onShowSweep: () => void;
}) {
  const { t } = useTranslation('updateDesk');
  const { agents, acknowledged, shown, delivered, notReached } = matrixCounts(matrix);
  const { ackLatency, affected, sweep } = matrix;
  return (
    <div
      role="status"
      className="figures flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2"
    >
      <span className="font-medium">{t('matrix.acknowledgedOf', { count: acknowledged, agents })}</span>
      {shown > 0 ? <span>{t('matrix.shownCount', { count: shown })}</span> : null}
      {delivered > 0 ? <span>{t('matrix.deliveredCount', { count: delivered })}</span> : null}
      {notReached > 0 ? (
        <span className="text-red">{t('matrix.notReachedCount', { count: notReached })}</span>
      ) : null}
      {ackLatency ? (
        <span className="text-ink-muted">
          {t('matrix.latency', {
            median: formatDuration(ackLatency.medianMs),
            slowest: formatDuration(ackLatency.slowestMs),
          })}
        </span>
      ) : null}
      <span className="text-ink-muted">{t('matrix.affected', { count: affected })}</span>
      {sweep.open > 0 ? (
        <Button size="small" onClick={onShowSweep}>
          {t('matrix.toCorrect', { count: sweep.open })}
        </Button>
      ) : sweep.corrected + sweep.dismissed > 0 ? (
        <span className="text-ink-muted">{t('matrix.allCorrected', { count: sweep.corrected })}</span>
      ) : null}
    </div>
  );
}
