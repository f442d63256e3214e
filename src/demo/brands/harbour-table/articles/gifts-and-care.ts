import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Gifts, bills and feedback';

export const giftAndCareArticles: readonly Article[] = [
  {
    articleId: 'gift-cards',
    title: 'Gift cards: buying, using and extending',
    category,
    keywords: ['gift card', 'voucher', 'expired', 'balance', 'extend'],
    verifiedAt: calendar.day(-10),
    body: `Gift cards carry a value and can be used for anything on the bill, deposits included.

## Buying

Six values from ${price('gift-card.025.eml')} to ${price('gift-card.200.eml')} by e-mail, at once or on a chosen day. A boxed card costs a little more, for example ${price('gift-card.050.box')} for a £50 card, and is posted within two working days.

## Using

- In all four restaurants, over several visits
- The code is read at the table; a photo on a phone is enough
- It cannot be exchanged for cash

## Expiry

Cards are valid for two years. A card that expired less than three months ago can be extended by six months, once. Ask for the code and the recipient’s name, and pass the request to the gift team.

## Lost cards

With the buyer’s e-mail address and the date we can cancel the old code and send a new one. Never read a balance to anyone who cannot give the code.`,
  },
  {
    articleId: 'experience-vouchers',
    title: 'Experience vouchers',
    category,
    keywords: ['experience', 'voucher', 'tea for two', 'tasting for two'],
    verifiedAt: calendar.day(-21),
    body: `An experience voucher is for a thing, not for an amount. It stays good when prices rise, in whichever restaurant the guest chooses.

## The four experiences, by e-mail

- Afternoon tea for two: ${price('experience.tea.eml')}
- Five-course Tide Tasting for two: ${price('experience.tid.eml')}
- The same with classic wine pairing: ${price('experience.tiw.eml')}
- Two-course Sunday Lunch for four: ${price('experience.sun.eml')}

Boxed vouchers are posted within two working days and cost slightly more.

## Using one

1. Book as usual and give the code.
2. The voucher replaces the deposit.
3. Drinks and extras are paid on the day.

## Limits

Valid for eighteen months, not in December for tasting menus. Guests may upgrade, from five to seven courses for instance, by paying the difference. A vegetarian guest may take the Garden menu in place of Tide without asking.`,
  },
  {
    articleId: 'masterclasses',
    title: 'Kitchen masterclasses',
    category,
    keywords: ['class', 'cookery', 'course', 'filleting', 'bread', 'oysters'],
    verifiedAt: calendar.day(-35),
    body: `Classes are on Saturdays from 10 am to 1 pm in Whitby and Leith, with lunch afterwards.

## The classes

- **Fish filleting**: three fish, one sharp knife, take home what you cut
- **Oysters and fizz**: opening, grilling, tasting
- **Bread**: sourdough, soda bread, and a starter to keep
- **Wine and cheese**: six of each, for those who would rather sit

## Who may come

Ages 16 and over; 18 and over for wine. Beginners are the rule. Guests with reduced mobility are welcome in Leith, where the kitchen is step-free.

## Booking and changing

Eight places a class. Full refund with seven days’ notice; later, the place may be given to a friend. Aprons are lent, hair is tied back, and shoes are closed. Allergies matter here too: the fish and oyster classes are not suitable for guests allergic to shellfish. Look the price up, as classes often have a seasonal offer.`,
  },
  {
    articleId: 'at-home-and-hampers',
    title: 'Harbour at Home boxes and hampers',
    category,
    keywords: ['takeaway', 'collection', 'hamper', 'delivery', 'reheat'],
    verifiedAt: calendar.day(-24),
    body: `Boxes are collected, hampers are posted.

## Harbour at Home

Ordered by noon for the same day, collected after 3 pm from any restaurant. A fish pie for two costs ${price('at-home.pie.2g')}, for four ${price('at-home.pie.4g')}. Keeps three days in the fridge; the squash lasagne may be frozen, the fish may not.

## Heating

1. Oven at 180 °C, lid off.
2. 35 minutes for two, 50 for four.
3. Rest for five minutes.

## Hampers

Sent chilled on Tuesdays to Fridays anywhere in Great Britain, delivery included. The order must be in by noon the day before. There is no delivery on Saturdays to Mondays, so check the date of the birthday first.

## When something is missing

Ask for the order number and a photo of the box. A missing item is posted again or refunded, whichever the guest prefers; note which one.`,
  },
  {
    articleId: 'bill-and-service',
    title: 'Bills, service charge and receipts',
    category,
    keywords: ['bill', 'service charge', 'receipt', 'vat', 'split'],
    verifiedAt: calendar.day(-13),
    body: `Prices include VAT. Service is where questions come up.

## Service charge

An optional 10% is added for tables of six or more and in private rooms. It goes to the team in full. Any guest may have it removed without giving a reason; the restaurant does it at the table, and we can do it afterwards by refund.

## Receipts

VAT receipts are sent by e-mail. Ask for the date, restaurant, amount and the last four digits of the card – never the whole number.

## Charged twice?

Usually one line is the deposit’s hold, which falls away in three to five working days. If both lines are still there after that, send the case to the accounts team with a screenshot.

## Splitting

Bills are split evenly, or by seat when the table says so before ordering. Gift cards come off first, then deposits, then the rest is shared.`,
  },
  {
    articleId: 'complaints',
    title: 'Taking a complaint with care',
    category,
    keywords: ['complaint', 'unhappy', 'feedback', 'cold food', 'refund'],
    verifiedAt: calendar.day(-2),
    body: `Someone who writes to complain still wants us to be good. Thank them first.

## What to note

1. Full name and booking reference
2. Restaurant, date and time
3. What happened, in the guest’s own words
4. What would put it right, if they say so
5. E-mail or telephone, with permission

## What to promise

The restaurant manager replies personally within 24 hours, weekends and public holidays excluded. Say the manager will, not that “someone” will.

## What not to promise

Refunds, free meals or gift cards. Do not defend the kitchen and do not agree that a person was rude: you were not there.

## At once to a team leader

- Illness after a meal, or an allergic reaction
- An injury, or a child in danger
- Discrimination or harassment
- A guest who says they have spoken to the press

In these cases write only that you take it very seriously and who will call today.`,
  },
  {
    articleId: 'lost-property',
    title: 'Lost property',
    category,
    keywords: ['lost', 'left behind', 'coat', 'umbrella', 'phone'],
    verifiedAt: calendar.day(-50),
    body: `Things left behind are kept for 60 days, except food and umbrellas, which go after a week.

## Ask for

- Restaurant, date and roughly where the guest sat
- A description the finder could not guess: a scratch, a lining, what is in the pocket
- Name and telephone, with permission to note them

## Then

Send the details to the restaurant. They look the same day and write back before closing. Please do not say that an item is there until they have confirmed it, even if the list looks like a match.

## Getting it back

Collected in person with the name of the booking, or posted at cost. Telephones, bank cards and keys are handed over in person only, or to somebody the guest has named in writing. Bank cards not collected within two days are cut up and the bank is told.`,
  },
];
