import type { BrandChannel } from './brand-channel.ts';

export const harbourTable: BrandChannel = {
  brandId: 'harbour-table',
  topic: 'Urgent news for the chat team. Everything else in #general',
  lead: { name: 'eleanor.hughes', realName: 'Eleanor Hughes' },
  colleague: { name: 'tom.fletcher', realName: 'Tom Fletcher' },
  priceItemId: 'sunday-lunch.whi.2c',
  urgent: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Wrong price on the booking page:* ${name} (${variant}) shows too low at the moment. ` +
    `The right price is *${price}* per guest. Please confirm nothing else until I say so.`,
  corrected: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Wrong price on the booking page:* ${name} (${variant}) shows too low *on the mobile ` +
    `page only*. The right price is *${price}* per guest. Bookings already made keep the price the guest saw.`,
  answer: 'The web team is on it. I’ll post here as soon as the page is right again.',
  reassurance: 'I’ve checked: yes, that’s right. You can tell the guest so.',
  chat: 'Has anyone seen the spare card reader from the Sail Loft? :eyes: It was on the bar last night.',
  notice: (colleague) =>
    'For this week:\n' +
    '• The phones close at 4 pm on Friday; chat stays open\n' +
    '• The new allergen sheet is on <https://harbour-table.example/allergens|the allergens page>\n' +
    `• Questions about private dining go to ${colleague}`,
  mistaken: 'Wrong channel, sorry! Deleting this.',
};
