import type { Brand } from '../../../src/contract/model/brand.ts';
import { BrandId, type ConversationId } from '../../../src/contract/model/ids.ts';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';
import {
  addConversation,
  appendMessage,
  createStandInWorld,
  entryOf,
  type StandInWorld,
} from './stand-in-world.ts';

/** Six brands: the demo's, and likenesses of them in place of those that are missing. */
export function sixBrands(): readonly Brand[] {
  const brands: Brand[] = demoBrands.slice(0, 6).map((content) => content.brand);
  const colours = ['#7b1fa2', '#f4c20d', '#0f766e', '#111827', '#e11d48', '#84cc16'];
  for (let index = brands.length; index < 6; index += 1) {
    const model = demoBrands[0]?.brand;
    if (!model) throw new Error('There are no demo brands');
    brands.push({
      ...model,
      brandId: BrandId.parse(`likeness-${index}`),
      name: `Brand number ${index + 1}`,
      mark: `B${index + 1}`,
      colour: colours[index] ?? '#666666',
    });
  }
  return brands;
}

function scenarioText(index: number): { name: string; opening: readonly string[] } {
  const content = demoBrands[index % demoBrands.length];
  const scenario = content?.scenarios[Math.floor(index / demoBrands.length) % content.scenarios.length];
  const names = scenario?.customerNames ?? ['Ida'];
  return { name: names[index % names.length] ?? 'Ida', opening: scenario?.opening ?? ['Hei'] };
}

function brandAt(world: StandInWorld, index: number): Brand {
  const brand = world.brands[index % world.brands.length];
  if (!brand) throw new Error('The world has no brands');
  return brand;
}

export function emptyWorld(): StandInWorld {
  return createStandInWorld(sixBrands());
}

/** Two conversations of two brands side by side, five customers waiting. */
export function ordinaryWorld(brands = sixBrands()): StandInWorld {
  const world = createStandInWorld(brands);
  const ids = [0, 1].map((index) => {
    const { name, opening } = scenarioText(index);
    return addConversation(world, {
      brand: brandAt(world, index),
      customerName: name,
      said: [...opening, '> Hei! Et øyeblikk, jeg sjekker det for deg.', 'Takk 😊'],
      mine: true,
      secondsAgo: 95 + index * 30,
      unread: index,
    });
  });
  addWaiting(world, 5);
  layOut(world, '2', ids);
  return world;
}

export function addWaiting(world: StandInWorld, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const { name, opening } = scenarioText(index + 2);
    addConversation(world, {
      brand: brandAt(world, index + 2),
      customerName: name,
      said: opening,
      mine: false,
      secondsAgo: 8 + index * 17,
    });
  }
}

/** 200 waiting, six panes. */
export function fullWorld(): StandInWorld {
  const world = createStandInWorld(sixBrands());
  const ids = Array.from({ length: 6 }, (_, index) => {
    const { name, opening } = scenarioText(index);
    return addConversation(world, {
      brand: brandAt(world, index),
      customerName: name,
      said: [...opening, '> Hei! Jeg sjekker.', 'Fint', 'Og hva med frakten?'],
      mine: true,
      secondsAgo: 30 + index * 40,
    });
  });
  addWaiting(world, 200);
  layOut(world, '3x2', ids);
  return world;
}

/** An ordinary shift of somebody who leads all six brands. */
export function leadWorld(): StandInWorld {
  const world = ordinaryWorld();
  world.role = 'supervisor';
  return world;
}

/** Names and texts at their longest, text from right to left, hidden characters, links, every delivery state. */
export function longWorld(): StandInWorld {
  const world = createStandInWorld(sixBrands());
  const brand = brandAt(world, 0);
  const long = addConversation(world, {
    brand,
    customerName: 'Aleksandra Wołodźko-Podgórska z Dąbrowy Białostockiej',
    said: [
      'Dzień dobry, '.repeat(120),
      'שלום, כמה זה עולה? (SKU 42) https://example.com/שלום',
      'Look at https://example.com/a?b=c and http://plain.example and write to ida@example.com, not javascript:alert(1)',
      'evil\u202Etxt.exe and zero\u200Bwidth and 👩‍👩‍👧 family',
      'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'.repeat(4),
    ],
    mine: true,
    secondsAgo: 3_700,
  });
  const entry = entryOf(world, long);
  const deliveries = ['sent', 'queued', 'sending', 'unconfirmed', 'parked', 'failed'] as const;
  for (const delivery of deliveries) {
    appendMessage(entry, {
      kind: 'outgoing',
      authorName: brand.voice.alias,
      text: `A message that is ${delivery}.`,
      at: world.now() - 5000,
      delivery,
      problem: delivery === 'parked' ? 'customerWroteMeanwhile' : delivery === 'failed' ? 'refused' : null,
    });
  }
  entry.draft = {
    text: 'Et utkast som går over flere linjer.\n'.repeat(14),
    references: [],
    files: [],
    savedAt: world.now(),
  };
  const other = addConversation(world, {
    brand: brandAt(world, 1),
    customerName: 'Bo',
    said: Array.from(
      { length: 2000 },
      (_, index) => `${index % 3 === 1 ? '> ' : ''}Message number ${index + 1}`,
    ),
    mine: true,
    secondsAgo: 200_000,
  });
  addWaiting(world, 12);
  layOut(world, '2', [long, other]);
  return world;
}

/** Everything that can be wrong outside this machine is. */
export function offlineWorld(): StandInWorld {
  const world = longWorld();
  world.status.connectivity = 'disconnected';
  world.status.storage = 'full';
  for (const { brandId } of world.brands) world.freshness[brandId] = 'expired';
  return world;
}

export function layOut(
  world: StandInWorld,
  grid: '1' | '2' | '3' | '2x2' | '3x2',
  panes: (ConversationId | null)[],
): void {
  world.settings = { ...world.settings, layout: { grid, panes, sizes: {} } };
}
