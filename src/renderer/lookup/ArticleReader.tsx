import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { dateLocale } from '../ui/moment.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import { LookupViewFrame } from './LookupViewFrame.tsx';
import type { LookupModel, LookupView } from './lookup-model.ts';

interface ArticleReaderProps {
  readonly model: LookupModel;
  readonly view: LookupView & { readonly kind: 'article' };
  readonly onTryAgain: () => void;
}

/** An article to read, from which a selected passage can be put into the reply. */
export function ArticleReader({ model, view, onTryAgain }: ArticleReaderProps) {
  const { t, i18n } = useTranslation('lookup');
  const { article, problem } = view;
  const body = useRef<HTMLDivElement>(null);
  const selected = useSelectedText(body);

  useEffect(() => body.current?.focus(), []);

  return (
    <LookupViewFrame
      title={article?.title ?? view.title}
      problem={problem}
      onBack={model.closeView}
      onTryAgain={onTryAgain}
    >
      <section ref={body} aria-label={t('article')} tabIndex={-1} className="outline-none">
        {article === null ? (
          problem === null && <Skeleton lines={8} label={t('loading')} />
        ) : (
          <>
            <p className="mb-2 text-xs text-ink-muted">
              {article.category} ·{' '}
              {t('verified', {
                when: new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium' }).format(
                  article.verifiedAt,
                ),
              })}
            </p>
            <ArticleBody markdown={article.body} />
          </>
        )}
      </section>
      {article === null ? null : (
        <div className="sticky bottom-0 mt-2 bg-surface pt-2">
          <Button
            disabled={selected === ''}
            // Otherwise the press would take the selection away before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => model.insertPassage(selected)}
          >
            {t('insertSelection')}
          </Button>
        </div>
      )}
    </LookupViewFrame>
  );
}

/** What is selected within an element, or ''. */
function useSelectedText(within: { readonly current: HTMLElement | null }): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection();
      const isInside = selection?.anchorNode && within.current?.contains(selection.anchorNode);
      setText(isInside ? selection.toString().trim() : '');
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [within]);
  return text;
}
