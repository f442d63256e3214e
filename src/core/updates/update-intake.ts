import type { BrandId, BroadcastId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { ReceiptState, UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { isInForce } from '../../update-rules/in-force.ts';
import type { Clock } from '../kernel/clock.ts';
import type { ReceiptStore } from './receipt-store.ts';
import type { KnownUpdate, UpdateStore } from './update-store.ts';

/** Takes in what is said of updates; only within a transaction of the caller. Each answers whether that was news. */
export interface UpdateIntake {
  /** Never goes back to an older revision, and a new one begins anew: not shown, not acknowledged. */
  readonly take: (brandId: BrandId, update: UrgentUpdate) => boolean;
  /** All that the central service has of a brand; others of it are no longer kept there. */
  readonly takeAll: (brandId: BrandId, updates: readonly UrgentUpdate[]) => boolean;
  /** Heard from Slack directly. Has the id it will have at the central service, whose version replaces it. */
  readonly takeProvisional: (update: UrgentUpdate) => boolean;
  /**
   * A team lead writes this one here: revisions that arrive until the answer's end have been read by whoever wrote
   * them. Answers with how to end it.
   */
  readonly writing: (broadcastId: BroadcastId) => () => void;
  /** Forgets what has ended or was told long ago. */
  readonly forgetOld: () => boolean;
}

export interface UpdateIntakeParts {
  readonly updates: UpdateStore;
  readonly receipts: ReceiptStore;
  readonly clock: Pick<Clock, 'now'>;
}

/** As long as the central service gives them to a new workstation, unless they are still in force. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

export function createUpdateIntake({ updates, receipts, clock }: UpdateIntakeParts): UpdateIntake {
  const written = new Set<BroadcastId>();

  const receipt = ({ update }: KnownUpdate, state: ReceiptState, at: EpochMs | null) => {
    const { updateId, brandId, revision } = update;
    if (at !== null) receipts.append({ updateId, brandId, revision, state, at });
  };

  /** In the transaction that makes it known here, so that nobody counts as reached who is not, nor the reverse. */
  const confirm = (known: KnownUpdate) => {
    if (!isInForce(known.update, clock.now())) return;
    receipt(known, 'delivered', known.receivedAt);
    receipt(known, 'shown', known.shownAt);
    receipt(known, 'acknowledged', known.acknowledgedAt);
  };

  const keep = (known: KnownUpdate): boolean => {
    updates.save(known);
    if (!known.provisional) confirm(known);
    return true;
  };

  const begin = (update: UrgentUpdate, provisional: boolean, earlier: KnownUpdate | null): KnownUpdate => {
    const now = clock.now();
    const isOwn = written.has(update.broadcastId);
    return {
      update,
      provisional,
      receivedAt: now,
      shownAt: isOwn ? now : null,
      acknowledgedAt: isOwn ? now : null,
      acknowledgedBefore: earlier !== null && (earlier.acknowledgedBefore || earlier.acknowledgedAt !== null),
      unread: !isOwn,
      alertedRevision: isOwn ? update.revision : (earlier?.alertedRevision ?? 0),
    };
  };

  const take: UpdateIntake['take'] = (brandId, update) => {
    const known = updates.find(update.updateId);
    if (update.brandId !== brandId || (known && known.update.brandId !== brandId)) return false;
    if (!known) return keep(begin(update, false, null));
    if (known.provisional) return keep(confirmed(known, update) ?? begin(update, false, known));
    if (update.revision < known.update.revision) return false;
    if (update.revision > known.update.revision) return keep(begin(update, false, known));
    // Retracting is final.
    if (known.update.retractedAt !== null && update.retractedAt === null) return false;
    if (JSON.stringify(update) === JSON.stringify(known.update)) return false;
    return keep({ ...known, update, unread: known.unread || saysMore(known.update, update) });
  };

  const forgetOld = () => {
    const now = clock.now();
    const old = updates
      .all()
      .filter(({ update }) => !isInForce(update, now) && now - lastSaid(update) > KEPT_MS);
    for (const { update } of old) updates.remove(update.updateId);
    return old.length > 0;
  };

  return {
    take,
    writing: (broadcastId) => {
      written.add(broadcastId);
      return () => {
        written.delete(broadcastId);
      };
    },
    forgetOld,
    takeAll: (brandId, present) => {
      const listed = new Set(present.map(({ updateId }) => updateId));
      const gone = updates
        .ofBrand(brandId)
        .filter(({ update, provisional }) => !provisional && !listed.has(update.updateId));
      for (const { update } of gone) updates.remove(update.updateId);
      const news = present.filter((update) => take(brandId, update));
      return gone.length + news.length > 0;
    },
    takeProvisional: (update) => {
      const known = updates.find(update.updateId);
      if (known && (!known.provisional || known.update.brandId !== update.brandId)) return false;
      if (!known || update.revision > known.update.revision) return keep(begin(update, true, known));
      if (JSON.stringify(update) === JSON.stringify(known.update)) return false;
      return keep({ ...known, update, unread: known.unread || saysMore(known.update, update) });
    },
  };
}

/**
 * What the agent has seen already under the central service's own revision number, which counts edits that were missed
 * here; null when it says something else.
 */
function confirmed(known: KnownUpdate, update: UrgentUpdate): KnownUpdate | null {
  if (known.update.text !== update.text || known.update.level !== update.level) return null;
  const alertedRevision = known.alertedRevision === known.update.revision ? update.revision : 0;
  const unread = known.unread || saysMore(known.update, update);
  return { ...known, update, provisional: false, alertedRevision, unread };
}

/** Words were added, or it was taken back: worth another look, but not another acknowledgement. */
function saysMore(before: UrgentUpdate, now: UrgentUpdate): boolean {
  const known = new Set(before.additions.map(({ additionId, text }) => `${additionId} ${text}`));
  const added = now.additions.some(({ additionId, text }) => !known.has(`${additionId} ${text}`));
  return added || (before.retractedAt === null && now.retractedAt !== null);
}

function lastSaid({ revisedAt, retractedAt, additions }: UrgentUpdate): EpochMs {
  return Math.max(revisedAt, retractedAt ?? 0, ...additions.map(({ at }) => at));
}
