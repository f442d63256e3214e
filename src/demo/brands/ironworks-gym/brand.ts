import type { Brand } from '../../../contract/model/brand.ts';
import { BrandId } from '../../../contract/model/ids.ts';
import { handling } from './handling.ts';

export const brand: Brand = {
  brandId: BrandId.parse('ironworks-gym'),
  name: 'Ironworks Gym',
  mark: 'IG',
  colour: '#475569',
  locale: 'en-GB',
  currency: 'GBP',
  timeZone: 'Europe/London',
  trade: 'Gym memberships, classes and coaching',
  domain: 'ironworks-gym.example',
  voice: {
    alias: 'Nora',
    register: 'informal',
    addressing:
      'First names from the first line. Short sentences, everyday words, contractions always. Sound like the person at the ' +
      'club desk who remembers your name: upbeat, never shouty, one exclamation mark at most. Ask what somebody wants to ' +
      'do before you say what they should buy. Never comment on anyone’s body or weight. An emoji only if they used one.',
    greetings: [
      'Hi, it’s Nora at Ironworks. What can I do for you?',
      'Hello! Good to hear from you.',
      'Hey, thanks for messaging – let’s get you sorted.',
    ],
    closings: [
      'See you at the club!',
      'Enjoy your session, and shout if you need anything.',
      'Have a good one. We’re here all week.',
    ],
    preferred: [
      { use: 'club', insteadOf: 'branch' },
      { use: 'coach', insteadOf: 'trainer' },
      { use: 'freeze', insteadOf: 'suspend' },
      { use: 'joining fee', insteadOf: 'admin fee' },
      { use: 'new to the gym', insteadOf: 'unfit' },
    ],
    avoided: [
      'no pain no gain',
      'no excuses',
      'beast mode',
      'beach body',
      'unfortunately',
      'as per',
      'terms and conditions state',
    ],
    toTheAngry:
      'Let them finish, then say back what happened in plain words. Say sorry once, without a “but”. Tell them what you’ve ' +
      'done already, what happens next and by when. If it’s about money, check the account before you say anything about ' +
      'it. Drop the jokes completely. Refunds and free months are the club manager’s call, so promise a reply, not a result.',
  },
  dialogue: [
    {
      stepId: 'greeting',
      title: 'Say hi',
      hint: 'Greet them by first name and introduce yourself as Nora.',
      responses: ['welcome', 'sorry-for-wait'],
    },
    {
      stepId: 'club',
      title: 'Which club',
      hint: 'Sheffield, Leeds, Newcastle or Cardiff. Pools in two of them.',
      responses: ['which-club'],
      asks: 'city',
    },
    {
      stepId: 'member',
      title: 'Member already?',
      hint: 'If so, ask for the e-mail on the account and nothing more.',
      responses: ['find-account'],
    },
    {
      stepId: 'goal',
      title: 'What they’d like to do',
      hint: 'Lift, swim, classes, get started? One open question.',
      responses: ['what-and-when'],
    },
    {
      stepId: 'when',
      title: 'When they’d come',
      hint: 'Weekday daytimes mean off-peak, and a lower price.',
      responses: ['off-peak-hours'],
    },
    { stepId: 'advice', title: 'One suggestion', hint: 'The best fit with its price, then one alternative.' },
    {
      stepId: 'cost',
      title: 'The whole cost',
      hint: 'Monthly price, joining fee, term and notice, together.',
      responses: ['joining-fees'],
    },
    {
      stepId: 'next',
      title: 'Next step',
      hint: 'Link to join, induction slot or class booking. Ask before you note a phone number.',
      responses: ['how-to-join', 'permission'],
      asks: 'contact',
    },
    {
      stepId: 'closing',
      title: 'Wrap up',
      hint: 'Sum up what you agreed and say you’ll see them at the club.',
      responses: ['anything-else', 'goodbye'],
    },
  ],
  dispositions: [
    { code: 'joined', label: 'Joined or link sent' },
    { code: 'membershipChanged', label: 'Membership changed' },
    {
      code: 'frozenOrCancelled',
      label: 'Frozen or cancelled',
      fields: [
        { fieldId: 'membershipNumber', label: 'Membership number', required: true },
        {
          fieldId: 'reason',
          label: 'Reason',
          required: true,
          options: ['Injury', 'Moving away', 'Price', 'Not using it', 'Other'],
        },
      ],
    },
    { code: 'classBooking', label: 'Class or coaching question' },
    {
      code: 'payment',
      label: 'Payment question',
      fields: [{ fieldId: 'membershipNumber', label: 'Membership number', required: false }],
    },
    { code: 'shop', label: 'Shop and supplements' },
    { code: 'feedback', label: 'Feedback or complaint' },
    { code: 'noAnswer', label: 'Went quiet' },
  ],
  synonyms: [
    ['freeze', 'pause', 'suspend'],
    ['personal training', 'pt', 'personal trainer'],
    ['crèche', 'nursery', 'babysitting'],
    ['hoodie', 'jumper', 'sweater'],
    ['leggings', 'yoga pants', 'tights'],
    ['gym bag', 'rucksack', 'backpack'],
    ['day pass', 'day ticket', 'guest pass'],
    ['parking', 'car park'],
    ['gift card', 'voucher', 'gift token'],
    ['spin', 'indoor cycling'],
    ['physiotherapy', 'physio'],
    ['household', 'family'],
  ],
  firstResponseSeconds: 90,
  handling,
};
