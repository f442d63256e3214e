import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationLine } from '../../../contract/workstation/knowledge.ts';
import { Badge } from '../../ui/Badge.tsx';
import { dateLocale } from '../../ui/moment.ts';
import { type TableColumn, VirtualTable } from '../VirtualTable.tsx';
import { keyOf } from './verification-model.ts';

const tones = { verified: 'green', due: 'amber', expired: 'red' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

export function VerificationTable({
  lines,
  selected,
  onSelect,
}: {
  readonly lines: readonly VerificationLine[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (key: string, yes: boolean) => void;
}) {
  const { t, i18n } = useTranslation('knowledge');
  const columns = useMemo((): readonly TableColumn<VerificationLine>[] => {
    const date = new Intl.DateTimeFormat(dateLocale(i18n.language), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    return [
      {
        key: 'select',
        header: t('verification.columns.select'),
        headerHidden: true,
        track: '1.5rem',
        cell: (line) => (
          <label className="flex size-6 items-center justify-center">
            <input
              type="checkbox"
              aria-label={t('verification.selectLine', { title: line.title })}
              className="size-4 accent-accent"
              checked={selected.has(keyOf(line))}
              onChange={(event) => onSelect(keyOf(line), event.target.checked)}
            />
          </label>
        ),
      },
      {
        key: 'state',
        header: t('verification.columns.state'),
        track: '4.5rem',
        cell: ({ state }) => <Badge tone={tones[state]}>{t(`verification.badge.${state}`)}</Badge>,
      },
      {
        key: 'title',
        header: t('verification.columns.title'),
        track: 'minmax(0,3fr)',
        cell: ({ title }) => <span className="isolate-text break-words">{title}</span>,
      },
      {
        key: 'kind',
        header: t('verification.columns.kind'),
        track: '5rem',
        cell: ({ kind }) => <span className="text-ink-muted">{t(`kinds.${kind}`)}</span>,
      },
      {
        key: 'owner',
        header: t('verification.columns.owner'),
        track: 'minmax(0,1.4fr)',
        cell: ({ owner }) => (
          <span className={owner ? 'block truncate' : 'text-ink-faint'} title={owner ?? undefined}>
            {owner ?? t('verification.nobody')}
          </span>
        ),
      },
      {
        key: 'confirmed',
        header: t('verification.columns.confirmed'),
        track: '6.5rem',
        cell: ({ verifiedAt }) => (
          <span className="figures text-ink-muted">
            {verifiedAt === null ? t('verification.never') : date.format(verifiedAt)}
          </span>
        ),
      },
      {
        key: 'next',
        header: t('verification.columns.next'),
        track: '8rem',
        cell: ({ verifiedAt, verifyEveryDays }) => (
          <span className="figures">
            {verifiedAt === null ? null : (
              <span className="block">{date.format(verifiedAt + verifyEveryDays * DAY_MS)}</span>
            )}
            <span className="block text-xs text-ink-muted">
              {t('verification.everyDays', { count: verifyEveryDays })}
            </span>
          </span>
        ),
      },
    ];
  }, [t, i18n.language, selected, onSelect]);
  return <VirtualTable label={t('verification.table')} columns={columns} rows={lines} rowKey={keyOf} />;
}
