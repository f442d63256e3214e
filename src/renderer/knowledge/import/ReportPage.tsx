import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ImportSection, ImportState, ImportSubject } from '../../../contract/model/knowledge-import.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { formatCount } from '../format.ts';
import { TroubleBanner } from '../TroubleBanner.tsx';
import type { ImportModel } from './import-model.ts';
import { ReportLines } from './ReportLines.tsx';

const sections: readonly ImportSection[] = [
  'changed',
  'added',
  'removed',
  'jumps',
  'refused',
  'duplicates',
  'warnings',
];
const asking: Partial<Record<ImportSection, 'amber' | 'red'>> = {
  jumps: 'amber',
  refused: 'red',
  duplicates: 'amber',
  warnings: 'amber',
};

/** What publishing would do, counted and line by line. */
export function ReportPage({
  model,
  read,
  brand,
}: {
  readonly model: ImportModel;
  readonly read: ImportState;
  readonly brand: Brand;
}) {
  const { t, i18n } = useTranslation('knowledge');
  const section = useStore(model.store, (state) => state.section);
  const { report, subject } = read;
  // Only prices can jump.
  const shown = sections.filter((value) => subject === 'prices' || value !== 'jumps');
  if (report === null) {
    return (
      <div className="flex items-center gap-3 p-4">
        <p className="text-ink-muted">{t('import.report.nothingYet')}</p>
        <Button onClick={() => model.show('columns')}>{t('import.report.toColumns')}</Button>
      </div>
    );
  }
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
        <p className="figures text-ink-muted">
          {[
            t('import.report.rows', { count: report.rows }),
            t('import.report.unchanged', { count: report.unchanged }),
            t('import.report.against', { version: report.packVersion }),
          ].join(' · ')}
        </p>
        <span className="flex-1" />
        <Button tone="primary" onClick={() => model.show('publish')}>
          {t('import.report.toPublish')}
        </Button>
      </div>
      <Tabs
        size="small"
        label={t('import.report.sections')}
        value={section}
        onChange={model.showSection}
        tabs={shown.map((value) => ({
          value,
          label: t(`import.report.${value}`),
          badge: (
            <Badge tone={report[value] > 0 ? (asking[value] ?? 'neutral') : 'neutral'}>
              {formatCount(report[value], i18n.language)}
            </Badge>
          ),
        }))}
      >
        {report[section] === 0 ? (
          <p className="p-4 text-ink-muted">{t(`import.report.empty.${section}`)}</p>
        ) : (
          <SectionLines
            key={section}
            model={model}
            section={section}
            total={report[section]}
            subject={subject}
            brand={brand}
          />
        )}
      </Tabs>
    </>
  );
}

function SectionLines({
  model,
  section,
  total,
  subject,
  brand,
}: {
  readonly model: ImportModel;
  readonly section: ImportSection;
  readonly total: number;
  readonly subject: ImportSubject;
  readonly brand: Brand;
}) {
  const { t } = useTranslation('knowledge');
  const list = model.linesOf(section);
  const { items, trouble, loading } = useStore(list.store);
  const more = useCallback(() => void list.more(), [list]);
  useEffect(more, [more]);
  if (items.length === 0) {
    if (trouble) return <TroubleBanner trouble={trouble} onTryAgain={more} />;
    return <Skeleton lines={6} label={t('loading')} />;
  }
  return (
    <ReportLines
      section={section}
      subject={subject}
      lines={items}
      total={total}
      locale={brand.locale}
      onNearEnd={more}
      foot={
        trouble ? (
          <TroubleBanner trouble={trouble} onTryAgain={more} />
        ) : loading ? (
          <p className="px-3 py-1.5 text-xs text-ink-faint">{t('loadingMore')}</p>
        ) : null
      }
    />
  );
}
