import { BrandId } from '../../../src/contract/model/ids.ts';
import type { BridgeLease, SlackMapping, SlackOutbound } from '../../../src/contract/model/slack.ts';
import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import type { Clock } from '../../../src/core/kernel/clock.ts';
import type { LedgerChange } from '../../../src/slack-bridge/ledger/ledger-change.ts';
import { takeNews } from '../../../src/slack-bridge/ledger/take-news.ts';
import { takeSweep } from '../../../src/slack-bridge/ledger/take-sweep.ts';
import type { BridgeCentral } from '../../../src/slack-bridge/ports/bridge-central.ts';
import { msToTs } from '../../../src/slack-bridge/ts-order.ts';
import { updateAfterChange, updateIdOfChange } from '../../../src/slack-bridge/updates/update-of-post.ts';
import { ANNA, TEAM_ID, URGENT } from '../support/brand-workspace.ts';
import { createMemoryLedger, type MemoryLedger } from '../support/memory-ledger.ts';
import type { Flaws } from './flaws.ts';

const LEASE_MS = 30_000;

export const MAPPING: SlackMapping = {
  teamId: TEAM_ID,
  channelId: URGENT,
  channelName: 'urgent',
  brandId: BrandId.parse('nordlys-sport'),
  rule: {
    authors: [ANNA],
    callsEverybody: true,
    keywords: ['recall'],
    emoji: ['rotating_light'],
    always: false,
    otherwise: 'info',
  },
  questions: true,
};

/** The central service as far as Slack goes: the real ledger and rules, over memory. */
export interface ModelCentral extends BridgeCentral {
  /** Every update change in the order of its commit. */
  readonly feed: readonly UrgentUpdate[];
  readonly updates: ReadonlyMap<string, UrgentUpdate>;
  readonly outbound: readonly Outbound[];
  readonly ask: (outbound: SlackOutbound) => void;
  readonly ledger: MemoryLedger;
  readonly violations: readonly string[];
}

export interface Outbound extends SlackOutbound {
  readonly state: 'waiting' | 'posted' | 'failed';
}

export async function createModelCentral(time: Pick<Clock, 'now'>, flaws: Flaws): Promise<ModelCentral> {
  const ledger = createMemoryLedger(flaws.central ?? {});
  const since = msToTs(time.now());
  await ledger.addChannel(URGENT, since);
  const updates = new Map<string, UrgentUpdate>();
  const feed: UrgentUpdate[] = [];
  const outbound: Outbound[] = [];
  let lease: BridgeLease | null = null;
  let lastFencing = 0;

  const knownDeleted = new Set<string>();
  const violations: string[] = [];

  const apply = (changes: readonly LedgerChange[]) => {
    for (const change of changes) {
      const { ts } = change.post;
      if (change.type === 'removed') knownDeleted.add(ts);
      else if (knownDeleted.has(ts)) violations.push('what was deleted came back');
      const id = updateIdOfChange(change, MAPPING);
      const update = updates.get(id) ?? null;
      const after = updateAfterChange({ change, mapping: MAPPING, update, now: time.now() });
      if (!after) continue;
      updates.set(id, after);
      feed.push(after);
    }
  };
  const isStale = (fencing: number) => fencing < lastFencing;
  const grant = async (holderId: string, fencing: number | null): Promise<boolean> => {
    const isFree = lease === null || lease.expiresAt <= time.now();
    const isTheirs = lease?.holderId === holderId;
    if (!isFree && !isTheirs && !flaws.central?.leaseForAnybody) return false;
    const isRenewal = isTheirs && fencing !== null && lease?.fencing === fencing;
    if (!isRenewal) lastFencing += 1;
    lease = {
      teamId: TEAM_ID,
      holderId,
      holderName: holderId,
      fencing: isRenewal ? fencing : lastFencing,
      expiresAt: time.now() + LEASE_MS,
    };
    await ledger.grant(lease.fencing);
    return true;
  };

  return {
    feed,
    updates,
    outbound,
    ledger,
    violations,
    ask: (wanted) => {
      outbound.push({ ...wanted, state: 'waiting' });
    },
    lease: async ({ holderId, fencing, release }) => {
      if (release && lease?.holderId === holderId && lease.fencing === fencing) lease = null;
      const granted = !release && (await grant(holderId, fencing));
      const coverage = await ledger.coverage(TEAM_ID);
      const waiting = outbound.filter(({ state }) => state === 'waiting');
      const threads = [...updates.values()].flatMap(({ source }) =>
        source.type === 'slack' ? [{ channelId: source.channelId, threadTs: source.ts }] : [],
      );
      const ledgerVersion = await ledger.version();
      return { ok: true, value: { granted, lease, coverage, threads, ledgerVersion, outbound: waiting } };
    },
    news: async ({ news }) => {
      const gone = await ledger.transaction(async (store) => {
        const taken = await takeNews(store, news);
        apply(taken.changes);
        for (const item of news) {
          if (item.type === 'deleted') knownDeleted.add(item.ts);
          if (!flaws.central?.newsMovesCoverage || item.type !== 'stands') continue;
          await store.saveCoverage(item.post.channelId, { coveredUntil: item.post.ts, sweptAt: time.now() });
        }
        return [...taken.gone];
      });
      return { ok: true, value: { gone } };
    },
    swept: async (input) => {
      const taken = await ledger.transaction(async (store) => {
        const result = await takeSweep(store, { ...input, threads: input.threads ?? [] }, time.now());
        if (result.ok) apply(result.changes);
        return result;
      });
      if (taken.ok) return { ok: true, value: { teamId: TEAM_ID, ...taken.channel } };
      return { ok: false, code: taken.code === 'staleFencing' ? 'staleFencing' : 'refused' };
    },
    posted: async ({ outboundId, fencing, result }) => {
      if (isStale(fencing)) return { ok: false, code: 'staleFencing' };
      const at = outbound.findIndex((each) => each.outboundId === outboundId);
      const known = outbound[at];
      if (!known) return { ok: false, code: 'refused' };
      outbound[at] = { ...known, state: result.state };
      return { ok: true, value: {} };
    },
  };
}
