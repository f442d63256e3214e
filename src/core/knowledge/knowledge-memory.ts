import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { KnowledgeNote, MostUsed } from '../../contract/model/knowledge-note.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** A row of some brand's pack. It may be gone from the pack by now. */
export interface RowName {
  readonly kind: PackRowKind;
  readonly id: string;
}

export interface UsedRow extends RowName {
  readonly lastAt: EpochMs;
  /** How often it was put into an answer here lately. */
  readonly inserted: number;
}

/** What an agent pinned and used. Survives the brand's pack being replaced. */
export interface ShelfStore {
  /** In the order in which they were pinned. */
  readonly pins: (brandId: BrandId) => readonly RowName[];
  readonly pin: (brandId: BrandId, row: RowName, at: EpochMs) => void;
  readonly unpin: (brandId: BrandId, row: RowName) => void;
  /** Everything used here lately, the latest first. */
  readonly used: (brandId: BrandId, limit: number) => readonly UsedRow[];
  readonly use: (brandId: BrandId, row: RowName, at: EpochMs, inserted: boolean) => void;
  /** What all agents of the brand use, most first, as it was fetched last; null before. */
  readonly mostUsed: (
    brandId: BrandId,
  ) => { readonly fetchedAt: EpochMs; readonly list: readonly MostUsed[] } | null;
  readonly saveMostUsed: (brandId: BrandId, fetchedAt: EpochMs, list: readonly MostUsed[]) => void;
}

/** Notes that wait to be handed in. */
export interface NoteStore {
  /** `notBefore`: until then it may still be taken back. */
  readonly append: (note: KnowledgeNote, notBefore: EpochMs) => void;
  /** Those whose moment has come, oldest first. */
  readonly due: (now: EpochMs, limit: number) => readonly KnowledgeNote[];
  /** The earliest moment a waiting note may go; null when none waits. */
  readonly nextMoment: () => EpochMs | null;
  readonly remove: (noteIds: readonly string[]) => void;
}

/** What this machine remembers about brands' knowledge beside their packs. */
export interface KnowledgeMemory {
  readonly shelf: ShelfStore;
  readonly notes: NoteStore;
  /** Brands of which anything is remembered. */
  readonly brandIds: () => readonly BrandId[];
  readonly removeBrand: (brandId: BrandId) => void;
}
