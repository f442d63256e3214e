import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../../contract/model/brand.ts';
import type { ReceiptLine } from '../../../../contract/model/urgent-update.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { formatDuration } from '../../../ui/duration.ts';
import { formatMoment } from '../../../ui/moment.ts';
import { useNow } from '../../../ui/use-now.ts';

const tones = { notReached: 'red', delivered: 'amber', shown: 'amber', acknowledged: 'green' } as const;

/** In a narrow window the state says as much as the moment. */
export const deliveredWhereWide = 'max-[1200px]:hidden';

/** One agent at one brand: how far it came with them, and when. One line high, whatever they are called. */
export function MatrixLine({
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
  const count = (number: number) => (number > 0 ? number : '–');
  return (
    <tr className="h-8 border-b border-line whitespace-nowrap">
      <th scope="row" className="w-full max-w-0 min-w-32 pr-2 pl-3 font-normal">
        <span className="flex items-center gap-2">
          {brand ? <BrandMark brand={brand} size="small" alone /> : null}
          <span
            aria-hidden
            className={classNames(
              'size-2 shrink-0 rounded-full border',
              line.online ? 'border-green bg-green forced-colors:bg-[CanvasText]' : 'border-ink-muted',
            )}
          />
          <span className="truncate font-medium" title={line.name}>
            {line.name}
          </span>
          <span className={line.online ? 'sr-only' : 'shrink-0 text-xs text-ink-muted max-[1200px]:sr-only'}>
            {line.online ? t('matrix.online') : t('matrix.offline')}
          </span>
        </span>
      </th>
      <td className="px-2">
        <Badge tone={tones[line.state]}>{t(`matrix.states.${line.state}`)}</Badge>
      </td>
      <td className={classNames('figures px-2 text-ink-muted', deliveredWhereWide)}>
        {moment(line.deliveredAt)}
      </td>
      <td className="figures px-2 text-ink-muted">{moment(line.shownAt)}</td>
      <td className="figures px-2 text-ink-muted">
        {line.acknowledgedAt === null
          ? '–'
          : t('matrix.after', {
              moment: moment(line.acknowledgedAt),
              duration: formatDuration(line.acknowledgedAt - revisedAt),
            })}
      </td>
      <td className="figures px-2 text-right text-ink-muted">{count(line.reminders)}</td>
      <td className="figures pr-3 pl-2 text-right">{count(line.affected)}</td>
    </tr>
  );
}
