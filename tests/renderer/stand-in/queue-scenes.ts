import type { ConversationId } from '../../../src/contract/model/ids.ts';
import { emptyWorld, layOut, ordinaryWorld, sixBrands } from './scenes.ts';
import { addColleague, offerToAgent } from './stand-in-ownership.ts';
import {
  addConversation,
  agentId,
  agentName,
  entryOf,
  nextUuid,
  type StandInWorld,
} from './stand-in-world.ts';

const HOUR = 3_600_000;

interface Shift {
  readonly world: StandInWorld;
  readonly escalated: ConversationId;
  readonly comment: ConversationId;
  readonly email: ConversationId;
  readonly snoozed: ConversationId;
  readonly offered: ConversationId;
  readonly ended: ConversationId;
}

function brandOf(world: StandInWorld, place: number) {
  const brand = world.brands[place % world.brands.length];
  if (!brand) throw new Error('The world has no brands');
  return brand;
}

/** A shift with something in each list, of each kind, with each mark a line can have. */
export function shift(role: StandInWorld['role'] = 'agent'): Shift {
  const [first, ...rest] = sixBrands();
  if (!first) throw new Error('There are brands');
  const escalation = { reasons: [{ code: 'refundOverLimit', label: 'Refund over limit' }] };
  const world = ordinaryWorld([{ ...first, handling: { ...first.handling, escalation } }, ...rest]);
  world.role = role;
  const add = (place: number, customerName: string, said: readonly string[], mine = false) =>
    addConversation(world, { brand: brandOf(world, place), customerName, said, mine, secondsAgo: 300 });
  const change = (id: ConversationId, part: object) => Object.assign(entryOf(world, id).conversation, part);

  const escalated = add(0, 'Ingrid Solberg Kristoffersen-Bjørnstad', ['Jeg vil ha pengene tilbake nå.']);
  change(escalated, {
    escalation: {
      reason: 'refundOverLimit',
      note: 'Asks for 4 000 kr back; the receipt is in the thread.',
      by: { personId: nextUuid(), name: 'Mikael Berg' },
      at: world.now() - 60_000,
    },
    tags: ['vip', 'refund'],
  });
  world.ownership.lookers.set(escalated, ['Mikael Berg']);

  const comment = add(1, 'Sanna', ['Onko tätä vielä saatavilla sinisenä?']);
  change(comment, {
    kind: 'comment',
    post: {
      authorName: 'Kuuma Keittiöt',
      text: 'Uusi Saari-sohva on täällä. Tilaa nyt, saat sen viikossa.',
      publishedAt: world.now() - 20 * HOUR,
      url: 'https://example.com/posts/1',
      imageId: null,
      video: true,
    },
  });
  world.ownership.lookers.set(comment, ['Mikael Berg', 'Aino Virtanen']);

  const email = add(2, 'Per Dahl', [
    'Hei. Jeg venter fortsatt på svar om reklamasjonen min fra forrige uke.',
  ]);
  change(email, { kind: 'email', subject: 'Reklamasjon på ordre 100-4471', tags: ['complaint'] });
  world.ownership.skipped.add(email);

  const snoozed = add(3, 'Kaja', ['Kan dere ringe i morgen?', '> Ja, det gjør vi.'], true);
  change(snoozed, { status: 'snoozed', snoozedUntil: world.now() + 3 * HOUR });

  const pending = add(4, 'Tor Olsen', ['Hvor er pakken?', '> Har du ordrenummeret?'], true);
  change(pending, { status: 'pending' });

  const mikael = addColleague(world, 'Mikael Berg', { held: 1 });
  addColleague(world, 'Aino Virtanen', { held: 2 });
  addColleague(world, 'Oksana Kovalenko', { presence: 'away', held: 1, capacity: 3 });
  addColleague(world, 'Jan Nowak', { presence: 'offline' });
  const offered = add(5, 'Jonas', ['Dere sa at dette var ordnet.']);
  offerToAgent(world, offered, mikael, { note: 'Speaks Norwegian only, needs you.' });
  const others = add(1, 'Pekka', ['Hei, missä tilaukseni on?']);
  change(others, { status: 'open', holder: { personId: mikael.personId, name: mikael.name } });

  const ended = add(0, 'Ida Marie', ['Skoene er for små, kan jeg bytte dem?', '> Ja, innen 30 dager.'], true);
  const me = { personId: agentId, name: agentName };
  change(ended, { status: 'resolved', resolvedAt: world.now() - 2 * HOUR, ending: 'resolved', holder: me });
  const older = add(1, 'Mikko Laine', ['Voiko sohvan palauttaa?', '> Voi, 14 päivän sisällä.'], true);
  change(older, { status: 'resolved', resolvedAt: world.now() - 30 * HOUR, ending: 'resolved', holder: me });
  return { world, escalated, comment, email, snoozed, offered, ended };
}

/** Nobody waits, nothing is held. */
export function quietWorld(): StandInWorld {
  const world = emptyWorld();
  layOut(world, '1', [null]);
  return world;
}
