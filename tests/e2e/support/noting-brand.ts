import type { SeedBrand } from '../../../src/central/central-seed.ts';
import type { Brand, BrandHandling } from '../../../src/contract/model/brand.ts';
import { cannedResponses } from '../../../src/demo/brands/harbour-table/responses.ts';

const CONFIRMATION = 'complaint-taken';

/** What a brand that has much noted adds to its handling. */
const handling: BrandHandling = {
  promises: [
    { code: 'callBack', label: 'Call back', hours: 2, counts: 'always', sentence: 'We call you {{within}}.' },
    {
      code: 'answer',
      label: 'Answer',
      hours: 24,
      counts: 'openDays',
      sentence: 'You will hear from us {{within}}.',
    },
  ],
  intakeForms: [
    {
      formId: 'complaint',
      title: 'Complaint',
      hint: 'For what cannot be put right here.',
      fields: [
        { fieldId: 'fullName', label: 'Full name', type: 'name', required: true },
        {
          ...{ fieldId: 'contract', label: 'Booking number', type: 'contractNumber', required: true },
          ...{ pattern: 'HT-\\d{6}', example: 'HT-123456' },
        },
        { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
        { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
      ],
      destination: { mailbox: 'complaints@harbour-table.example', subject: 'Complaint from chat' },
      confirmation: CONFIRMATION,
      promise: 'answer',
    },
  ],
  topics: [
    {
      ...{ code: 'allergy', label: 'Allergy', advice: 'Never by chat: ask the guest to phone.' },
      ...{ words: ['allerg', 'anaphyl'], response: 'which-restaurant' },
    },
  ],
};

const dialogue: Brand['dialogue'] = [
  { stepId: 'greeting', title: 'Greeting', hint: 'Say hello and your name.', responses: ['welcome'] },
  { stepId: 'restaurant', title: 'Which restaurant', hint: 'Ask where.', responses: ['which-restaurant'] },
  { stepId: 'city', title: 'City', hint: 'Where they come from.', asks: 'city' },
  { stepId: 'contact', title: 'Name and phone', hint: 'Ask for consent first.', asks: 'contact' },
];

/** The demo's restaurants with steps, promises, a form with its confirmation, and a topic for elsewhere. */
export function notingBrand({ brand, packRows, ...rest }: SeedBrand): SeedBrand {
  const [model] = cannedResponses;
  if (!model) throw new Error('The demo has canned responses');
  const confirmation = {
    ...model,
    ...{ responseId: CONFIRMATION, shortcut: 'complaint', title: 'Complaint taken' },
    body: 'Thank you, we have your complaint. {{promise:answer}}',
  };
  return {
    ...rest,
    brand: { ...brand, dialogue, handling: { ...brand.handling, ...handling } },
    packRows: [...packRows, { kind: 'cannedResponse', id: CONFIRMATION, row: confirmation }],
  };
}
