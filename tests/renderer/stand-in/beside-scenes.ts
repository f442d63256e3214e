import type { Brand } from '../../../src/contract/model/brand.ts';
import type { CustomerPromise } from '../../../src/contract/model/conversation-beside.ts';
import { type ConversationId, PromiseId } from '../../../src/contract/model/ids.ts';
import { layOut, sixBrands } from './scenes.ts';
import {
  addConversation,
  agentId,
  agentName,
  createStandInWorld,
  entryOf,
  nextUuid,
  type StandInWorld,
} from './stand-in-world.ts';

const HOUR_MS = 3_600_000;

/** How the brand of these scenes wants things noted: something of everything. */
function noted(brand: Brand): Brand {
  return {
    ...brand,
    dialogue: [
      { stepId: 'greeting', title: 'Greeting', hint: 'Say hello and your name.', responses: ['hei'] },
      { stepId: 'need', title: 'What they need', hint: 'Sport, size, how often.' },
      { stepId: 'city', title: 'City', hint: 'For delivery and the nearest shop.', asks: 'city' },
      { stepId: 'contact', title: 'Name and phone', hint: 'Ask for consent first.', asks: 'contact' },
      { stepId: 'closing', title: 'Closing', hint: 'Thank them and wish a good day.' },
    ],
    handling: {
      promises: [
        {
          code: 'callBack',
          label: 'Call back',
          hours: 2,
          counts: 'always',
          sentence: 'Vi ringer deg {{within}}.',
        },
        {
          code: 'answer',
          label: 'Answer',
          hours: 24,
          counts: 'openDays',
          sentence: 'Du får svar {{within}}.',
        },
      ],
      intakeForms: [
        {
          formId: 'complaint',
          title: 'Complaint',
          hint: 'For anything that went wrong and cannot be put right here.',
          fields: [
            {
              fieldId: 'fullName',
              label: 'Full name',
              type: 'name',
              required: true,
              hint: 'As in the contract.',
            },
            {
              ...{ fieldId: 'contract', label: 'Contract number', type: 'contractNumber', required: true },
              ...{ pattern: 'NS-\\d{6}', example: 'NS-123456' },
            },
            { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
            { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
          ],
          destination: { mailbox: 'klage@example.com', subject: 'Complaint from chat' },
          confirmation: 'klage-mottatt',
          promise: 'answer',
        },
        {
          formId: 'question',
          title: 'Other question',
          hint: 'What nobody here can answer.',
          fields: [
            {
              fieldId: 'about',
              label: 'About',
              type: 'choice',
              required: true,
              options: ['Delivery', 'Repair'],
            },
            { fieldId: 'words', label: 'Their words', type: 'longText', required: false },
          ],
          destination: { mailbox: 'hei@example.com', subject: 'Question from chat' },
          confirmation: null,
          promise: null,
        },
      ],
    },
  };
}

export interface BesideScene {
  readonly world: StandInWorld;
  readonly brand: Brand;
  readonly chat: ConversationId;
  readonly upset: ConversationId;
}

/** A calm chat and an upset customer with promises, of one brand that notes a great deal. */
export function besideScene(grid: '1' | '2' = '1'): BesideScene {
  const brands = sixBrands();
  const first = brands.find(({ brandId }) => brandId === 'nordlys-sport');
  if (!first) throw new Error('The demo has a sports brand');
  const rest = brands.filter((other) => other !== first);
  const brand = noted(first);
  const world = createStandInWorld([brand, ...rest]);
  world.responses.set('klage-mottatt', 'Takk, vi har mottatt klagen din. {{promise}}');
  const chat = addConversation(world, {
    ...{ brand, customerName: 'Ida Nordmann', mine: true, secondsAgo: 300 },
    said: ['Hei! Skoene mine gikk i stykker.', '> Hei Ida! Det var leit.', 'Hva gjør vi nå?'],
  });
  const upset = addConversation(world, {
    ...{ brand, customerName: 'Per Dahl', mine: true, secondsAgo: 900 },
    said: ['Dette er helt uakseptabelt!!!', '> Det forstår jeg godt.', 'Jeg vil klage på dette!'],
  });
  Object.assign(entryOf(world, upset).conversation, {
    sentiment: { mood: 'upset', because: ['uakseptabelt', '!!!'], by: 'words' },
    customerStanding: 'returning',
    promises: [promise(world, 'Call back', -HOUR_MS), promise(world, 'Answer', HOUR_MS / 2)],
  });
  layOut(world, grid, grid === '1' ? [chat] : [chat, upset]);
  return { world, brand, chat, upset };
}

/** Made an hour before its deadline, which is so far from now; due for the last of it. */
function promise(world: StandInWorld, label: string, dueInMs: number): CustomerPromise {
  const dueAt = world.now() + dueInMs;
  return {
    ...{ promiseId: PromiseId.parse(nextUuid()), code: label, label, keptAt: null },
    ...{ by: { personId: agentId, name: agentName }, madeAt: dueAt - 2 * HOUR_MS },
    ...{ dueSoonAt: dueAt - HOUR_MS, dueAt },
  };
}
