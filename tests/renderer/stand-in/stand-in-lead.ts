import type { UpdateContent, UpdatePreview } from '../../../src/contract/central/updates.ts';
import type { BrandId, BroadcastId } from '../../../src/contract/model/ids.ts';
import type {
  AffectedConversation,
  ReceiptLine,
  SweepItem,
  UpdateFact,
  UpdateMatrix,
  UrgentUpdate,
} from '../../../src/contract/model/urgent-update.ts';
import type { LeadDraft } from '../../../src/contract/workstation/updates.ts';
import { createAffectedRule } from '../../../src/update-rules/affected-by.ts';
import { createToldRule } from '../../../src/update-rules/told-superseded.ts';
import { updateIdOf } from '../../../src/update-rules/update-ids.ts';
import { createWordReader } from '../../../src/update-rules/words-in-text.ts';
import { type StandInUpdate, viewOf } from './stand-in-updates.ts';
import { agentId, agentName, nextUuid, type StandInWorld } from './stand-in-world.ts';

type Receipt = Pick<ReceiptLine, 'state'> & Partial<ReceiptLine>;

/** What the central service knows beside the updates themselves. */
export interface StandInLead {
  draft: LeadDraft | null;
  /** Who serves which brands; online or not. */
  readonly agents: { personId: string; name: string; online: boolean; brandIds: readonly BrandId[] }[];
  /** How far an update came, by `updateId` and `personId`; the others are not reached. */
  readonly receipts: Map<string, Receipt>;
  /** What was published or revised, repetitions included. */
  readonly published: { broadcastId: BroadcastId; revision: number }[];
  /** The next publications and previews answer this. */
  refuse: {
    code: 'factOutdated' | 'forbidden' | 'changedMeanwhile' | 'refused';
    detail: Record<string, string>;
  } | null;
}

export function createStandInLead(): StandInLead {
  return { draft: null, agents: [], receipts: new Map(), published: [], refuse: null };
}

const ofBroadcast = (world: StandInWorld, broadcastId: BroadcastId): StandInUpdate[] =>
  world.updates.held.filter(({ update }) => update.broadcastId === broadcastId);

/** The update of each brand that this content makes; `previous` where it is a revision. */
function updatesOfContent(
  world: StandInWorld,
  { brands, text, ...common }: UpdateContent,
  broadcastId: BroadcastId,
  previous: readonly UrgentUpdate[] = [],
): UrgentUpdate[] {
  const at = world.now();
  return brands.map((part) => {
    const before = previous.find(({ brandId }) => brandId === part.brandId);
    return {
      ...common,
      updateId: updateIdOf(broadcastId, part.brandId),
      broadcastId,
      brandId: part.brandId,
      revision: (before?.revision ?? 0) + 1,
      text: part.text ?? text,
      previousText: before?.text ?? null,
      facts: part.facts,
      additions: before?.additions ?? [],
      source: { type: 'broadcast', personId: agentId, name: agentName },
      publishedAt: before?.publishedAt ?? at,
      revisedAt: at,
      retractedAt: null,
      retractedReason: null,
    };
  });
}

export function previewOf(world: StandInWorld, content: UpdateContent): UpdatePreview {
  const updates = updatesOfContent(world, content, nextUuid() as BroadcastId);
  const affected = updates.flatMap((update) => affectedBy(world, update));
  const reached = world.lead.agents.filter(({ brandIds }) =>
    content.brands.some(({ brandId }) => brandIds.includes(brandId)),
  );
  return {
    affected: affected.slice(0, 500),
    affectedTotal: affected.length,
    alreadyTold: updates.flatMap((update) => toldBefore(world, update)).length,
    agents: reached.length,
    agentsOnline: reached.filter(({ online }) => online).length,
  };
}

/** The same broadcast again changes nothing. Whoever writes an update has read it. */
export function publishContent(
  world: StandInWorld,
  content: UpdateContent,
  broadcastId: BroadcastId,
): UrgentUpdate[] {
  world.lead.published.push({ broadcastId, revision: 1 });
  const known = ofBroadcast(world, broadcastId);
  if (known.length > 0) return known.map(({ update }) => update);
  return take(world, updatesOfContent(world, content, broadcastId));
}

export function reviseContent(
  world: StandInWorld,
  content: UpdateContent & { readonly broadcastId: BroadcastId; readonly expectedRevision: number },
): UrgentUpdate[] | 'changedMeanwhile' | 'ended' | 'notFound' {
  const { broadcastId, expectedRevision, ...said } = content;
  const known = ofBroadcast(world, broadcastId);
  const before = known.map(({ update }) => update);
  world.lead.published.push({ broadcastId, revision: expectedRevision + 1 });
  if (known.length === 0) return 'notFound';
  if (known.some((held) => viewOf(world, held).inForce !== 'current')) return 'ended';
  if (before.some(({ revision }) => revision !== expectedRevision)) return 'changedMeanwhile';
  for (const held of known) world.updates.held.splice(world.updates.held.indexOf(held), 1);
  for (const { updateId } of before)
    for (const key of [...world.lead.receipts.keys()])
      if (key.startsWith(updateId)) world.lead.receipts.delete(key);
  return take(world, updatesOfContent(world, said, broadcastId, before));
}

