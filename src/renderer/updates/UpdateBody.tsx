import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateView } from '../../contract/workstation/updates.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { PlainText } from './PlainText.tsx';
import { WordDifference } from './WordDifference.tsx';

/** What an update says; of a revised one what changed, until the agent wants the text as it is now. */
export function UpdateBody({ view, large = false }: { readonly view: UpdateView; readonly large?: boolean }) {
  const { t } = useTranslation('updates');
  const { text, previousText } = view.update;
  const [plain, setPlain] = useState(false);
  const revised = previousText !== null && previousText !== text;
  return (
    <div className={classNames(large ? 'text-lg' : 'text-base')}>
      {revised && !plain ? (
        <>
          <p className="mb-1 text-xs text-ink-muted">{t('differenceHint')}</p>
          <WordDifference before={previousText} after={text} />
        </>
      ) : (
        <PlainText text={text} />
      )}
      {revised ? (
        <Button size="small" tone="quiet" className="-ml-2 text-ink-muted" onClick={() => setPlain(!plain)}>
          {plain ? t('showChanges') : t('showText')}
        </Button>
      ) : null}
    </div>
  );
}
