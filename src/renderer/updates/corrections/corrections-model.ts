import { createStore } from 'zustand/vanilla';
import type { BrandId, BroadcastId, MessageId } from '../../../contract/model/ids.ts';
import type { SweepItem } from '../../../contract/model/urgent-update.ts';
import { watch } from '../../rpc/watch.ts';
import type { UpdatesClient } from '../updates-model.ts';

export type SweepTrouble = 'disconnected' | 'notFound' | 'forbidden' | 'refused' | 'unreachable';
export type DecideTrouble = SweepTrouble | 'changedMeanwhile' | 'tooLong';

/** What is being written at one item. */
export interface CorrectionDraft {
  readonly text: string;
  /** Null while a correction is written; a dismissal's reason otherwise. */
  readonly reason: string | null;
  readonly busy: boolean;
  readonly trouble: DecideTrouble | null;
  /** The central service's own sentence about it. */
  readonly sentence: string | null;
}

export interface CorrectionsState {
  /** Null until the brand's list is there. */
  readonly byBrand: ReadonlyMap<BrandId, readonly SweepItem[] | null>;
  readonly trouble: ReadonlyMap<BrandId, SweepTrouble>;
  readonly drafts: ReadonlyMap<string, CorrectionDraft>;
}

export interface CorrectionsDeps {
  readonly client: Pick<UpdatesClient, 'watchSweep' | 'correct' | 'dismiss'>;
  readonly newMessageId: () => MessageId;
  readonly state?: 'open' | 'decided';
  /** Those of one broadcast only. */
  readonly broadcastId?: BroadcastId;
}

export type CorrectionsModel = ReturnType<typeof createCorrectionsModel>;

const emptyDraft: CorrectionDraft = { text: '', reason: null, busy: false, trouble: null, sentence: null };
/** The contract's own limit of a message. */
const TEXT_LIMIT = 32_000;

/**
 * Answers that told customers what a fact has superseded since. Each is corrected by another message or dismissed
 * with a reason. What is being written stays with its item for as long as the model lives.
 */
export function createCorrectionsModel({
  client,
  newMessageId,
  state = 'open',
  broadcastId,
}: CorrectionsDeps) {
  const store = createStore<CorrectionsState>(() => ({
    byBrand: new Map(),
    trouble: new Map(),
    drafts: new Map(),
  }));
  const watched = new Map<BrandId, () => void>();
  /** One per item: trying again after a cut makes one message. */
  const messageIds = new Map<string, MessageId>();

  const setTrouble = (brandId: BrandId, code: SweepTrouble | null) => {
    const others = [...store.getState().trouble].filter(([id]) => id !== brandId);
    store.setState({ trouble: new Map(code === null ? others : [...others, [brandId, code]]) });
  };
  const setItems = (brandId: BrandId, items: readonly SweepItem[] | null) => {
    store.setState(({ byBrand }) => ({ byBrand: new Map(byBrand).set(brandId, items) }));
  };
  const draftOf = (itemId: string) => store.getState().drafts.get(itemId) ?? emptyDraft;
  const change = (itemId: string, part: Partial<CorrectionDraft>) => {
    store.setState(({ drafts }) => ({
      drafts: new Map(drafts).set(itemId, { ...draftOf(itemId), ...part }),
    }));
  };

  const decide = async (
    { sweepItemId, brandId }: SweepItem,
    ask: () => ReturnType<UpdatesClient['correct']> | ReturnType<UpdatesClient['dismiss']>,
  ) => {
    if (draftOf(sweepItemId).busy) return;
    change(sweepItemId, { busy: true, trouble: null, sentence: null });
    try {
      const outcome = await ask();
      if (!outcome.ok) {
        const sentence = outcome.detail?.sentence ?? null;
        change(sweepItemId, { busy: false, trouble: outcome.code, sentence });
        return;
      }
    } catch {
      change(sweepItemId, { busy: false, trouble: 'unreachable' });
      return;
    }
    messageIds.delete(sweepItemId);
    const { byBrand, drafts } = store.getState();
    setItems(brandId, byBrand.get(brandId)?.filter((item) => item.sweepItemId !== sweepItemId) ?? null);
    store.setState({ drafts: new Map([...drafts].filter(([id]) => id !== sweepItemId)) });
  };

  const follow = (brandId: BrandId) => {
    setItems(brandId, null);
    return watch(
      (options) =>
        client.watchSweep({ brandId, state, ...(broadcastId === undefined ? {} : { broadcastId }) }, options),
      (outcome) => {
        setTrouble(brandId, outcome.ok ? null : outcome.code);
        if (outcome.ok) setItems(brandId, outcome.value);
      },
      (link) => {
        if (link === 'lost') setTrouble(brandId, 'unreachable');
      },
    );
  };

  return {
    store,
    /** The brands whose lists are wanted; others are let go. */
    setBrands: (brandIds: readonly BrandId[]) => {
      for (const [brandId, stop] of watched) {
        if (brandIds.includes(brandId)) continue;
        stop();
        watched.delete(brandId);
        const { byBrand } = store.getState();
        store.setState({ byBrand: new Map([...byBrand].filter(([id]) => id !== brandId)) });
        setTrouble(brandId, null);
      }
      for (const brandId of brandIds) if (!watched.has(brandId)) watched.set(brandId, follow(brandId));
    },
    draftOf,
    edit: ({ sweepItemId }: SweepItem, text: string) => change(sweepItemId, { text, trouble: null }),
    /** Null goes back to writing a correction; its text is still there. */
    setReason: ({ sweepItemId }: SweepItem, reason: string | null) =>
      change(sweepItemId, { reason, trouble: null }),
    correct: async (item: SweepItem): Promise<void> => {
      const { brandId, sweepItemId } = item;
      const text = draftOf(sweepItemId).text.trim();
      if (text === '') return;
      if (text.length > TEXT_LIMIT) {
        change(sweepItemId, { trouble: 'tooLong' });
        return;
      }
      const messageId = messageIds.get(sweepItemId) ?? newMessageId();
      messageIds.set(sweepItemId, messageId);
      await decide(item, () => client.correct({ brandId, sweepItemId, messageId, text }));
    },
    dismiss: async (item: SweepItem): Promise<void> => {
      const { brandId, sweepItemId } = item;
      const reason = draftOf(sweepItemId).reason?.trim() ?? '';
      if (reason !== '') await decide(item, () => client.dismiss({ brandId, sweepItemId, reason }));
    },
    close: () => {
      for (const stop of watched.values()) stop();
      watched.clear();
    },
  };
}

/** Of all brands, the oldest answer first; null while a brand's list is not there and nothing else is. */
export function sweepItems({ byBrand }: Pick<CorrectionsState, 'byBrand'>): readonly SweepItem[] | null {
  const lists = [...byBrand.values()];
  const known = lists.filter((items) => items !== null);
  if (known.length === 0 && lists.length > 0) return null;
  return known.flat().toSorted((a, b) => a.at - b.at);
}
