import type { Article, CannedResponse } from '../../contract/model/brand-pack.ts';
import type { ArticleHit, ResponseHit } from '../../contract/workstation/lookup.ts';
import { fillResponse } from './fill-response.ts';
import { type Found, type HitView, sourceOf } from './hit-view.ts';
import { markWords } from './mark-matches.ts';
import { verificationOf } from './verification.ts';

export function articleHit(found: Found<Article>, view: HitView): ArticleHit {
  const { row: article, version, why, words } = found;
  const passage = view.passageAround(article.body, words);
  return {
    articleId: article.articleId,
    version,
    title: article.title,
    category: article.category,
    passage,
    verification: verificationOf(article, view.now),
    why,
    marks: {
      title: markWords(article.title, words, view),
      passage: markWords(passage, words, view),
    },
    pinned: view.isPinned('article', article.articleId),
    ...sourceOf(found),
  };
}

export function responseHit(found: Found<CannedResponse>, view: HitView): ResponseHit {
  const { row: response, version, why, words } = found;
  const text = fillResponse(response.body, view.cached.brand, view.customerName);
  return {
    responseId: response.responseId,
    version,
    shortcut: response.shortcut,
    title: response.title,
    category: response.category,
    text,
    actions: (response.actions ?? []).map(({ name }) => name),
    verification: verificationOf(response, view.now),
    why,
    marks: {
      title: markWords(response.title, words, view),
      text: markWords(text, words, view),
    },
    pinned: view.isPinned('cannedResponse', response.responseId),
    ...sourceOf(found),
  };
}
