import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** Links that may leave the workstation; anything else is shown as plain text. */
const SAFE_LINK = /^(https:\/\/|mailto:)/i;

const components: Components = {
  // The panel has the levels above; an article's own begin below its title.
  h1: ({ children }) => <h4 className="mt-3 mb-1 text-base font-semibold">{children}</h4>,
  h2: ({ children }) => <h4 className="mt-3 mb-1 text-base font-semibold">{children}</h4>,
  h3: ({ children }) => <h5 className="mt-2 mb-1 font-semibold">{children}</h5>,
  h4: ({ children }) => <h6 className="mt-2 mb-1 font-semibold">{children}</h6>,
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer" className="text-accent underline" title={href}>
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => <LeftOutImage description={alt ?? ''} />,
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
        urlTransform={(url) => (SAFE_LINK.test(url) ? url : '')}
        components={components}
      >
        {markdown}
      </Markdown>
    </div>
  );
});

function LeftOutImage({ description }: { readonly description: string }) {
  const { t } = useTranslation('lookup');
  return <span className="text-ink-muted">[{t('imageLeftOut', { description })}]</span>;
}
