import type { Brand } from '../../../src/contract/model/brand.ts';
import { BroadcastId, type ConversationId, QuestionId } from '../../../src/contract/model/ids.ts';
import type { UpdateFact } from '../../../src/contract/model/urgent-update.ts';
import { ordinaryWorld } from './scenes.ts';
import { queueOf } from './stand-in-queue.ts';
import { publishUpdate } from './stand-in-updates.ts';
import { agentId, agentName, entryOf, nextUuid, type StandInWorld } from './stand-in-world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The conversation in the first pane, its brand, and the other brand beside it. */
export function mineOf(world: StandInWorld): { ids: ConversationId[]; brands: Brand[] } {
  const ids = queueOf(world).mine.map(({ conversationId }) => conversationId);
  const brands = ids.flatMap((id) =>
    world.brands.filter(({ brandId }) => brandId === entryOf(world, id).conversation.brandId),
  );
  return { ids, brands };
}

function firstOf(world: StandInWorld): { id: ConversationId; brand: Brand } {
  const { ids, brands } = mineOf(world);
  const [id] = ids;
  const [brand] = brands;
  if (!id || !brand) throw new Error('two are mine');
  return { id, brand };
}

export function priceFact(now: number, currency: string, at = now + 90 * MINUTE): UpdateFact {
  return {
    type: 'priceChanged',
    priceItemId: 'ns-4410-bla-42',
    title: 'Løpesko Fjellrev Trail, blå · 42',
    from: { amountMinor: 49_900, currency },
    to: { amountMinor: 44_900, currency },
    at,
    settledIn: null,
  };
}

/** One urgent update with a price and an item that is gone, while a draft is being written. */
export function urgentWorld(): StandInWorld {
  const world = ordinaryWorld();
  const { id, brand } = firstOf(world);
  entryOf(world, id).draft = {
    text: 'Skoen koster 499,00 kr og',
    references: [],
    files: [],
    savedAt: world.now(),
  };
  publishUpdate(world, brand.brandId, {
    text: 'Fjellrev Trail settes ned klokken 14. Lov ikke 499 til noen fra nå av.\nDetaljer: https://nordlys.example/kampanje',
    facts: [
      priceFact(world.now(), brand.currency),
      {
        type: 'itemUnavailable',
        priceItemId: 'ns-1180',
        title: 'Sommersko Blåtind',
        until: world.now() + 6 * DAY,
        settledIn: null,
      },
    ],
    affected: [id],
  });
  return world;
}

/** Three: one for two brands, one revised and from Slack with a reply, and one written at its longest. */
export function stackedWorld(): StandInWorld {
  const world = ordinaryWorld();
  const { ids, brands } = mineOf(world);
  const [first, second] = brands;
  if (!first || !second) throw new Error('two are mine');
  const broadcastId = BroadcastId.parse(nextUuid());
  for (const brand of [first, second])
    publishUpdate(world, brand.brandId, {
      broadcastId,
      text: 'Card payments fail since 13:40. Offer payment by invoice and promise nothing about refunds today.',
      facts: brand === first ? [priceFact(world.now(), brand.currency)] : [],
      affected: brand === first ? ids.slice(0, 1) : [],
      publishedAt: world.now() - 5 * MINUTE,
    });
  const revised = world.now() - 2 * MINUTE;
  publishUpdate(world, second.brandId, {
    revision: 2,
    text: 'Toimitukset Rovaniemelle myöhästyvät viisi päivää lumimyrskyn takia. Älä lupaa toimitusta ennen perjantaita.',
    previousText:
      'Toimitukset Rovaniemelle myöhästyvät kaksi päivää lumimyrskyn takia. Älä lupaa toimitusta ennen keskiviikkoa.',
    source: {
      type: 'slack',
      teamId: 'T0001',
      channelId: 'C0001',
      channelName: 'kuuma-urgent',
      ts: '1700000000.000100',
      authorName: 'Aino Virtanen',
    },
    additions: [
      { additionId: 'a1', authorName: 'Aino Virtanen', text: 'Noudot toimivat normaalisti.', at: revised },
    ],
    publishedAt: world.now() - 4 * MINUTE,
    revisedAt: revised,
  });
  publishUpdate(world, first.brandId, {
    text: `${'Recall of a batch of camping stoves: ask every customer who mentions one for the number on its bottom. '.repeat(14)}\n\nשלום — call 22 33 44 55.`,
    publishedAt: world.now() - 3 * MINUTE,
  });
  return world;
}

