import type { MatchReason } from '../contract/workstation/lookup.ts';
import { type Bitset, forEachIn } from './bitset.ts';
import { createDocumentFilter } from './document-filter.ts';
import { matchedWords } from './matched-words.ts';
import type { FoundDocument, MatchedWord, SearchAnswer, SearchQuestion } from './search-question.ts';
import { SEARCH_STEPS, type SearchStep } from './search-steps.ts';
import { createSegmentSearch } from './segment-search.ts';
import type { SegmentSet, SetMember } from './segment-set.ts';
import { readTypedText } from './typed-words.ts';

/** As many found are enough not to look for what was not quite asked for. */
const ENOUGH = 5;
/** Over this many of the best matches categories are counted. */
const COUNTED = 2_000;

interface Candidate {
  readonly member: number;
  readonly document: number;
  readonly row: number;
  readonly popularity: number;
}

interface Taken extends Candidate {
  readonly why: MatchReason;
  readonly step: SearchStep | null;
}

/** Searches a set of segments as if they were one. Never throws on what was typed. */
export function search(set: SegmentSet, question: SearchQuestion): SearchAnswer {
  const { limit, filter } = question;
  const members = set.members.map((member) => ({
    member,
    admits: createDocumentFilter(member, filter),
    taken: new Set<number>(),
  }));
  const taken: Taken[] = [];
  let categories: SearchAnswer['categories'] | null = null;

  const take = (sets: readonly (Bitset | 'all' | null)[], step: SearchStep | null): void => {
    const candidates = members
      .flatMap(({ member, admits, taken: before }, index) =>
        bestOf(member, index, sets[index] ?? null, (document) => admits(document) && !before.has(document)),
      )
      .sort((a, b) => b.popularity - a.popularity || a.row - b.row)
      .slice(0, Math.max(COUNTED, limit));
    if (candidates.length === 0) return;
    categories ??= countCategories(set, candidates.slice(0, COUNTED));
    for (const candidate of candidates) {
      if (taken.length >= limit) return;
      if (filter?.category != null && categoryOf(set, candidate) !== filter.category) continue;
      members[candidate.member]?.taken.add(candidate.document);
      taken.push({ ...candidate, why: step?.why ?? 'literal', step });
    }
  };

  const typed = readTypedText(question.text, set.language);
  if (question.text.trim() === '') {
    take(
      members.map(() => 'all'),
      null,
    );
    return { found: taken.map(({ row, why }) => ({ row, why, words: [] })), categories: categories ?? [] };
  }
  if (typed.words.length === 0) return { found: [], categories: [] };

  const searches = members.map(({ member }) =>
    createSegmentSearch(member.segment, typed, set.language.compounds),
  );
  for (const step of SEARCH_STEPS) {
    if (taken.length >= (step.loose ? Math.min(limit, ENOUGH) : limit)) break;
    take(
      searches.map((segmentSearch) => segmentSearch.documents(step)),
      step,
    );
  }

  const wordsOfTaken = (wanted: Taken): readonly MatchedWord[] => {
    const { step, member, document } = wanted;
    const segment = set.members[member]?.segment;
    if (step?.by !== 'words' || !segment) return [];
    const matchers = searches[member]?.matchers ?? [];
    return matchedWords(segment, typed, matchers, [document], step.reading, step.field).get(document) ?? [];
  };
  const found: FoundDocument[] = taken.map((each) => ({
    row: each.row,
    why: each.why,
    words: wordsOfTaken(each),
  }));
  return { found, categories: categories ?? [] };
}

function bestOf(
  { segment }: SetMember,
  member: number,
  documents: Bitset | 'all' | null,
  admits: (document: number) => boolean,
): Candidate[] {
  const best: Candidate[] = [];
  if (!documents) return best;
  const { rows, popularities } = segment.documents;
  const see = (document: number): boolean => {
    if (admits(document)) {
      best.push({
        member,
        document,
        row: rows[document] ?? 0,
        popularity: popularities[document] ?? 0,
      });
    }
    return best.length < COUNTED;
  };
  if (documents === 'all') {
    for (let document = 0; document < segment.size && see(document); document += 1);
  } else forEachIn(documents, see);
  return best;
}

function categoryOf(set: SegmentSet, { member, document }: Candidate): string {
  const documents = set.members[member]?.segment.documents;
  return documents?.categoryNames[documents.categories[document] ?? 0] ?? '';
}

function countCategories(set: SegmentSet, candidates: readonly Candidate[]): SearchAnswer['categories'] {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    const category = categoryOf(set, candidate);
    if (category !== '') counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .map(([category, count]) => ({ category, count }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
