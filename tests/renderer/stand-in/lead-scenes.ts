import type { Brand } from '../../../src/contract/model/brand.ts';
import { BrandId, BroadcastId } from '../../../src/contract/model/ids.ts';
import type { ReceiptLine } from '../../../src/contract/model/urgent-update.ts';
import { leadWorld } from './scenes.ts';
import { publishContent } from './stand-in-lead.ts';
import { teamId } from './stand-in-slack.ts';
import { publishUpdate } from './stand-in-updates.ts';
import { addConversation, nextUuid, type StandInWorld } from './stand-in-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const nordlys = BrandId.parse('nordlys-sport');
export const kuuma = BrandId.parse('kuuma-keittiot');

export function brandOf(world: StandInWorld, brandId: BrandId): Brand {
  const brand = world.brands.find((one) => one.brandId === brandId);
  if (!brand) throw new Error(`The world has no brand ${brandId}`);
  return brand;
}

const names = [
  'Aino Virtanen',
  'Håkon Lie',
  'Ingrid Solberg Kristoffersen-Bjørnstad',
  'Mikko Laine',
  'Oksana Kovalenko',
  'Per Dahl',
  'Sanna Mäkinen',
  'Tor Olsen',
];

/** Somebody leads six brands of five countries; eight agents serve them, customers ask about a running shoe. */
export function deskWorld(): StandInWorld {
  const world = leadWorld();
  const all = world.brands.map(({ brandId }) => brandId);
  names.forEach((name, place) => {
    const brandIds = place % 3 === 0 ? all : all.filter((_, at) => (at + place) % 2 === 0);
    world.lead.agents.push({ personId: nextUuid(), name, online: place % 4 !== 2, brandIds });
  });
  const brand = brandOf(world, nordlys);
  for (const [place, customerName] of ['Ida', 'Jonas Aleksander Frogner-Wetlesen', 'Kaja'].entries())
    addConversation(world, {
      brand,
      customerName,
      said: ['Hva koster Fjellbris terrengsko?', '> Fjellbris terrengsko koster 1 599 kr.', 'Takk!'],
      mine: place === 0,
      secondsAgo: 200 + place * 300,
    });
  return world;
}

/** How far an update came: every state there is, in turn. */
function receive(world: StandInWorld, updateId: string, revisedAt: number): void {
  const states = ['acknowledged', 'shown', 'notReached', 'acknowledged', 'delivered'] as const;
  world.lead.agents.forEach(({ personId }, place) => {
    const state = states[place % states.length] ?? 'notReached';
    const at = revisedAt + (place + 1) * 9_000;
    const line: Partial<ReceiptLine> = {
      deliveredAt: state === 'notReached' ? null : at,
      shownAt: state === 'shown' || state === 'acknowledged' ? at + 2_000 : null,
      acknowledgedAt: state === 'acknowledged' ? at + 11_000 : null,
      reminders: state === 'shown' ? 2 : 0,
      affected: state === 'acknowledged' ? 0 : place % 3,
    };
    world.lead.receipts.set(`${updateId} ${personId}`, { state, ...line });
  });
}

export const wrongPrice =
  'Fjellbris terrengsko selges til 1 399 kr i stedet for 1 599 kr. Lov ikke den gamle prisen.';

/** An urgent one to two brands on its way, and what came before it: one from Slack, expired and retracted ones. */
export function sentWorld(): StandInWorld {
  const world = deskWorld();
  const now = world.now();
  const fact = (brandId: BrandId) =>
    brandId === nordlys
      ? [
          {
            type: 'priceChanged' as const,
            priceItemId: 'terrengsko-fjellbris.bla.42',
            title: 'Fjellbris terrengsko · blå · 42',
            from: { amountMinor: 159_900, currency: 'NOK' },
            to: { amountMinor: 139_900, currency: 'NOK' },
            at: now,
            settledIn: null,
          },
        ]
      : [];
  const updates = publishContent(
    world,
    {
      level: 'urgent',
      text: wrongPrice,
      keywords: ['fjellbris'],
      acknowledge: true,
      expiresAt: now + 8 * HOUR,
      brands: [nordlys, kuuma].map((brandId) => ({
        brandId,
        text: brandId === kuuma ? 'Saari-sohva maksaa 699 €. Älä lupaa vanhaa hintaa.' : null,
        facts: fact(brandId),
      })),
    },
    BroadcastId.parse(nextUuid()),
  );
  for (const { updateId, revisedAt } of updates) receive(world, updateId, revisedAt);
  const fromSlack = publishUpdate(world, kuuma, {
    text: 'Rovaniemen varasto on kiinni lumimyrskyn takia. Älä lupaa noutoa ennen perjantaita.',
    source: {
      type: 'slack',
      teamId,
      channelId: 'C0KUUMA',
      channelName: 'kuuma-kiireelliset',
      ts: '1700000000.000100',
      authorName: 'Aino Virtanen',
    },
    publishedAt: now - 3 * HOUR,
  });
  receive(world, fromSlack, now - 3 * HOUR);
  publishUpdate(world, nordlys, {
    level: 'important',
    text: 'Butikken i Storgata stenger klokken 16.',
    publishedAt: now - 2 * DAY,
    expiresAt: now - DAY,
  });
  publishUpdate(world, nordlys, {
    text: 'Støvler i størrelse 43 er tilbakekalt. Be alle som har kjøpt dem om nummeret under sålen, og lov full refusjon.',
    publishedAt: now - 3 * DAY,
    retractedAt: now - 3 * DAY + HOUR,
    retractedReason: 'Det gjaldt en annen størrelse.',
  });
  for (const held of world.updates.held)
    Object.assign(held, { shownAt: now, acknowledged: held.update.revision, unread: false });
  return world;
}

/** The bridge runs here; one channel is urgent by signs, one by its author, a third was never read. */
export function slackWorld(): StandInWorld {
  const world = deskWorld();
  const now = world.now();
  const rule = {
    authors: [],
    callsEverybody: true,
    keywords: ['hintavirhe', 'takaisinveto'],
    emoji: ['rotating_light'],
    always: false,
    otherwise: 'ignore' as const,
  };
  const swept = { teamId, coveredUntil: '1700000000.000100' };
  world.slack.kept = { botToken: 'xoxb-kept', appToken: 'xapp-kept' };
  world.slack.setup = {
    allowed: true,
    team: { teamId, teamName: 'Nordlys Sport' },
    on: true,
    state: 'connected',
    problem: null,
    since: now - 40 * MINUTE,
    central: {
      mappings: [
        {
          teamId,
          channelId: 'C0KUUMA',
          channelName: 'kuuma-kiireelliset',
          brandId: kuuma,
          rule,
          questions: true,
        },
        {
          ...{ teamId, channelId: 'C0URGENT', channelName: 'nordlys-urgent', brandId: nordlys },
          rule: { ...rule, authors: ['U0AINO', 'U0MIA'], always: true, otherwise: 'info' },
          questions: false,
        },
        {
          ...{ teamId, channelId: 'C0STORE', channelName: 'butikkene', brandId: nordlys },
          rule: { ...rule, keywords: [], emoji: [], callsEverybody: false },
          questions: false,
        },
      ],
      coverage: [
        { ...swept, channelId: 'C0KUUMA', sweptAt: now - MINUTE },
        { ...swept, channelId: 'C0URGENT', sweptAt: now - MINUTE },
      ],
      leases: [
        {
          teamId,
          holderId: nextUuid(),
          holderName: 'Nora Halvorsen',
          fencing: 4,
          expiresAt: now + HOUR,
        },
      ],
      central: null,
    },
  };
  return world;
}
