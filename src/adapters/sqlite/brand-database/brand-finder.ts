import type { Article, CannedResponse } from '../../../contract/model/brand-pack.ts';
import type { KnowledgeFinder } from '../../../core/lookup/knowledge-finder.ts';
import { foldText, wordsOf } from '../../../search/fold-text.ts';
import type { Database } from '../open-database.ts';
import { readRow, type Slot } from './pack-tables.ts';
import { createPriceFinder } from './price-finder.ts';
import { limitWords, matchExpression, withoutOneWord } from './search-terms.ts';

/** Searches one slot of one brand's file. */
export function createBrandFinder(db: Database, slot: Slot): KnowledgeFinder {
  const articles = createTextFinder<Article>(db, {
    match: `SELECT json FROM article_search_${slot} JOIN article_${slot} ON row_id = article_search_${slot}.rowid
      WHERE article_search_${slot} MATCH ? ORDER BY bm25(article_search_${slot}, 10, 6, 1) LIMIT ?`,
    first: `SELECT json FROM article_${slot} ORDER BY row_id LIMIT ?`,
  });
  const responses = createTextFinder<CannedResponse>(db, {
    match: `SELECT json FROM response_search_${slot} JOIN response_${slot} ON row_id = response_search_${slot}.rowid
      WHERE response_search_${slot} MATCH ? ORDER BY bm25(response_search_${slot}, 8, 1) LIMIT ?`,
    first: `SELECT json FROM response_${slot} ORDER BY row_id LIMIT ?`,
  });
  const shortcuts = db
    .prepare<[string, string, number], string>(
      `SELECT json FROM response_${slot} WHERE instr(shortcut_key, ?) > 0
       ORDER BY instr(shortcut_key, ?) > 1, shortcut_key LIMIT ?`,
    )
    .pluck();
  return {
    prices: createPriceFinder(db, slot),
    articles,
    responses,
    shortcuts: (text, limit) => {
      const key = foldText(text.trim());
      return key === ''
        ? responses('', limit)
        : shortcuts.all(key, key, limit).map((json) => readRow<CannedResponse>(json));
    },
  };
}

function createTextFinder<Row>(db: Database, sql: { readonly match: string; readonly first: string }) {
  const match = db.prepare<[string, number], string>(sql.match).pluck();
  const first = db.prepare<[number], string>(sql.first).pluck();
  return (text: string, limit: number): readonly Row[] => {
    const words = limitWords(wordsOf(text));
    if (words.length === 0)
      return text.trim() === '' ? first.all(limit).map((json) => readRow<Row>(json)) : [];
    for (const attempt of [words, ...withoutOneWord(words)]) {
      const found = match.all(matchExpression({ words: attempt, lastIsPrefix: true }), limit);
      if (found.length > 0) return found.map((json) => readRow<Row>(json));
    }
    return [];
  };
}
