import type { Brand } from '../../../contract/model/brand.ts';
import { BrandId } from '../../../contract/model/ids.ts';
import { handling } from './handling.ts';

export const brand: Brand = {
  brandId: BrandId.parse('harbour-table'),
  name: 'Harbour Table',
  mark: 'HT',
  colour: '#0f766e',
  locale: 'en-GB',
  currency: 'GBP',
  timeZone: 'Europe/London',
  trade: 'Restaurant bookings',
  domain: 'harbour-table.example',
  voice: {
    alias: 'Nora',
    register: 'formal',
    addressing:
      'Friendly and polite, like the person who greets you at the door. Use first names once the guest has given theirs, ' +
      'and titles only if they sign with one. Say “guests”, never “covers”. Ask before you assume: the occasion, the number ' +
      'of guests, allergies. Write dates in full (Saturday 14 March) and times on the twelve-hour clock.',
    greetings: [
      'Good to hear from you – this is Nora at Harbour Table. How may I help?',
      'Hello, and thank you for getting in touch.',
      'Hello! I’d be delighted to help with your table.',
    ],
    closings: [
      'We look forward to welcoming you.',
      'Thank you for thinking of us, and do write again if anything changes.',
      'It has been a pleasure – enjoy the rest of your day.',
    ],
    preferred: [
      { use: 'guests', insteadOf: 'covers' },
      { use: 'table', insteadOf: 'reservation slot' },
      { use: 'alcohol-free', insteadOf: 'non-alcoholic' },
      { use: 'dietary needs', insteadOf: 'special diets' },
      { use: 'children’s menu', insteadOf: 'kids menu' },
    ],
    avoided: ['no problem', 'you guys', 'unfortunately', 'as per', 'cheap', 'hun', 'policy states'],
    toTheAngry:
      'Thank the guest for telling you, then say what went wrong in your own words so that they know you have understood. ' +
      'Apologise once and mean it. Say what you will do today and who will write to them next. Never explain how busy the ' +
      'kitchen was, and never offer money: the restaurant manager decides that.',
  },
  dialogue: [
    {
      stepId: 'greeting',
      title: 'Welcome',
      hint: 'Greet the guest and introduce yourself as Nora.',
      responses: ['welcome', 'sorry-for-wait'],
    },
    {
      stepId: 'restaurant',
      title: 'Which restaurant',
      hint: 'Whitby, Falmouth, Leith or Conwy.',
      responses: ['which-restaurant'],
      asks: 'city',
    },
    {
      stepId: 'party',
      title: 'Date, time and guests',
      hint: 'How many adults and children, and how flexible they are.',
      responses: ['date-and-guests'],
    },
    {
      stepId: 'occasion',
      title: 'Occasion',
      hint: 'Birthday, work, anniversary? It changes what you suggest.',
    },
    {
      stepId: 'diet',
      title: 'Dietary needs',
      hint: 'Always ask about allergies, even for a table of two.',
      responses: ['dietary-needs'],
    },
    {
      stepId: 'advice',
      title: 'Menu and extras',
      hint: 'Suggest one menu with its price, then one extra at most.',
    },
    {
      stepId: 'contact',
      title: 'Name and phone',
      hint: 'Ask for permission before you note contact details.',
      responses: ['permission'],
      asks: 'contact',
    },
    {
      stepId: 'deposit',
      title: 'Deposit',
      hint: 'Six guests or more, tasting menus and private rooms.',
      responses: ['deposit'],
    },
    {
      stepId: 'confirm',
      title: 'Read it back',
      hint: 'Restaurant, date, time, guests, menu, needs.',
      responses: ['read-back', 'confirmation-sent'],
    },
    {
      stepId: 'closing',
      title: 'Goodbye',
      hint: 'Say when the confirmation arrives and that we look forward to it.',
      responses: ['anything-else', 'goodbye'],
    },
  ],
  dispositions: [
    { code: 'tableBooked', label: 'Table booked' },
    { code: 'bookingChanged', label: 'Booking changed or cancelled' },
    { code: 'privateDining', label: 'Private dining enquiry' },
    {
      code: 'giftCard',
      label: 'Gift card or voucher',
      fields: [
        {
          fieldId: 'restaurant',
          label: 'Restaurant',
          required: false,
          options: ['Whitby', 'Falmouth', 'Conwy', 'Leith'],
        },
      ],
    },
    { code: 'menuQuestion', label: 'Menu or dietary question' },
    {
      code: 'feedback',
      label: 'Feedback or complaint',
      fields: [
        {
          fieldId: 'restaurant',
          label: 'Restaurant',
          required: true,
          options: ['Whitby', 'Falmouth', 'Conwy', 'Leith'],
        },
        { fieldId: 'visitDate', label: 'Date of the visit', required: false },
      ],
    },
    { code: 'noAnswer', label: 'Guest did not reply' },
  ],
  synonyms: [
    ['gift card', 'voucher', 'gift token'],
    ['children', 'kids', 'little ones'],
    ['afternoon tea', 'high tea', 'cream tea'],
    ['corkage', 'byob', 'bring your own bottle'],
    ['private room', 'function room', 'private dining'],
    ['fizz', 'bubbly', 'sparkling wine'],
    ['celebration cake', 'birthday cake', 'gateau'],
    ['deposit', 'down payment'],
    ['festive', 'christmas', 'xmas'],
    ['vegetarian', 'veggie', 'meat-free'],
    ['terrace', 'patio'],
  ],
  firstResponseSeconds: 150,
  handling,
};
