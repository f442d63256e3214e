import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine, ImportSection, ImportSubject } from '../../../contract/model/knowledge-import.ts';
import { fieldNames } from '../field-names.ts';
import { PriceMove } from '../PriceMove.tsx';
import { type TableColumn, VirtualTable } from '../VirtualTable.tsx';

/** One part of the report. Refused rows, duplicates and warnings say why; the others what becomes of the price. */
export function ReportLines({
  section,
  subject,
  lines,
  total,
  locale,
  onNearEnd,
  foot,
}: {
  readonly section: ImportSection;
  readonly subject: ImportSubject;
  readonly lines: readonly ImportLine[];
  readonly total: number;
  readonly locale: string;
  readonly onNearEnd: () => void;
  readonly foot: ReactNode;
}) {
  const { t } = useTranslation('knowledge');
  const columns = useMemo((): readonly TableColumn<ImportLine>[] => {
    const isOfPrices = subject === 'prices';
    const file: TableColumn<ImportLine> = {
      key: 'file',
      header: t('import.report.place'),
      track: 'minmax(0,2fr)',
      cell: ({ line, file: path }) => (
        <span className="isolate-text block text-xs break-words text-ink-muted">
          {[path, line].filter(Boolean).join(':')}
        </span>
      ),
    };
    const number: TableColumn<ImportLine> = {
      key: 'line',
      header: t('import.report.line'),
      track: '3.25rem',
      end: true,
      cell: ({ line, file: path }) => (
        <span className="text-ink-muted" title={path}>
          {line}
        </span>
      ),
    };
    // A price list is one file; articles and responses come as many.
    const place = isOfPrices ? number : file;
    const key: TableColumn<ImportLine> = {
      key: 'key',
      header: t('import.report.key'),
      track: 'minmax(0,1.3fr)',
      cell: (line) => <span className="isolate-text figures block break-words">{line.key}</span>,
    };
    const name: TableColumn<ImportLine> = {
      key: 'name',
      header: t('import.report.name'),
      track: 'minmax(0,2fr)',
      cell: ({ title }) => <span className="isolate-text block break-words">{title}</span>,
    };
    if (section === 'refused' || section === 'duplicates' || section === 'warnings') {
      return [
        place,
        key,
        name,
        {
          key: 'why',
          header: t('import.report.why'),
          track: 'minmax(0,3fr)',
          cell: ({ sentence, code }) => <span className="block break-words">{sentence ?? code}</span>,
        },
        {
          key: 'value',
          header: t('import.report.value'),
          track: 'minmax(0,1fr)',
          cell: ({ value }) => (
            <span className="isolate-text block font-mono text-xs break-words">{value}</span>
          ),
        },
      ];
    }
    const what: TableColumn<ImportLine> = {
      key: 'what',
      header: t('import.report.what'),
      track: 'minmax(0,1fr)',
      cell: ({ fields }) => <span className="block break-words text-ink-muted">{fieldNames(t, fields)}</span>,
    };
    const price: TableColumn<ImportLine> = {
      key: 'price',
      header: t('import.report.price'),
      track: 'minmax(0,2.2fr)',
      end: true,
      cell: ({ priceBefore, priceAfter }) => (
        <PriceMove before={priceBefore} after={priceAfter} locale={locale} />
      ),
    };
    const isAboutChange = section === 'changed' || section === 'jumps';
    return [
      ...(section === 'removed' ? [] : [place]),
      key,
      name,
      ...(isAboutChange ? [what] : []),
      ...(isOfPrices ? [price] : []),
    ];
  }, [section, subject, t, locale]);
  return (
    <VirtualTable
      label={t('rows', { label: t(`import.report.${section}`), count: total })}
      columns={columns}
      rows={lines}
      rowKey={(line, index) => `${index}:${line.file}:${line.line}:${line.key}`}
      total={total}
      onNearEnd={onNearEnd}
      foot={foot}
    />
  );
}
