import type { PriceDetail } from '../../../contract/workstation/lookup.ts';

type Related = PriceDetail['related'][number];

interface RelatedArticlesProps {
  readonly related: readonly Related[];
  readonly onOpen: (article: Related) => void;
}

/** Articles that are about this item. */
export function RelatedArticles({ related, onOpen }: RelatedArticlesProps) {
  return (
    <ul>
      {related.map((article) => (
        <li key={article.articleId}>
          <button
            type="button"
            onClick={() => onOpen(article)}
            className="min-h-6 text-left break-words text-accent underline"
          >
            {article.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
