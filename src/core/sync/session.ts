import type { BrandState } from '../../contract/central/brands.ts';
import type { FeedItem } from '../../contract/central/feed.ts';
import type { BrandRecord } from '../../contract/model/brand-record.ts';
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
  /** The brands this person has now, and as what; others are to be forgotten. */
  readonly onBrands: (brands: readonly BrandState[]) => void;
  /** A brand's record, from a snapshot or the feed; it may be known already. */
  readonly onRecord: (record: BrandRecord) => void;
  /** What this person is to see at a brand by its record and their role as they are known now. */
  readonly scopeOf: (brandId: BrandId) => string;
  /** Whatever is not for the applier, or not for it alone. */
  readonly onItem: (item: FeedItem) => void;
  readonly log: Log;
}

export function createSession(parts: SessionParts): Session {
  const { connection, access, cursors, applier, onBrands, onRecord, scopeOf, onItem, log } = parts;
  /** A stream was refused because of its cursors: begin again from snapshots. */
  let startOver = false;

  /** What is here of the brand was given by other queues or another role, or nothing is here. */
  const isOutOfScope = (brandId: BrandId) =>
    cursors.find(brandId) === null || cursors.scope(brandId) !== scopeOf(brandId);

  const takeSnapshot = async (brandId: BrandId): Promise<SessionEnd | null> => {
    const answer = await access.call((token) => connection.snapshot(token, brandId));
    if (!answer.ok) return answer;
    onRecord(answer.value.record);
    applier.applySnapshot(brandId, answer.value, scopeOf(brandId));
    return null;
  };

  const takeSnapshots = async (brandIds: readonly BrandId[]): Promise<SessionEnd | null> => {
    for (const brandId of brandIds) {
      if (!startOver && !isOutOfScope(brandId)) continue;
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
  ): Promise<SessionEnd | 'scopeChanged'> => {
    const stop = linkAbort(signal);
    let brandsChanged = false;
    let scopeChanged = false;
    let connected = false;
    const take = (item: FeedItem) => {
      if (stop.signal.aborted) return;
      try {
        if (item.type === 'change' && item.change.type === 'brand') {
          if (item.change.brand.brandId === item.brandId) onRecord(item.change);
          scopeChanged = isOutOfScope(item.brandId);
        }
        if (item.type === 'change' || item.type === 'caughtUp') applier.apply(item);
        onItem(item);
        // What follows would be taken in and then be replaced by the snapshot.
        if (scopeChanged) stop.abort();
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
    if (scopeChanged && !signal.aborted) return 'scopeChanged';
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
      for (;;) {
        const failure = await takeSnapshots(brandIds);
        if (failure) return failure;
        if (signal.aborted) return { ok: false, code: 'interrupted' };
        const end = await follow(brandIds, signal, onConnected);
        // The line is up: nobody need hear that it was left for the moment that a snapshot takes.
        if (end !== 'scopeChanged') return end;
      }
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
