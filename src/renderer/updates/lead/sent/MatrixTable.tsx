import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import type { ReceiptLine, UpdateMatrix } from '../../../../contract/model/urgent-update.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { formatDuration } from '../../../ui/duration.ts';
import { formatMoment } from '../../../ui/moment.ts';
import { useNow } from '../../../ui/use-now.ts';

const tones = { notReached: 'red', delivered: 'amber', shown: 'amber', acknowledged: 'green' } as const;

/** Agent by agent, of the present revision. Lines keep their places while states change. */
export function MatrixTable({
  matrix,
  brands,
}: {
  readonly matrix: UpdateMatrix;
  readonly brands: readonly Brand[];
}) {
  const { t } = useTranslation('updateDesk');
  const revisedAt = new Map(matrix.updates.map((update) => [update.updateId, update.revisedAt]));
  return (
    <section
      aria-label={t('matrix.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto -outline-offset-2"
    >
      <table className="w-full border-collapse text-left" aria-label={t('matrix.title')}>
        <thead className="sticky top-0 z-10 bg-raised text-xs text-ink-muted">
          <tr>
            {(['agent', 'state', 'delivered', 'shown', 'acknowledged', 'reminders', 'affected'] as const).map(
              (column) => (
                <th key={column} scope="col" className="px-3 py-1.5 font-normal whitespace-nowrap">
                  {t(`matrix.columns.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {matrix.lines.map((line) => (
            <Line
              key={`${line.updateId} ${line.personId}`}
              line={line}
              brand={brands.find(({ brandId }) => brandId === line.brandId)}
              revisedAt={revisedAt.get(line.updateId) ?? 0}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({
  line,
  brand,
  revisedAt,
}: {
  readonly line: ReceiptLine;
  readonly brand: Brand | undefined;
  readonly revisedAt: number;
}) {
  const { t, i18n } = useTranslation('updateDesk');
  const now = useNow();
  const moment = (at: number | null) => (at === null ? '–' : formatMoment(at, now, i18n.language));
  return (
    <tr className="h-8 border-b border-line">
      <th scope="row" className="px-3 font-normal">
        <span className="flex items-center gap-2">
          {brand ? <BrandMark brand={brand} size="small" alone /> : null}
          <span className="font-medium">{line.name}</span>
          <span className="text-xs text-ink-muted">
            {line.online ? t('matrix.online') : t('matrix.offline')}
          </span>
        </span>
      </th>
      <td className="px-3">
        <Badge tone={tones[line.state]}>{t(`matrix.states.${line.state}`)}</Badge>
      </td>
      <td className="figures px-3 text-ink-muted">{moment(line.deliveredAt)}</td>
      <td className="figures px-3 text-ink-muted">{moment(line.shownAt)}</td>
      <td className="figures px-3 text-ink-muted">
        {line.acknowledgedAt === null
          ? '–'
          : t('matrix.after', {
              moment: moment(line.acknowledgedAt),
              duration: formatDuration(line.acknowledgedAt - revisedAt),
            })}
      </td>
      <td className="figures px-3 text-ink-muted">{line.reminders > 0 ? line.reminders : '–'}</td>
      <td className="figures px-3">{line.affected > 0 ? line.affected : '–'}</td>
    </tr>
  );
}
