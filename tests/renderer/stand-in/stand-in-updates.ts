import type { BrandQuestion } from '../../../src/contract/model/brand-question.ts';
import { type BrandId, BroadcastId, type ConversationId, UpdateId } from '../../../src/contract/model/ids.ts';
import { type SweepItem, UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import type { Briefing, UpdatesState, UpdateView } from '../../../src/contract/workstation/updates.ts';
import { nextUuid, type StandInWorld } from './stand-in-world.ts';

/** The core asks for as much. */
const MIN_SHOWN_MS = 1500;

export interface StandInUpdate {
  update: UrgentUpdate;
  /** When the present revision came on the screen. */
  shownAt: number | null;
  /** The revision that was acknowledged last. */
  acknowledged: number | null;
  unread: boolean;
  affected: ConversationId[];
  provisional: boolean;
}

/** What the workstation holds of updates, questions and corrections. */
export interface StandInUpdates {
  readonly held: StandInUpdate[];
  readonly sweep: SweepItem[];
  readonly corrected: { sweepItemId: string; messageId: string; text: string }[];
  readonly dismissed: { sweepItemId: string; reason: string }[];
  readonly briefings: Map<BrandId, Briefing>;
  readonly questions: Map<ConversationId, BrandQuestion[]>;
  readonly unreadAnswers: Map<ConversationId, number>;
  slackDirect: UpdatesState['slackDirect'];
  /** The next acknowledgements answer this. */
  refuse: 'diskFull' | null;
}

export function createStandInUpdates(): StandInUpdates {
  return {
    held: [],
    sweep: [],
    corrected: [],
    dismissed: [],
    briefings: new Map(),
    questions: new Map(),
    unreadAnswers: new Map(),
    slackDirect: null,
    refuse: null,
  };
}

/** A team lead's urgent update of a minute ago, unless something else is said. */
export function publishUpdate(
  world: StandInWorld,
  brandId: BrandId,
  part: Partial<UrgentUpdate> & Pick<Partial<StandInUpdate>, 'affected' | 'provisional'> = {},
): UpdateId {
  const { affected = [], provisional = false, ...given } = part;
  const at = given.publishedAt ?? world.now() - 60_000;
  const update = UrgentUpdate.parse({
    updateId: UpdateId.parse(nextUuid()),
    broadcastId: BroadcastId.parse(nextUuid()),
    brandId,
    revision: 1,
    level: 'urgent',
    text: 'The autumn campaign has ended. Do not promise campaign prices any more.',
    previousText: null,
    facts: [],
    keywords: [],
    acknowledge: true,
    additions: [],
    source: { type: 'broadcast', personId: nextUuid(), name: 'Kari Nilsen' },
    publishedAt: at,
    revisedAt: at,
    expiresAt: null,
    retractedAt: null,
    retractedReason: null,
    ...given,
  });
  world.updates.held.push({ update, shownAt: null, acknowledged: null, unread: true, affected, provisional });
  world.changes.publish('updates', null);
  return update.updateId;
}

export function heldOf(world: StandInWorld, updateId: UpdateId): StandInUpdate {
  const held = world.updates.held.find(({ update }) => update.updateId === updateId);
  if (!held) throw new Error(`The world has no update ${updateId}`);
  return held;
}

export function reviseUpdate(world: StandInWorld, updateId: UpdateId, text: string): void {
  const held = heldOf(world, updateId);
  const { update } = held;
  Object.assign(held, { shownAt: null, unread: true });
  held.update = {
    ...update,
    revision: update.revision + 1,
    previousText: update.text,
    text,
    revisedAt: world.now(),
  };
  world.changes.publish('updates', null);
}

export function viewOf(world: StandInWorld, held: StandInUpdate): UpdateView {
  const { update, shownAt, acknowledged, unread, affected, provisional } = held;
  const { revision, retractedAt, expiresAt } = update;
  return {
    update,
    state:
      acknowledged === revision
        ? 'acknowledged'
        : acknowledged !== null
          ? 'revised'
          : shownAt === null
            ? 'new'
            : 'shown',
    unread,
    inForce:
      retractedAt !== null
        ? 'retracted'
        : expiresAt !== null && expiresAt <= world.now()
          ? 'expired'
          : 'current',
    affected,
    provisional,
  };
}

export function updatesOf(world: StandInWorld): UpdatesState {
  const views = world.updates.held.map((held) => viewOf(world, held));
  const cover = views
    .filter(
      ({ update, inForce, state }) =>
        update.level === 'urgent' && inForce === 'current' && state !== 'acknowledged',
    )
    .sort((a, b) => a.update.publishedAt - b.update.publishedAt);
  const locks = Map.groupBy(
    cover.flatMap(({ affected, update }) =>
      affected.map((conversationId) => ({ conversationId, updateId: update.updateId })),
    ),
    ({ conversationId }) => conversationId,
  );
  return {
    cover,
    recent: views.toSorted(
      (a, b) => Number(b.unread) - Number(a.unread) || b.update.publishedAt - a.update.publishedAt,
    ),
    locked: [...locks].map(([conversationId, of]) => ({
      conversationId,
      updateIds: of.map(({ updateId }) => updateId),
    })),
    toCorrect: world.updates.sweep.filter(({ state }) => state === 'open').length,
    slackDirect: world.updates.slackDirect,
  };
}

export function acknowledge(world: StandInWorld, updateId: UpdateId, revision: number) {
  const held = world.updates.held.find(({ update }) => update.updateId === updateId);
  if (!held) return { ok: false, code: 'unknownUpdate' } as const;
  if (held.update.revision !== revision) return { ok: false, code: 'revised' } as const;
  if (held.shownAt === null || world.now() - held.shownAt < MIN_SHOWN_MS)
    return { ok: false, code: 'notShown' } as const;
  if (world.updates.refuse) return { ok: false, code: world.updates.refuse } as const;
  Object.assign(held, { acknowledged: revision, unread: false });
  world.changes.publish('updates', null);
  return { ok: true, value: {} } as const;
}
