import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../../../contract/model/brand.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { LookupKeys } from '../lookup-keys.ts';
import type { LookupModel } from '../lookup-model.ts';
import type { ArticleView } from '../model/lookup-state.ts';
import { PinButton } from '../PinButton.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleFacts } from './ArticleFacts.tsx';
import { ArticleContext } from './article-context.ts';
import { ContentsMenu } from './ContentsMenu.tsx';
import { FindBar } from './FindBar.tsx';
import { InsertArticleBar } from './InsertArticleBar.tsx';
import { type Heading, headingsIn, selectedIn, selectSectionInSight } from './sections.ts';
import { useFind } from './use-find.ts';

interface ArticleReaderProps {
  readonly model: LookupModel;
  readonly view: ArticleView;
  readonly brand: Brand | null;
  readonly canInsert: boolean;
  readonly keys: LookupKeys;
}

/** An article to read and find in, from which a passage or its link can be put into the reply. */
export function ArticleReader({ model, view, brand, canInsert, keys }: ArticleReaderProps) {
  const { t } = useTranslation('lookup');
  const { article, problem, brandId } = view;
  const body = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const findInput = useRef<HTMLInputElement>(null);
  const [finding, setFinding] = useState(false);
  const find = useFind(text, article?.body ?? '');
  const headings = useHeadings(text, article?.body ?? '');

  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (finding) findInput.current?.focus();
  }, [finding]);

  const surroundings = useMemo(
    () => ({
      version: article?.version ?? 0,
      loadImage: (imageId: string) => model.loadImage(brandId, imageId),
      openArticle: (articleId: string) => void model.openArticle(brandId, articleId),
    }),
    [model, brandId, article?.version],
  );

  const closeFind = () => {
    find.search('');
    setFinding(false);
    body.current?.focus({ preventScroll: true });
  };
  const insertPassage = () => {
    if (article === null || text.current === null || scroller.current === null) return;
    const passage = selectedIn(text.current) || selectSectionInSight(text.current, scroller.current);
    model.insertPassage(brandId, article, passage);
  };
  const insertLink = () => {
    if (article !== null) model.insertLink(brandId, article);
  };

  function onKeyDown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const mod = ctrlKey || metaKey;
    const isFindKey = event.code === 'KeyF' || key.toLowerCase() === 'f';
    if (mod && !altKey && !shiftKey && isFindKey) {
      if (finding) findInput.current?.select();
      setFinding(true);
    } else if (key === 'Enter' && !mod && !shiftKey && isReading(event.target)) {
      if (altKey) insertLink();
      else insertPassage();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ViewFrame
      title={article?.title ?? view.title}
      brand={brand}
      problem={problem}
      onBack={model.closeView}
      onTryAgain={model.refresh}
      onKeyDown={onKeyDown}
      scrollRef={scroller}
      actions={
        article ? (
          <>
            <IconButton
              label={t('find.label')}
              keys={keys.find}
              icon={<Search />}
              onClick={() => setFinding(true)}
            />
            <PinButton pinned={article.pinned} keys={keys.pin} onToggle={model.togglePin} />
          </>
        ) : undefined
      }
      toolbar={
        <>
          {finding ? <FindBar find={find} input={findInput} onClose={closeFind} /> : null}
          {headings.length > 1 ? (
            <div className="px-1.5">
              <ContentsMenu headings={headings} onGo={goTo} />
            </div>
          ) : null}
        </>
      }
      foot={
        article ? (
          <InsertArticleBar
            canInsert={canInsert}
            hasLink={article.url !== null}
            keys={keys}
            onInsertPassage={insertPassage}
            onInsertLink={insertLink}
          />
        ) : undefined
      }
    >
      <section ref={body} aria-label={t('article')} tabIndex={-1} className="outline-none">
        {article === null ? (
          problem === null && <Skeleton lines={8} label={t('loading')} />
        ) : (
          <ArticleContext value={surroundings}>
            <ArticleFacts article={article} />
            <div ref={text}>
              <ArticleBody markdown={article.body} />
            </div>
          </ArticleContext>
        )}
      </section>
    </ViewFrame>
  );
}

function useHeadings(text: { readonly current: HTMLElement | null }, content: string): readonly Heading[] {
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  // `content` is what the element shows.
  useEffect(() => setHeadings(text.current === null ? [] : headingsIn(text.current)), [text, content]);
  return headings;
}

function goTo({ element }: Heading): void {
  element.scrollIntoView({ block: 'start' });
  // After the menu, which gives the keyboard back to its button when it closes.
  setTimeout(() => element.focus({ preventScroll: true }));
}

/** Not in a field, on a button or on a link, where Enter does what is done there. */
function isReading(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input') === null;
}
