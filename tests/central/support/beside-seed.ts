import type { CentralSeed } from '../../../src/central/central-seed.ts';
import type { BrandHandling } from '../../../src/contract/model/brand.ts';
import { Brand } from '../../../src/contract/model/brand.ts';
import { lamps, testSeed } from './test-seed.ts';

/** What the lamps promise, word for word. */
export const PROMISE = 'Vastaamme 24 tunnin kuluessa, lauantaita ja sunnuntaita lukuun ottamatta.';

/** A Friday afternoon, 16:00 in Helsinki, and the Monday on which the promise made then is due. */
export const FRIDAY = Date.parse('2026-11-27T14:00:00Z');
export const MONDAY = Date.parse('2026-11-30T14:00:00Z');

const open = [{ from: '09:00', to: '17:00' }];

const handling = {
  mailbox: 'help@lamps.example',
  calendar: { week: [open, open, open, open, open, [], []], holidays: [] },
  promises: [
    { code: 'answer', label: 'Answer', hours: 24, counts: 'openDays', sentence: 'Vastaamme {{within}}.' },
  ],
  intakeForms: [
    {
      formId: 'complaint',
      title: 'Complaint',
      hint: 'When something broke',
      fields: [
        { fieldId: 'name', label: 'Full name', type: 'name', required: true },
        {
          fieldId: 'contract',
          label: 'Contract number',
          type: 'contractNumber',
          required: true,
          pattern: 'NS-\\d{6}',
          example: 'NS-123456',
        },
        { fieldId: 'email', label: 'E-mail', type: 'email', required: true },
        { fieldId: 'phone', label: 'Phone', type: 'phone', required: true },
        { fieldId: 'story', label: 'What happened', type: 'longText', required: false },
      ],
      destination: { mailbox: 'complaints@lamps.example', subject: 'New complaint' },
      confirmation: 'complaint-taken',
      promise: 'answer',
    },
    {
      formId: 'idea',
      title: 'Idea',
      hint: 'When somebody has one',
      fields: [{ fieldId: 'words', label: 'Words', type: 'text', required: true }],
      destination: { mailbox: 'ideas@lamps.example', subject: 'Idea' },
      confirmation: null,
      promise: null,
    },
  ],
};

/** The test's brands, of which the lamps ask, promise and pass on; `more` says what else of their handling. */
export function besideSeed(more: BrandHandling = {}): CentralSeed {
  const seed = testSeed();
  return {
    ...seed,
    brands: seed.brands.map((entry) =>
      entry.brand.brandId === lamps
        ? {
            ...entry,
            brand: Brand.parse({
              ...entry.brand,
              dialogue: [
                { stepId: 'greet', title: 'Greet', hint: '', responses: ['hello'] },
                { stepId: 'city', title: 'Ask for the city', hint: '', asks: 'city' },
              ],
              handling: { ...handling, ...more },
            }),
          }
        : entry,
    ),
  };
}
