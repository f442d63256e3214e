import type { BrandState } from '../../contract/central/brands.ts';
import type { FeedItem } from '../../contract/central/feed.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import { errorText } from '../kernel/background.ts';
import { linkAbort } from '../kernel/linked-abort.ts';
import type { Log } from '../kernel/log.ts';
import type { Access } from './access.ts';
import type { CentralConnection, CentralFailure } from './central-connection.ts';
import type { CursorStore } from './cursor-store.ts';
import type { FeedApplier } from './feed-applier.ts';

export type SessionEnd = CentralFailure<
  'signInRequired' | 'notFound' | 'cursorTooOld' | 'notACentralService' | 'brandsChanged'
>;

/** One stay online: from the first sign of life to the end of the stream. */
export interface Session {
  readonly run: (signal: AbortSignal, onConnected: () => void) => Promise<SessionEnd>;
}

export interface SessionParts {
  readonly connection: CentralConnection;
  readonly access: Access;
  readonly cursors: CursorStore;
  readonly applier: FeedApplier;
  /** The brands this person has now; others are to be forgotten. */
  readonly onBrands: (brands: readonly BrandState[]) => void;
  /** Whatever is not for the applier, or not for it alone. */
  readonly onItem: (item: FeedItem) => void;
  readonly log: Log;
}

export function createSession(parts: SessionParts): Session {
  const { connection, access, cursors, applier, onBrands, onItem, log } = parts;
  /** A stream was refused because of its cursors: begin again from snapshots. */
  let startOver = false;

  const takeSnapshot = async (brandId: BrandId): Promise<SessionEnd | null> => {
    const answer = await access.call((token) => connection.snapshot(token, brandId));
    if (!answer.ok) return answer;
    applier.applySnapshot(brandId, answer.value);
    return null;
  };

  const takeSnapshots = async (brandIds: readonly BrandId[]): Promise<SessionEnd | null> => {
    for (const brandId of brandIds) {
      if (!startOver && cursors.find(brandId) !== null) continue;
      const failure = await takeSnapshot(brandId);
      if (failure) return failure;
    }
    startOver = false;
    return null;
  };

  const follow = async (
    brandIds: readonly BrandId[],
    signal: AbortSignal,
    onConnected: () => void,
  ): Promise<SessionEnd> => {
    const stop = linkAbort(signal);
    let brandsChanged = false;
    let connected = false;
    const take = (item: FeedItem) => {
      if (stop.signal.aborted) return;
      try {
        if (item.type === 'change' || item.type === 'caughtUp') applier.apply(item);
        onItem(item);
      } catch (error) {
        // The line is cut, and the item comes again: nothing may be passed over.
        log('error', 'feedItemNotApplied', { type: item.type, error: errorText(error) });
        throw error;
      }
      if (item.type === 'heartbeat' && !sameBrands(item, brandIds)) {
        brandsChanged = true;
        stop.abort();
      }
      if (connected) return;
      connected = true;
      onConnected();
    };
    const since = new Map(brandIds.map((brandId) => [brandId, cursors.find(brandId) ?? 0]));
    const end = await access.call(async (token) =>
      connection.follow({
        token,
        since,
        onItem: take,
        signal: stop.signal,
      }),
    );
    stop.unlink();
    if (brandsChanged) return { ok: false, code: 'brandsChanged' };
    if (end.ok) throw new Error('a stream ended with success');
    if (end.code === 'cursorTooOld') startOver = true;
    return end;
  };

  return {
    run: async (signal, onConnected) => {
      const alive = await connection.probe();
      if (!alive.ok) return alive;
      const brands = await access.call((token) => connection.brands(token));
      if (!brands.ok) return brands;
      if (signal.aborted) return { ok: false, code: 'interrupted' };
      onBrands(brands.value);
      const brandIds = brands.value.map(({ brand }) => brand.brandId);
      // The stream needs a brand to follow. Having none is an answer too: ask again later.
      if (brandIds.length === 0) return { ok: false, code: 'busy' };
      const failure = await takeSnapshots(brandIds);
      if (failure) return failure;
      if (signal.aborted) return { ok: false, code: 'interrupted' };
      return follow(brandIds, signal, onConnected);
    },
  };
}

/** A brand that is no longer among the leases was taken away. */
function sameBrands(
  heartbeat: Extract<FeedItem, { type: 'heartbeat' }>,
  brandIds: readonly BrandId[],
): boolean {
  const leased = new Set(heartbeat.leases.map(({ brandId }) => brandId));
  return leased.size === brandIds.length && brandIds.every((brandId) => leased.has(brandId));
}
