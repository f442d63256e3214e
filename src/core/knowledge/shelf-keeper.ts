import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import type { Log } from '../kernel/log.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { KnowledgeMemory, RowName, UsedRow } from './knowledge-memory.ts';

export interface PinInput extends RowName {
  readonly brandId: BrandId;
  readonly pinned: boolean;
}

export interface UsedInput extends RowName {
  readonly brandId: BrandId;
  readonly how: 'opened' | 'inserted';
  readonly conversationId?: ConversationId | undefined;
}

/** What the agent pinned and used, and what the brand's agents use most. */
export interface ShelfKeeper {
  readonly isPinned: (brandId: BrandId, kind: PackRowKind, id: string) => boolean;
  readonly pin: (input: PinInput) => Outcome<Record<string, never>, 'unknownBrand' | 'diskFull'>;
  /** Counts here at once, and at the brand once the note about it was handed in. */
  readonly used: (input: UsedInput) => void;
  /** Best first; a row may occur in several lists. */
  readonly lists: (brandId: BrandId) => Record<'pinned' | 'recent' | 'mostUsed', readonly RowName[]>;
  /** Brands were forgotten on disk. */
  readonly forget: () => void;
}

export interface ShelfKeeperParts {
  readonly memory: Pick<KnowledgeMemory, 'shelf' | 'notes'>;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: () => string;
  readonly isKnown: (brandId: BrandId) => boolean;
  readonly brandOf: (conversationId: ConversationId) => BrandId | null;
  /** A note waits to be handed in. */
  readonly onNote: () => void;
  readonly log: Log;
}

/** More than a shelf shows, since some rows are gone from the pack by now. */
const USED_ASKED_FOR = 60;

export function createShelfKeeper(parts: ShelfKeeperParts): ShelfKeeper {
  const { memory, transaction, clock, newId, isKnown, brandOf, onNote, log } = parts;
  const { shelf, notes } = memory;
  /** Asked for every hit of every key press. */
  const pins = new Map<BrandId, ReadonlySet<string>>();
  const pinsOf = (brandId: BrandId): ReadonlySet<string> => {
    const known = pins.get(brandId) ?? new Set(shelf.pins(brandId).map(keyOf));
    pins.set(brandId, known);
    return known;
  };

  return {
    isPinned: (brandId, kind, id) => {
      const pinned = pinsOf(brandId);
      return pinned.size > 0 && pinned.has(keyOf({ kind, id }));
    },
    pin: ({ brandId, kind, id, pinned }) => {
      if (!isKnown(brandId)) return failed('unknownBrand');
      try {
        transaction(() => {
          if (pinned) shelf.pin(brandId, { kind, id }, clock.now());
          else shelf.unpin(brandId, { kind, id });
        });
      } catch (error) {
        if (error instanceof DiskFullError) return failed('diskFull');
        throw error;
      }
      pins.delete(brandId);
      return succeeded({});
    },
    used: ({ brandId, kind, id, how, conversationId }) => {
      if (!isKnown(brandId)) return;
      const at = clock.now();
      const inserted = how === 'inserted';
      const within = conversationId && brandOf(conversationId) === brandId ? conversationId : null;
      try {
        transaction(() => {
          shelf.use(brandId, { kind, id }, at, inserted);
          const note = { noteId: newId(), brandId, conversationId: within, at, kind, id };
          if (inserted) notes.append({ type: 'used', ...note }, at);
        });
      } catch (error) {
        // It would only have ordered a list.
        if (!(error instanceof DiskFullError)) throw error;
        log('warn', 'useNotKept', { brandId });
        return;
      }
      if (inserted) onNote();
    },
    lists: (brandId) => {
      const used = shelf.used(brandId, USED_ASKED_FOR);
      const brandsMostUsed = shelf.mostUsed(brandId)?.list ?? [];
      return { pinned: shelf.pins(brandId), recent: used, mostUsed: mostUsed(used, brandsMostUsed) };
    },
    forget: () => pins.clear(),
  };
}

/** What was used here may or may not be among what the brand counted: the higher of both counts is never too much. */
function mostUsed(
  here: readonly UsedRow[],
  atBrand: readonly (RowName & { readonly times: number })[],
): readonly RowName[] {
  const times = new Map<string, RowName & { readonly times: number }>();
  for (const row of atBrand) times.set(keyOf(row), row);
  for (const { kind, id, inserted } of here) {
    const key = keyOf({ kind, id });
    if (inserted > (times.get(key)?.times ?? 0)) times.set(key, { kind, id, times: inserted });
  }
  return [...times.values()].sort((a, b) => b.times - a.times);
}

function keyOf({ kind, id }: RowName): string {
  return `${kind} ${id}`;
}
