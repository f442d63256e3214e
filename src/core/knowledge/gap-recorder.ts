import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import { wordsOf } from '../../search/fold-text.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import type { Log } from '../kernel/log.ts';
import type { NoteStore } from './knowledge-memory.ts';

export interface FoundNothingInput {
  readonly brandId: BrandId;
  /** As typed. */
  readonly words: string;
  readonly conversationId?: ConversationId | undefined;
}

/** Notes searches that ended without a hit. */
export interface GapRecorder {
  readonly foundNothing: (input: FoundNothingInput) => void;
  /** Somebody looks for something: what they typed of it before, and stopped at, was no gap. */
  readonly searched: (brandId: BrandId, text: string) => void;
}

export interface GapRecorderParts {
  readonly notes: NoteStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly newId: () => string;
  readonly isKnown: (brandId: BrandId) => boolean;
  readonly brandOf: (conversationId: ConversationId) => BrandId | null;
  readonly onNote: () => void;
  readonly log: Log;
}

/** The same words within this time are the same search. */
const SAME_SEARCH_MS = 10 * 60_000;
/** Whoever goes on typing within this time had not finished. */
const STILL_TYPING_MS = 60_000;

interface RecentGap {
  readonly noteId: string;
  readonly folded: string;
  readonly at: number;
}

export function createGapRecorder(parts: GapRecorderParts): GapRecorder {
  const { notes, transaction, clock, newId, isKnown, brandOf, onNote, log } = parts;
  const recentByBrand = new Map<BrandId, readonly RecentGap[]>();

  const recentOf = (brandId: BrandId): readonly RecentGap[] => {
    const since = clock.monotonic() - SAME_SEARCH_MS;
    return (recentByBrand.get(brandId) ?? []).filter(({ at }) => at > since);
  };

  const takeBackBeginnings = (brandId: BrandId, folded: string) => {
    const since = clock.monotonic() - STILL_TYPING_MS;
    const recent = recentOf(brandId);
    const begun = recent.filter(
      (gap) => gap.at > since && gap.folded !== folded && folded.startsWith(gap.folded),
    );
    if (begun.length === 0) return;
    write(() => notes.remove(begun.map(({ noteId }) => noteId)));
    recentByBrand.set(
      brandId,
      recent.filter((gap) => !begun.includes(gap)),
    );
  };

  /** A gap that is not noted costs a team lead a hint, an error here would cost the agent the search. */
  const write = (run: () => void): boolean => {
    try {
      transaction(run);
      return true;
    } catch (error) {
      if (!(error instanceof DiskFullError)) throw error;
      log('warn', 'gapNotKept');
      return false;
    }
  };

  return {
    foundNothing: ({ brandId, words, conversationId }) => {
      const folded = wordsOf(words).join(' ');
      // A shortcut is typed by whoever knows it; that there is none is no missing knowledge.
      if (folded === '' || words.startsWith('/') || !isKnown(brandId)) return;
      takeBackBeginnings(brandId, folded);
      const recent = recentOf(brandId);
      if (recent.some((gap) => gap.folded === folded)) return;
      const noteId = newId();
      const at = clock.now();
      const within = conversationId && brandOf(conversationId) === brandId ? conversationId : null;
      const note = { type: 'gap', noteId, brandId, conversationId: within, at, words: words.trim() } as const;
      if (!write(() => notes.append(note, at + STILL_TYPING_MS))) return;
      recentByBrand.set(brandId, [...recent, { noteId, folded, at: clock.monotonic() }]);
      onNote();
    },
    searched: (brandId, text) => {
      if (recentByBrand.has(brandId)) takeBackBeginnings(brandId, wordsOf(text).join(' '));
    },
  };
}