function take(world: StandInWorld, updates: UrgentUpdate[]): UrgentUpdate[] {
  for (const update of updates) {
    const affected = affectedBy(world, update).map(({ conversationId }) => conversationId);
    const read = { shownAt: world.now(), acknowledged: update.revision, unread: false };
    world.updates.held.push({ update, affected, provisional: false, ...read });
    world.updates.sweep.push(...toldBefore(world, update));
  }
  world.changes.publish('updates', null);
  return updates;
}

/** Null: there is no such broadcast. What it made wrong is no longer to be corrected. */
export function retractBroadcast(
  world: StandInWorld,
  broadcastId: BroadcastId,
  reason: string,
): UrgentUpdate[] | null {
  const known = ofBroadcast(world, broadcastId);
  if (known.length === 0) return null;
  for (const held of known)
    held.update = { ...held.update, retractedAt: world.now(), retractedReason: reason };
  for (const item of world.updates.sweep)
    if (item.broadcastId === broadcastId && item.state === 'open')
      Object.assign(item, { state: 'dismissed', reason: 'retracted', decidedAt: world.now() });
  world.changes.publish('updates', null);
  return known.map(({ update }) => update);
}

export function matrixOf(world: StandInWorld, broadcastId: BroadcastId): UpdateMatrix | null {
  const known = ofBroadcast(world, broadcastId);
  if (known.length === 0) return null;
  const updates = known.map(({ update }) => update);
  const lines = known.flatMap(({ update, affected }) => linesOf(world, update, affected.length));
  const latencies = lines
    .flatMap(({ acknowledgedAt, updateId }) => {
      const revisedAt = updates.find((update) => update.updateId === updateId)?.revisedAt ?? 0;
      return acknowledgedAt === null ? [] : [acknowledgedAt - revisedAt];
    })
    .toSorted((one, other) => one - other);
  const sweep = (state: SweepItem['state']) =>
    world.updates.sweep.filter((item) => item.broadcastId === broadcastId && item.state === state).length;
  return {
    broadcastId,
    updates,
    lines,
    affected: known.flatMap(({ affected }) => affected).length,
    ackLatency:
      latencies.length === 0
        ? null
        : { medianMs: latencies[Math.floor(latencies.length / 2)] ?? 0, slowestMs: latencies.at(-1) ?? 0 },
    sweep: { open: sweep('open'), corrected: sweep('corrected'), dismissed: sweep('dismissed') },
  };
}

/** The agents of the update's brand, by name. */
function linesOf(world: StandInWorld, { updateId, brandId }: UrgentUpdate, affected: number): ReceiptLine[] {
  return world.lead.agents
    .filter((agent) => agent.brandIds.includes(brandId))
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ personId, name, online }, place) => ({
      updateId,
      brandId,
      personId: personId as ReceiptLine['personId'],
      name,
      online,
      state: 'notReached',
      deliveredAt: null,
      shownAt: null,
      acknowledgedAt: null,
      reminders: 0,
      remindedAt: null,
      affected: place === 0 ? affected : 0,
      ...world.lead.receipts.get(`${updateId} ${personId}`),
    }));
}

function affectedBy(world: StandInWorld, update: UrgentUpdate): AffectedConversation[] {
  const rule = createAffectedRule(update, itemsOf(update), wordsOf(world, update.brandId));
  return [...world.conversations.values()].flatMap(({ conversation, messages }) => {
    const { brandId, conversationId, customer, holder, status } = conversation;
    if (brandId !== update.brandId || status === 'resolved') return [];
    const why = rule({ texts: messages.map(({ text }) => text), references: [] });
    return why === null
      ? []
      : [{ brandId, conversationId, customerName: customer.name, holderName: holder?.name ?? null, why }];
  });
}

function toldBefore(
  world: StandInWorld,
  { updateId, broadcastId, brandId, facts }: UrgentUpdate,
): SweepItem[] {
  const readWords = wordsOf(world, brandId);
  const rules = facts.map((fact: UpdateFact) => ({
    fact,
    rule: createToldRule(fact, { item: nameOf(fact), body: null }, readWords),
  }));
  return [...world.conversations.values()]
    .filter(({ conversation }) => conversation.brandId === brandId)
    .flatMap(({ conversation, messages }) =>
      messages
        .filter(({ kind }) => kind === 'outgoing')
        .flatMap(({ messageId, text, authorName, at }) =>
          rules.flatMap(({ fact, rule }) => {
            const why = rule.old({ text, references: [] });
            if (why === null) return [];
            const { conversationId, customer, holder, status } = conversation;
            return {
              ...{ sweepItemId: nextUuid(), broadcastId, updateId, brandId, conversationId, fact, why },
              ...{ messageId, text, authorName, at, customerName: customer.name },
              ...{ resolved: status === 'resolved', holderName: holder?.name ?? null },
              ...{ state: 'open' as const, decidedBy: null, decidedAt: null, reason: null },
            };
          }),
        ),
    );
}

function itemsOf({ facts }: UrgentUpdate) {
  return new Map(
    facts.flatMap((fact) =>
      fact.type === 'textReplaced' ? [] : [[fact.priceItemId, nameOf(fact)] as const],
    ),
  );
}

/** Without its variant: customers and agents name the product. */
function nameOf({ title }: UpdateFact) {
  return { sku: '', name: title.split(' · ')[0] ?? title };
}

function wordsOf(world: StandInWorld, brandId: BrandId) {
  return createWordReader(world.brands.find((brand) => brand.brandId === brandId)?.locale ?? 'en');
}
