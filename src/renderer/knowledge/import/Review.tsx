import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ImportState } from '../../../contract/model/knowledge-import.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ColumnsPage } from './ColumnsPage.tsx';
import type { ImportModel, ReviewPage } from './import-model.ts';
import { PublishPage } from './PublishPage.tsx';
import { ReportPage } from './ReportPage.tsx';
import { importStrings } from './strings-en.ts';

type KnownFormat = keyof typeof importStrings.format;

/** What was read: how it was understood, what it would change, and publishing it. */
export function Review({
  model,
  brand,
  connected,
}: {
  readonly model: ImportModel;
  readonly brand: Brand;
  readonly connected: boolean;
}) {
  const { t } = useTranslation('knowledge');
  const { read, page } = useStore(model.store);
  if (read === null) return null;
  const { questions, columns, problem, report } = read;
  const hasColumns = columns !== null || questions.length > 0 || read.sheets.length > 1;
  const pages: readonly ReviewPage[] = hasColumns ? ['columns', 'report', 'publish'] : ['report', 'publish'];
  const shown = hasColumns || page !== 'columns' ? page : 'report';
  return (
    <>
      <SourceLine model={model} read={read} />
      {problem ? (
        <Banner tone="red">
          <strong className="block">{t('import.problemTitle')}</strong>
          {problem.file ? <span className="isolate-text block text-xs">{problem.file}</span> : null}
          {problem.sentence}
        </Banner>
      ) : null}
      {problem && !hasColumns ? null : (
        <Tabs
          size="small"
          label={t('import.pages.label')}
          value={shown}
          onChange={model.show}
          tabs={pages.map((value) => ({
            value,
            label: t(`import.pages.${value}`),
            ...(value === 'columns' && questions.length > 0
              ? {
                  badge: (
                    <Badge tone="amber" label={t('import.questionsTitle', { count: questions.length })}>
                      {questions.length}
                    </Badge>
                  ),
                }
              : {}),
            ...(value === 'publish' && report && report.confirm.length > 0
              ? {
                  badge: (
                    <Badge tone="amber" label={t('import.publish.confirmTitle')}>
                      {report.confirm.length}
                    </Badge>
                  ),
                }
              : {}),
          }))}
        >
          {shown === 'columns' ? (
            <ColumnsPage model={model} read={read} brand={brand} />
          ) : shown === 'report' ? (
            <ReportPage model={model} read={read} brand={brand} />
          ) : (
            <PublishPage model={model} read={read} brand={brand} connected={connected} />
          )}
        </Tabs>
      )}
    </>
  );
}

function SourceLine({ model, read }: { readonly model: ImportModel; readonly read: ImportState }) {
  const { t } = useTranslation('knowledge');
  const readingAgain = useStore(model.store, (state) => state.readingAgain);
  const { source, subject, format, remembered } = read;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-0.5 px-3 pt-2 pb-1">
      <span className="isolate-text min-w-0 truncate font-medium">
        {t('import.source', { source, subject: t(`import.subjects.${subject}`) })}
      </span>
      {format ? <Badge>{isKnownFormat(format) ? t(`import.format.${format}`) : format}</Badge> : null}
      {remembered ? <span className="text-ink-muted">{t('import.remembered')}</span> : null}
      <span className="flex-1" />
      {readingAgain ? <span className="text-ink-muted">{t('import.readingAgain')}</span> : null}
      <Button size="small" onClick={model.cancel}>
        {t('import.startOver')}
      </Button>
    </div>
  );
}

function isKnownFormat(format: string): format is KnownFormat {
  return Object.hasOwn(importStrings.format, format);
}
