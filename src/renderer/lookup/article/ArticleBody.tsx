import { memo, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { ArticleImage } from './ArticleImage.tsx';
import { ArticleContext } from './article-context.ts';

/** Links that may leave the workstation; anything else is shown as plain text. */
const SAFE_LINK = /^(https:\/\/|mailto:)/i;
const ARTICLE_LINK = /^article:([A-Za-z0-9._-]{1,80})$/;
const IMAGE = /^image:([0-9a-f]{64})$/;

const components: Components = {
  // The panel has the levels above; an article's own begin below its title.
  h1: ({ children }) => <BigHeading>{children}</BigHeading>,
  h2: ({ children }) => <BigHeading>{children}</BigHeading>,
  h3: ({ children }) => (
    <h5 tabIndex={-1} className="mt-2 mb-1 font-semibold outline-none">
      {children}
    </h5>
  ),
  h4: ({ children }) => (
    <h6 tabIndex={-1} className="mt-2 mb-1 font-semibold outline-none">
      {children}
    </h6>
  ),
  a: ({ href, children }) => <ArticleLink href={href ?? ''}>{children}</ArticleLink>,
  img: ({ src, alt }) => <Picture src={typeof src === 'string' ? src : ''} description={alt ?? ''} />,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys
    <div tabIndex={0} className="my-2 overflow-x-auto">
      <table className="figures border-collapse [&_td]:border [&_td]:border-line [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-line [&_th]:px-2 [&_th]:py-1 [&_th]:text-left">
        {children}
      </table>
    </div>
  ),
};

/** An article's Markdown: no raw HTML, nothing loaded from anywhere, links opened outside. */
export const ArticleBody = memo(function ArticleBody({ markdown }: { readonly markdown: string }) {
  return (
    <div className="isolate-text text-base break-words [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-3 [&_li]:my-0.5 [&_ol]:my-2 [&_ol]:list-decimal [&_ol]:pl-5 [&_p]:my-2 [&_ul]:my-2 [&_ul]:list-disc [&_ul]:pl-5">
      <Markdown
        remarkPlugins={[remarkGfm]}
        skipHtml
        urlTransform={(url) => (SAFE_LINK.test(url) || ARTICLE_LINK.test(url) || IMAGE.test(url) ? url : '')}
        components={components}
      >
        {markdown}
      </Markdown>
    </div>
  );
});

function BigHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h4 tabIndex={-1} className="mt-3 mb-1 text-base font-semibold outline-none">
      {children}
    </h4>
  );
}

function ArticleLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { openArticle } = useContext(ArticleContext);
  const articleId = ARTICLE_LINK.exec(href)?.[1];
  if (articleId !== undefined) {
    return (
      <button
        type="button"
        className="text-left text-accent underline"
        onClick={() => openArticle(articleId)}
      >
        {children}
      </button>
    );
  }
  return SAFE_LINK.test(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer" className="text-accent underline" title={href}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}

function Picture({ src, description }: { readonly src: string; readonly description: string }) {
  const { t } = useTranslation('lookup');
  const imageId = IMAGE.exec(src)?.[1];
  return imageId === undefined ? (
    <span className="text-ink-muted">[{t('imageLeftOut', { description })}]</span>
  ) : (
    <ArticleImage imageId={imageId} description={description} />
  );
}
