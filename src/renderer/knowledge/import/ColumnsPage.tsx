import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ImportState } from '../../../contract/model/knowledge-import.ts';
import { ColumnTable } from './ColumnTable.tsx';
import type { ImportModel } from './import-model.ts';
import { ListOptions } from './ListOptions.tsx';
import { Questions } from './Questions.tsx';

/** How the file was understood: what nobody can infer first, then every column, then what holds for the whole list. */
export function ColumnsPage({
  model,
  read,
  brand,
}: {
  readonly model: ImportModel;
  readonly read: ImportState;
  readonly brand: Brand;
}) {
  const { t } = useTranslation('knowledge');
  return (
    <section
      aria-label={t('import.pages.columns')}
      className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
    >
      {read.questions.length > 0 ? (
        <Questions key={questionsKey(read)} model={model} questions={read.questions} />
      ) : null}
      {read.columns ? <ColumnTable model={model} columns={read.columns} /> : null}
      {read.columns ? <ListOptions model={model} read={read} brand={brand} /> : null}
    </section>
  );
}

/** Answers belong to the questions that were asked: others begin unanswered. */
function questionsKey({ questions }: ImportState): string {
  return questions.map(({ about, column }) => `${about} ${column}`).join('\n');
}
