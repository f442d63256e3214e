import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { UpdateId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { MatchReason } from '../../contract/workstation/lookup.ts';
import type { MatchedWord } from '../../search/search-question.ts';
import type { CachedBrand } from '../brands/brand-store.ts';
import type { PassageAround } from './article-passage.ts';
import type { StoredRow } from './knowledge-finder.ts';
import type { Typed } from './mark-matches.ts';
import type { PriceFormat } from './price-text.ts';
import type { TextWords } from './text-words.ts';

/** What making hits needs, kept between calls for what it remembers. */
export interface HitTools {
  readonly format: PriceFormat;
  readonly textWords: TextWords;
  readonly passageAround: PassageAround;
}

/** How a brand's rows are shown at this moment. */
export interface HitView extends HitTools {
  readonly now: EpochMs;
  readonly cached: CachedBrand;
  /** The cache has expired: no amount may be seen or inserted. */
  readonly masked: boolean;
  readonly isPinned: (kind: PackRowKind, id: string) => boolean;
  /** Of the conversation the look-up is for; null without one. */
  readonly customerName: string | null;
  readonly typed: Typed;
}

/** A row and how it was found. */
export interface Found<Row> extends StoredRow<Row> {
  readonly why: MatchReason;
  readonly words: readonly MatchedWord[];
}

/** Names the urgent update that a row was read with, if any. */
export function sourceOf({ fromUpdate }: StoredRow<unknown>): { readonly fromUpdate?: UpdateId } {
  return fromUpdate === undefined ? {} : { fromUpdate };
}

/** A row that was not searched for: nothing of it is marked. */
export function notSearched<Row>(stored: StoredRow<Row>): Found<Row> {
  return { ...stored, why: 'literal', words: [] };
}
