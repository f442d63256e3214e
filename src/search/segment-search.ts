import { addTo, type Bitset, nextIn } from './bitset.ts';
import type { BitsetPool } from './bitset-pool.ts';
import { type GatheredDocuments, gatheredForAll } from './gathered-documents.ts';
import { createPhraseMatcher, type PhraseMatcher } from './phrase-matcher.ts';
import { BODY, type SearchStep, type SkuReading, type WordStep } from './search-steps.ts';
import type { SetMember } from './segment-set.ts';
import { skusWithOneError } from './sku-errors.ts';
import { skusBeginning, skusEqual, skusHolding, skusWithPart } from './sku-index.ts';
import type { Alternative, TypedText } from './typed-text.ts';
import { createWordMatcher, type WordMatcher, type WordTrack } from './word-matcher.ts';
import type { Reading } from './word-readings.ts';

const SHORTEST_FRAGMENT = 3;
const SHORTEST_WITH_ERROR = 5;
/** So short a fragment that more numbers hold it says nothing. */
const MOST_FRAGMENTS = 4_000;

/** One question put to one segment. Steps are to be asked for in their order, because words are read ever more loosely. */
export interface SegmentSearch {
  /** One for each typed word. */
  readonly words: readonly WordMatcher[];
  /** The documents that answer to a step, those of stricter steps among them. Valid until the next call. */
  readonly documents: (step: SearchStep) => Bitset | null;
  /** The same, but null when this step can add nothing to the steps before it. */
  readonly newDocuments: (step: SearchStep) => Bitset | null;
}

export function createSegmentSearch(member: SetMember, typed: TypedText, compounds: boolean): SegmentSearch {
  const { segment, pool } = member;
  const phraseOf = createPhrases(member);
  const phrasesFor = (word: number) => (reading: Reading) =>
    typed
      .alternatives(reading)
      .filter(({ standsFor }) => standsFor.has(word))
      .map(phraseOf);
  const words = typed.words.map((word, index) =>
    createWordMatcher(member, word, compounds, phrasesFor(index)),
  );
  const tracks = new Map<string, Tracks>();
  /** Fields and dropped words are gone through in rounds of their own, each beginning with the strictest reading. */
  const tracksFor = ({ which, field }: WordStep): Tracks => {
    const round = which === 'allButOne' ? which : field === BODY ? 'body' : 'named';
    const known = tracks.get(round);
    if (known) return known;
    const made = { words: words.map((word) => word.createTrack()), lastGrowth: [] };
    tracks.set(round, made);
    return made;
  };
  const result = pool.take();

  const byWords = (step: WordStep): Bitset | null => {
    const found = tracksFor(step).words.map((word) => word.documents(step.reading, step.field));
    if (step.which === 'allButOne') return found.length < 2 ? null : allButOne(result, pool, found);
    if (found.some(({ length }) => length === 0) || !gatheredForAll(result, found)) return null;
    return step.which === 'wholeTitle' ? wholeTitles(member, result, found.length) : result;
  };

  return {
    words,
    documents: (step) => (step.by === 'sku' ? bySku(member, typed, step.how) : byWords(step)),
    newDocuments: (step) => {
      if (step.by === 'sku') return bySku(member, typed, step.how);
      const hasField = segment.fields[step.field].starts.length > 0;
      if (!hasField || (step.which !== 'allButOne' && isHopeless(tracksFor(step), step))) return null;
      return step.which === 'wholeTitle' || hasGrown(tracksFor(step), step) ? byWords(step) : null;
    },
  };
}

interface Tracks {
  readonly words: readonly WordTrack[];
  /** By field: how much the words' sets had grown when they were last looked at. */
  readonly lastGrowth: number[];
}

/** Looks first at words that nothing answered to until now: while one is left, the others need not be read on. */
function isHopeless({ words }: Tracks, { reading, field }: WordStep): boolean {
  return words.some((word) => word.isEmpty(field) && word.documents(reading, field).length === 0);
}

function hasGrown({ words, lastGrowth }: Tracks, { reading, field }: WordStep): boolean {
  const growth = words.reduce((sum, word) => sum + word.growth(reading, field), 0);
  const before = lastGrowth[field] ?? 0;
  lastGrowth[field] = growth;
  return growth !== before;
}

function createPhrases(member: SetMember): (alternative: Alternative) => PhraseMatcher {
  const phrases = new Map<Alternative, PhraseMatcher>();
  return (alternative) => {
    const known = phrases.get(alternative);
    if (known) return known;
    const made = createPhraseMatcher(member, alternative.phrase);
    phrases.set(alternative, made);
    return made;
  };
}

/** Documents that miss at most one of the words. */
function allButOne(
  result: Bitset,
  pool: BitsetPool,
  words: readonly (readonly GatheredDocuments[])[],
): Bitset {
  const all = pool.take().fill(0xffff_ffff);
  const having = pool.take();
  result.fill(0xffff_ffff);
  for (const word of words) {
    having.fill(0);
    for (const gathered of word) gathered.uniteInto(having);
    for (let at = 0; at < result.length; at += 1) {
      result[at] = ((result[at] ?? 0) & (having[at] ?? 0)) | (all[at] ?? 0);
      all[at] = (all[at] ?? 0) & (having[at] ?? 0);
    }
  }
  return result;
}

function wholeTitles({ segment, pool }: SetMember, documents: Bitset, words: number): Bitset {
  const whole = pool.take();
  for (let document = nextIn(documents, 0); document >= 0; document = nextIn(documents, document + 1)) {
    if (segment.documents.titleLengths[document] === words) addTo(whole, document);
  }
  return whole;
}

function bySku({ segment, pool }: SetMember, { sku }: TypedText, how: SkuReading): Bitset | null {
  const { bytes, likely, oneToken } = sku;
  const { skus } = segment;
  if (bytes.length === 0 || skus.list.count === 0) return null;
  const possible = likely || oneToken;
  switch (how) {
    case 'whole':
      return skusEqual(skus, pool, bytes);
    case 'likelyBeginning':
      return likely ? skusBeginning(skus, pool, bytes) : null;
    case 'beginning':
      return likely ? null : skusBeginning(skus, pool, bytes);
    case 'likelyPart':
      return likely && bytes.length >= SHORTEST_FRAGMENT
        ? skusWithPart(skus, pool, bytes, MOST_FRAGMENTS)
        : null;
    case 'part':
      return oneToken && !likely && bytes.length >= SHORTEST_FRAGMENT
        ? skusWithPart(skus, pool, bytes, MOST_FRAGMENTS)
        : null;
    case 'fragment':
      return !possible || bytes.length < SHORTEST_FRAGMENT
        ? null
        : skusHolding(skus, pool, bytes, MOST_FRAGMENTS);
    case 'oneError':
      return !possible || bytes.length < SHORTEST_WITH_ERROR
        ? null
        : skusWithOneError(skus, pool, bytes, { whole: true });
    case 'beginningWithError':
      return !likely || bytes.length < SHORTEST_WITH_ERROR
        ? null
        : skusWithOneError(skus, pool, bytes, { whole: false });
    default:
      return how satisfies never;
  }
}
