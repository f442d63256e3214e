import { Brand } from '../../src/contract/model/brand.ts';

/** A brand that has everything an exit can name. */
export const sampleBrand = Brand.parse({
  brandId: 'lamps',
  name: 'The lamps',
  mark: 'LA',
  colour: '#0b6e4f',
  locale: 'fi-FI',
  currency: 'EUR',
  timeZone: 'Europe/Helsinki',
  trade: 'Lamps',
  domain: 'lamps.example',
  voice: {
    alias: 'Aino',
    register: 'informal',
    addressing: '',
    greetings: ['Moi!'],
    closings: ['Kiitos!'],
    preferred: [],
    avoided: [],
    toTheAngry: '',
  },
  dialogue: [],
  dispositions: [
    { code: 'answered', label: 'Answered' },
    {
      code: 'sold',
      label: 'Sold',
      fields: [
        { fieldId: 'orderNumber', label: 'Order number', required: true },
        { fieldId: 'channel', label: 'Where', required: false, options: ['shop', 'web'] },
      ],
    },
  ],
  handling: {
    escalation: { reasons: [{ code: 'safety', label: 'Somebody may be hurt' }] },
    skipReasons: [{ code: 'language', label: 'I do not speak it' }],
    tags: ['vip'],
  },
  firstResponseSeconds: 90,
});
