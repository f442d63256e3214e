import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import type { UpdateMatrix } from '../../../../contract/model/urgent-update.ts';
import { classNames } from '../../../ui/class-names.ts';
import { deliveredWhereWide, MatrixLine } from './MatrixLine.tsx';

const columns = ['agent', 'state', 'delivered', 'shown', 'acknowledged', 'reminders', 'affected'] as const;

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
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={classNames(
                  'px-2 py-1.5 font-normal whitespace-nowrap first:pl-3 last:pr-3',
                  column === 'agent' && 'w-full',
                  column === 'delivered' && deliveredWhereWide,
                  (column === 'reminders' || column === 'affected') && 'text-right',
                )}
              >
                {t(`matrix.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.lines.map((line) => (
            <MatrixLine
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
