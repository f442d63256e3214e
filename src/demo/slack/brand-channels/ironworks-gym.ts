import type { BrandChannel } from './brand-channel.ts';

export const ironworksGym: BrandChannel = {
  brandId: 'ironworks-gym',
  topic: 'Urgent stuff for chat. The rest goes in #general',
  lead: { name: 'priya.nair', realName: 'Priya Nair' },
  colleague: { name: 'callum.reid', realName: 'Callum Reid' },
  priceItemId: 'day-pass.lee.any',
  urgent: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Wrong price in the app:* ${name} (${variant}) shows too low right now. ` +
    `It’s *${price}*. Don’t confirm anything else until I say so.`,
  corrected: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Wrong price in the app:* ${name} (${variant}) shows too low *on Android only*. ` +
    `It’s *${price}*. Anyone who’s already bought one keeps the price they saw.`,
  answer: 'App team’s on it. I’ll post here when it’s fixed.',
  reassurance: 'Just checked: yes, that’s right. Go ahead and tell them.',
  chat: 'Who’s taken the label printer from the front desk? :eyes: Need it for the lockers.',
  notice: (colleague) =>
    'This week:\n' +
    '• The phones close at 4 pm on Friday, chat stays open\n' +
    '• New class timetable is on <https://ironworks-gym.example/timetable|the timetable page>\n' +
    `• Anything about corporate memberships, ask ${colleague}`,
  mistaken: 'Wrong channel, sorry! Deleting.',
};
