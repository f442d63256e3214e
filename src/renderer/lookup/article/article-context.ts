import { createContext } from 'react';
import type { LookupModel } from '../lookup-model.ts';

/** What the pieces of an article's text need of the reader around them. */
export interface ArticleSurroundings {
  /** Changes when the article was read again. */
  readonly version: number;
  readonly loadImage: (imageId: string) => ReturnType<LookupModel['loadImage']>;
  readonly openArticle: (articleId: string) => void;
}

export const ArticleContext = createContext<ArticleSurroundings>({
  version: 0,
  loadImage: () => Promise.reject(new Error('No article is open')),
  openArticle: () => {},
});