/** Nothing urgent: an important update at the first pane's brand, others in every state, a briefing, a question. */
export function quietUpdatesWorld(): StandInWorld {
  const world = ordinaryWorld();
  const { id, brand } = firstOf(world);
  const { brands } = mineOf(world);
  const other = brands[1] ?? brand;
  publishUpdate(world, brand.brandId, {
    level: 'important',
    text: 'The shop in Storgata closes at 16 today. Send customers to Torget instead.',
    acknowledge: true,
    expiresAt: world.now() + 5 * 60 * MINUTE,
  });
  publishUpdate(world, other.brandId, {
    level: 'info',
    acknowledge: false,
    text: 'The new catalogue is out; ask for one at the spring fair.',
  });
  publishUpdate(world, other.brandId, {
    text: 'Read straight from the channel while the central service was away.',
    level: 'important',
    provisional: true,
    publishedAt: world.now() - 20 * MINUTE,
    additions: [{ additionId: 'a', authorName: 'Mia', text: 'Solved by now.', at: world.now() - MINUTE }],
  });
  publishUpdate(world, brand.brandId, {
    text: 'Do not promise delivery before Christmas.',
    publishedAt: world.now() - 2 * DAY,
    expiresAt: world.now() - DAY,
  });
  publishUpdate(world, brand.brandId, {
    text: 'Boots size 43 are recalled.',
    publishedAt: world.now() - 3 * DAY,
    retractedAt: world.now() - 2 * DAY,
    retractedReason: 'It was another size.',
  });
  const done = publishUpdate(world, brand.brandId, {
    text: 'The outlet price list holds again.',
    publishedAt: world.now() - 4 * DAY,
  });
  for (const held of world.updates.held) if (held.update.publishedAt < world.now() - DAY) held.unread = false;
  const acknowledged = world.updates.held.find(({ update }) => update.updateId === done);
  if (acknowledged) acknowledged.acknowledged = 1;
  world.updates.questions.set(id, [
    {
      questionId: QuestionId.parse(nextUuid()),
      brandId: brand.brandId,
      conversationId: id,
      askedBy: { personId: agentId, name: agentName },
      text: 'Does the blue one come in 42 this week?',
      askedAt: world.now() - 9 * MINUTE,
      state: 'posted',
      problem: null,
      channelName: 'nordlys-questions',
      answers: [
        {
          answerId: '1',
          authorName: 'Mia Berg',
          text: 'Yes, Thursday: https://nordlys.example/42',
          at: world.now() - 3 * MINUTE,
          edited: false,
        },
      ],
    },
  ]);
  world.updates.unreadAnswers.set(id, 1);
  return world;
}

/** The agent comes back to a brand where much has changed. */
export function briefingWorld(): StandInWorld {
  const world = ordinaryWorld();
  const { brand } = firstOf(world);
  const updateId = publishUpdate(world, brand.brandId, {
    level: 'info',
    acknowledge: false,
    text: 'Click and collect is free until Sunday.',
  });
  const line = { of: null, updateId: null, detail: null } as const;
  world.updates.briefings.set(brand.brandId, {
    brandId: brand.brandId,
    since: world.now() - 3 * DAY,
    lines: [
      { ...line, kind: 'update', title: 'Click and collect is free until Sunday.', updateId },
      { ...line, kind: 'priceDown', title: 'Løpesko Fjellrev Trail', detail: '499,00 kr → 449,00 kr' },
      { ...line, kind: 'priceUp', title: 'Blå joggesokker, 3-pack', detail: '129,00 kr → 149,00 kr' },
      { ...line, kind: 'unavailable', title: 'Sommersko Blåtind' },
      { ...line, kind: 'text', title: 'Bytte og retur av sko' },
    ],
    more: 4,
  });
  return world;
}

/** Two answers of mine say what no longer holds. */
export function correctionsWorld(): StandInWorld {
  const world = ordinaryWorld();
  const { ids, brands } = mineOf(world);
  ids.forEach((conversationId, index) => {
    const brand = brands[index];
    if (!brand) return;
    world.updates.sweep.push({
      sweepItemId: nextUuid(),
      broadcastId: BroadcastId.parse(nextUuid()),
      updateId: publishUpdate(world, brand.brandId, { level: 'info', acknowledge: false }),
      brandId: brand.brandId,
      conversationId,
      customerName: entryOf(world, conversationId).conversation.customer.name,
      resolved: index === 1,
      holderName: index === 1 ? 'Mikael' : null,
      messageId: entryOf(world, conversationId).messages[0]?.messageId ?? (nextUuid() as never),
      text: 'Skoen koster 499,00 kr, og vi har den i blått.',
      authorName: brand.voice.alias,
      at: world.now() - (90 - index * 30) * MINUTE,
      why: index === 0 ? 'inserted' : 'text',
      fact: priceFact(world.now(), brand.currency, world.now() - 30 * MINUTE),
      state: 'open',
      decidedBy: null,
      decidedAt: null,
      reason: null,
    });
  });
  return world;
}
