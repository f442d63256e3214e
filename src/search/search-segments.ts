import type { MatchReason } from '../contract/workstation/lookup.ts';
import type { Bitset } from './bitset.ts';
import { createCategoryCounts } from './category-counts.ts';
import { createDocumentFilter } from './document-filter.ts';
import { matchedWords } from './matched-words.ts';
import { visitRanked } from './ranked-documents.ts';
import type { FoundDocument, MatchedWord, SearchAnswer, SearchQuestion } from './search-question.ts';
import { OTHER, SEARCH_STEPS, type SearchStep, TITLE } from './search-steps.ts';
import { createSegmentSearch, type SegmentSearch } from './segment-search.ts';
import type { SegmentSet } from './segment-set.ts';
import { readTypedText, type TypedText } from './typed-text.ts';
import { READINGS } from './word-readings.ts';

const EXACT = READINGS.indexOf('exact');
/** As many found are not few. */
const ENOUGH = 5;
/** Over this many of the best matches categories are counted. */
const COUNTED = 2_000;

interface Taken {
  readonly member: number;
  readonly document: number;
  /** What found it; null when nothing was asked for. */
  readonly step: SearchStep | null;
}

/** Searches a set of segments as if they were one. Never throws on what was typed. */
export function search(set: SegmentSet, question: SearchQuestion): SearchAnswer {
  const typed = readTypedText(question.text, set.language, set.synonyms(question.synonyms));
  const nothingTyped = question.text.trim() === '';
  if (typed.words.length === 0 && !nothingTyped) return { found: [], categories: [] };
  const harvest = createHarvest(set, question);
  if (nothingTyped) {
    const all = set.members.map(() => 'all' as const);
    harvest.take(all, null);
    return { found: foundOf(set, typed, [], harvest.taken), categories: harvest.countCategories(all) };
  }
  for (const { pool } of set.members) pool.takeBackAll();
  const searches = set.members.map((member) => createSegmentSearch(member, typed, set.language.compounds));
  let categories: SearchAnswer['categories'] | null = null;
  for (const step of SEARCH_STEPS) {
    if (harvest.taken.length >= enoughFor(step, question.limit, typed, harvest.taken)) continue;
    const matched = harvest.take(
      searches.map((each) => each.newDocuments(step)),
      step,
    );
    if (matched) categories ??= harvest.countCategories(documentsLike(step, searches));
  }
  return { found: foundOf(set, typed, searches, harvest.taken), categories: categories ?? [] };
}

/**
 * How many found make it needless to try this step. An article number that was typed whole is the answer. Several words
 * that are found together, a word as it is, or a part of an article number, are no accident; a beginning may be.
 */
function enoughFor({ tried }: SearchStep, limit: number, typed: TypedText, [best]: readonly Taken[]): number {
  const { step } = best ?? {};
  const bySku = step?.by === 'sku' && typed.sku.likely;
  if (bySku && step.how === 'whole') return 1;
  if (tried === 'always') return limit;
  const isExact = step?.by === 'words' && step.reading === EXACT;
  const certain = bySku || typed.words.length > 1 || isExact;
  return certain ? 1 : Math.min(limit, ENOUGH);
}

type DocumentSets = readonly (Bitset | 'all' | null)[];

interface Harvest {
  readonly taken: readonly Taken[];
  /** Takes the best that were not taken before, up to the limit. True when any matched, of whatever category. */
  readonly take: (documents: DocumentSets, step: SearchStep | null) => boolean;
  readonly countCategories: (documents: DocumentSets) => SearchAnswer['categories'];
}

function createHarvest({ members }: SegmentSet, { limit, filter }: SearchQuestion): Harvest {
  const taken: Taken[] = [];
  const known = members.map(() => new Set<number>());
  const filters = members.map((member) => createDocumentFilter(member, filter));
  const category = filter?.category ?? null;
  const visit = (documents: DocumentSets, see: (member: number, document: number) => boolean): void =>
    visitRanked(
      members.map(({ segment }, index) => ({
        segment,
        documents: documents[index] ?? null,
        admits: filters[index] ?? (() => false),
      })),
      see,
    );
  const categoryOf = (member: number, document: number): string => {
    const attributes = members[member]?.segment.documents;
    return attributes?.categoryNames[attributes.categories[document] ?? 0] ?? '';
  };
  return {
    taken,
    take: (documents, step) => {
      let matched = false;
      visit(documents, (member, document) => {
        matched = true;
        if (taken.length >= limit) return false;
        const before = known[member];
        if (before?.has(document)) return true;
        if (category !== null && categoryOf(member, document) !== category) return true;
        before?.add(document);
        taken.push({ member, document, step });
        return true;
      });
      return matched;
    },
    countCategories: (documents) => {
      const counts = createCategoryCounts();
      let counted = 0;
      visit(documents, (member, document) => {
        const attributes = members[member]?.segment.documents;
        if (attributes) counts.add(attributes.categoryNames, attributes.categories[document] ?? 0);
        counted += 1;
        return counted < COUNTED;
      });
      return counts.mostFrequentFirst();
    },
  };
}

/** What matched as well as the best: whether in the title or beside it makes no difference here. */
function documentsLike(best: SearchStep, searches: readonly SegmentSearch[]): DocumentSets {
  const step: SearchStep =
    best.by === 'words'
      ? {
          ...best,
          field: best.field === TITLE ? OTHER : best.field,
          which: best.which === 'wholeTitle' ? 'all' : best.which,
        }
      : best;
  return searches.map((each) => each.documents(step));
}

function foundOf(
  { members }: SegmentSet,
  typed: TypedText,
  searches: readonly SegmentSearch[],
  taken: readonly Taken[],
): FoundDocument[] {
  const words = members.map(() => new Map<number, readonly MatchedWord[]>());
  for (const [member, each] of searches.entries()) {
    const of = members[member];
    for (const step of new Set(taken.map((found) => found.step))) {
      if (step?.by !== 'words' || !of) continue;
      const documents = taken
        .filter((found) => found.member === member && found.step === step)
        .map(({ document }) => document);
      if (documents.length === 0) continue;
      for (const [document, matched] of matchedWords(of, typed, each.words, documents, step)) {
        words[member]?.set(document, matched);
      }
    }
  }
  return taken.map(({ member, document, step }) => ({
    row: members[member]?.segment.documents.rows[document] ?? 0,
    why: whyOf(step),
    words: words[member]?.get(document) ?? [],
  }));
}

function whyOf(step: SearchStep | null): MatchReason {
  return step?.why ?? 'literal';
}
