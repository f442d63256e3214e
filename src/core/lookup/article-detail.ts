import type { Article } from '../../contract/model/brand-pack.ts';
import type { ArticleDetail } from '../../contract/workstation/lookup.ts';
import type { BrandStore } from '../brands/brand-store.ts';
import { bytesToBase64 } from '../kernel/base64.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type HitView, sourceOf } from './hit-view.ts';
import type { StoredRow } from './knowledge-finder.ts';
import { verificationOf } from './verification.ts';

export function articleDetail(stored: StoredRow<Article>, view: HitView): ArticleDetail {
  const { row: article, version } = stored;
  const { articleId, title, category, body, verifiedAt } = article;
  return {
    articleId,
    version,
    title,
    category,
    body,
    verifiedAt,
    verification: verificationOf(article, view.now),
    owner: article.owner ?? null,
    url: article.url ?? null,
    asOf: view.cached.asOf,
    pinned: view.isPinned('article', articleId),
    ...sourceOf(stored),
  };
}

export interface ArticleImage {
  readonly mime: string;
  readonly base64: string;
}

/** More than any pack's articles show. */
const MOST_MISSING = 10_000;

/** An image of the brand's. `notFetched`: an article shows it, and it is on its way. */
export function brandImage(
  { images }: BrandStore,
  imageId: string,
): Outcome<ArticleImage, 'notFound' | 'notFetched'> {
  const image = images.get(imageId);
  if (image) return succeeded({ mime: image.mime, base64: bytesToBase64(image.bytes) });
  return failed(images.missing(MOST_MISSING).includes(imageId) ? 'notFetched' : 'notFound');
}
