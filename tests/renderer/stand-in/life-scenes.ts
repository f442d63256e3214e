import type { Brand } from '../../../src/contract/model/brand.ts';
import { MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { type ConversationId, QueueId } from '../../../src/contract/model/ids.ts';
import { layOut, sixBrands } from './scenes.ts';
import { addColleague } from './stand-in-ownership.ts';
import {
  addConversation,
  appendMessage,
  createStandInWorld,
  entryOf,
  type StandInWorld,
} from './stand-in-world.ts';

export const POST_IMAGE = 'a'.repeat(64);
const DAY_MS = 24 * 3_600_000;

/** How the brand of these scenes wants its conversations handled: something of everything. */
function handled(brand: Brand): Brand {
  const [first, ...others] = brand.dispositions;
  if (!first) throw new Error('A brand has dispositions');
  return {
    ...brand,
    dispositions: [
      first,
      ...others.slice(0, 3),
      {
        code: 'complaintTaken',
        label: 'Complaint taken',
        fields: [
          { fieldId: 'orderNumber', label: 'Order number', required: true },
          { fieldId: 'cause', label: 'Cause', required: true, options: ['Late', 'Damaged', 'Wrong item'] },
          { fieldId: 'shop', label: 'Shop', required: false },
        ],
      },
    ],
    handling: {
      queues: [
        { queueId: MAIN_QUEUE, name: 'Norway', region: 'NO', team: 'customers' },
        { queueId: QueueId.parse('sweden'), name: 'Sweden', region: 'SE', team: 'customers' },
        { queueId: QueueId.parse('internal'), name: 'Complaints team', region: null, team: 'internal' },
      ],
      mayHideComments: true,
      escalation: {
        reasons: [
          { code: 'refundOverLimit', label: 'Refund over 2 000 kr' },
          { code: 'threat', label: 'Threat or self-harm' },
          { code: 'press', label: 'Press' },
        ],
      },
      skipReasons: [
        { code: 'language', label: 'I do not speak the language' },
        { code: 'expertise', label: 'Needs somebody who knows the product' },
      ],
      tags: ['vip', 'refund', 'delivery', 'size', 'campaign', 'press', 'returning', 'b2b', 'warranty'],
      mailbox: 'hei@example.com',
    },
  };
}

export interface LifeScene {
  readonly world: StandInWorld;
  readonly brand: Brand;
  readonly chat: ConversationId;
  readonly email: ConversationId;
  readonly comment: ConversationId;
}

/** One conversation of each kind, all mine and at one brand, with colleagues and a past. */
export function lifeScene(): LifeScene {
  const [first, ...rest] = sixBrands();
  if (!first) throw new Error('There are brands');
  const brand = handled(first);
  const world = createStandInWorld([brand, ...rest]);
  const add = (customerName: string, said: readonly string[], secondsAgo = 600) =>
    addConversation(world, { brand, customerName, said, mine: true, secondsAgo });
  const change = (id: ConversationId, part: object) => Object.assign(entryOf(world, id).conversation, part);

  const chat = add('Ida Nordmann', [
    'Hei! Jeg bestilte sko i forrige uke, og de er for små.',
    '> Hei Ida! Det ordner vi. Hvilken størrelse trenger du?',
    '39, takk',
    '> Da sender jeg en returlapp på e-post med en gang.',
  ]);
  change(chat, { tags: ['size', 'returning'] });

  const email = add('Per Dahl', []);
  change(email, { kind: 'email', subject: 'SV: Reklamasjon på ordre 100-4471 – fortsatt ikke noe svar' });
  appendMessage(entryOf(world, email), {
    kind: 'incoming',
    authorName: 'Per Dahl',
    text: MAIL,
    at: world.now() - 300_000,
    delivery: null,
  });

  const comment = add('Sanna Berg', [
    'Er denne jakken virkelig vanntett? Min var gjennomvåt etter ti minutter.',
  ]);
  change(comment, {
    kind: 'comment',
    post: {
      authorName: brand.name,
      text: 'Høstens nye skalljakke er her. Vanntett, lett og laget for fjellet.\nTre farger, alle størrelser, gratis frakt til søndag.\nSe filmen fra Besseggen.',
      publishedAt: world.now() - DAY_MS,
      url: 'https://social.example/posts/8812',
      imageId: POST_IMAGE,
      video: true,
    },
  });

  const past = (days: number, said: readonly string[]) => {
    const id = add('Ida Nordmann', said, days * 86_400);
    change(id, {
      customer: entryOf(world, chat).conversation.customer,
      ...{ status: 'resolved', ending: 'resolved', resolvedAt: world.now() - days * DAY_MS + 900_000 },
    });
  };
  past(12, ['Når kommer pakken?', '> Den er på vei, du får en melding i morgen.', 'Supert']);
  past(90, ['Har dere gavekort?', '> Ja, i kassen.']);

  addColleague(world, 'Mikko Aaltonen', { held: 1, capacity: 2 });
  addColleague(world, 'Aino Virtanen', { held: 2, capacity: 2 });
  addColleague(world, 'Oksana Kovalenko', { presence: 'away', held: 1, capacity: 3 });
  addColleague(world, 'Jan Nowak', { presence: 'offline' });
  layOut(world, '2', [chat, email]);
  return { world, brand, chat, email, comment };
}

const MAIL = `Hei igjen,

jeg venter fortsatt på svar. Kan noen ringe meg i dag?

Hilsen
Per Dahl

ons. 18. nov. 2026 kl. 09:12 skrev Nordlys Sport <hei@example.com>:
> Hei Per,
>
> takk for at du skriver til oss. Vi ser på saken og kommer tilbake
> til deg i løpet av uken.
>
> Hilsen Nora
`;
