import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Bookings';

export const bookingArticles: readonly Article[] = [
  {
    articleId: 'booking-a-table',
    title: 'How to book a table',
    category,
    keywords: ['reserve', 'availability', 'book', 'how far ahead', 'waiting list'],
    verifiedAt: calendar.day(-5),
    body: `Tables open **eight weeks ahead**, at 10 am each morning. Table Club members see them two weeks earlier.

## What to ask, in this order

1. Which restaurant: Whitby, Falmouth, Leith or Conwy
2. Date and time, and how flexible the guest is
3. Number of adults and children, and whether a high chair is needed
4. The occasion
5. Allergies and dietary needs – every time, for every table

## When the time is taken

Offer the nearest half hour either side first, then the same time on the next day, then another restaurant only if the guest is travelling anyway. The waiting list is worth offering: about one table in four comes free, usually two days before.

## Confirming

Read the booking back in one message. The confirmation arrives by e-mail within a few minutes, and a reminder follows two days ahead. Online booking takes up to seven guests; eight or more are booked here.`,
  },
  {
    articleId: 'deposits',
    title: 'Deposits and when they are taken',
    category,
    keywords: ['deposit', 'prepay', 'card details', 'hold a table'],
    verifiedAt: calendar.day(-8),
    body: `A deposit comes off the bill on the day. It is never an extra charge, and it helps to say so.

## How much

- Table of six or more: ${price('deposit.six')} per guest
- Tasting menu or Chef’s Counter, any number: ${price('deposit.tas')} per guest
- Private room: ${price('deposit.pri')} per guest

## How it is paid

We send a payment link by e-mail or text. The table is held for 24 hours while the link is open, and released after that. Please do not take card numbers in chat: if a guest types one, ask them to delete the message and tell your team leader.

## When the number of guests falls

Tell us a day ahead and the deposit for the missing guests is moved to the rest of the bill. On the day itself, the deposit for a guest who does not come is kept. Gift cards may be used for deposits, as long as the whole amount is on one card.`,
  },
  {
    articleId: 'cancelling-and-changing',
    title: 'Cancelling or changing a booking',
    category,
    keywords: ['cancel', 'change', 'refund', 'no show', 'late'],
    verifiedAt: calendar.day(-6),
    body: `Most changes can be made by the guest from the link in the confirmation. Help when the link has expired or there is a deposit.

## Notice needed for a full refund

| Booking | Notice |
| --- | --- |
| Table of one to five | two hours |
| Table of six or more | 24 hours |
| Tasting menu, Chef’s Counter | 48 hours |
| Private room | 14 days |
| Exclusive hire | 60 days |

Refunds go back to the same card within five working days.

## Later than that

The deposit is kept, but one move to another date within three months is always possible. Offer it before the guest has to ask. Illness and bereavement are for the restaurant manager to decide, and the answer is nearly always kind: pass it on with a short note.

## Running late

We hold a table for 20 minutes. Ask for the booking name, tell the restaurant, and warn the guest if the kitchen’s last order is near.`,
  },
  {
    articleId: 'large-groups',
    title: 'Groups of eight or more',
    category,
    keywords: ['group', 'party', 'large table', 'pre-order', 'birthday'],
    verifiedAt: calendar.day(-14),
    body: `Eight to twelve guests sit at one long table in the dining room. From thirteen, suggest the private room.

## What changes from eight guests

- Everybody eats from the same set menu, though each guest chooses their dishes
- The pre-order is due three days ahead, names beside dishes
- A deposit of ${price('deposit.six')} per guest holds the table
- An optional service charge of 10% is added to the bill

## Menus that work for groups

Harbour Lunch suits midday and mixed ages. The Captain’s Menu is written for parties and starts with ten guests. Tasting menus are served to groups of up to eight.

## Useful to mention

One bill is simplest, and we can split it evenly. Ask about prams and wheelchairs, because the long table in Conwy is up four steps. Late arrivals join at the course being served, so a welcome drink gives everyone time.`,
  },
  {
    articleId: 'opening-hours',
    title: 'Opening hours of the four restaurants',
    category,
    keywords: ['open', 'hours', 'closed', 'kitchen', 'monday'],
    verifiedAt: calendar.day(-3),
    body: `Kitchen hours, not door hours. The bar stays open an hour longer.

## Week by week

| Restaurant | Lunch | Dinner | Closed |
| --- | --- | --- | --- |
| Whitby | 12–2.30 pm | 5–9 pm | Tuesday |
| Falmouth | 12–2.30 pm | 5–9.30 pm | never |
| Leith | 12–2.30 pm | 5–10 pm | never |
| Conwy | 12–2.30 pm | 5–9 pm | Monday, Tuesday |

- Sunday Lunch: noon to 4 pm, no dinner in Whitby and Conwy
- Brunch: Saturday and Sunday, 10 am to 12.30 pm
- Afternoon tea: 2.30 to 4.30 pm on every open day

## Holidays

All four close on 25 and 26 December and for deep cleaning in the second week of January. On 1 January brunch starts at 11 am. For other public holidays, check the booking calendar rather than this page; hours sometimes follow the tide of visitors.`,
  },
  {
    articleId: 'getting-there',
    title: 'Getting there, parking and step-free access',
    category,
    keywords: ['parking', 'wheelchair', 'access', 'train', 'directions', 'accessible'],
    verifiedAt: calendar.day(-30),
    body: `All four restaurants are on the quay, so parking is the question that comes up most.

## Parking

- **Whitby**: harbour car park, five minutes on foot; free after 6 pm in winter
- **Falmouth**: park and float in summer, otherwise the town quay
- **Leith**: tram to the shore, street parking free in the evening
- **Conwy**: outside the town walls, eight minutes, one steep lane

## Step-free access

Falmouth and Leith are step-free throughout, with an accessible toilet on the same floor. Whitby has a ramp at the side door: please tell us the time so someone is there to open it. Conwy is step-free to the main room, but the Quay Room and the long table are up four steps.

## Dogs

Welcome on every terrace and in the Whitby bar. Assistance dogs are welcome everywhere, and we bring water without being asked.`,
  },
  {
    articleId: 'table-club',
    title: 'Table Club: what membership includes',
    category,
    keywords: ['membership', 'club', 'member', 'loyalty', 'early booking'],
    verifiedAt: calendar.day(-22),
    body: `Membership runs for a year from the day it is bought and does not renew by itself.

## Price

- One person: ${price('table-club.one')}
- Two people at one address: ${price('table-club.two')}

## What members get

1. Tables two weeks before everyone else, so ten weeks ahead
2. A welcome glass for the member and one guest at each visit
3. Four members’ suppers a year, paid for separately
4. No deposit for tables of six to eight

## How it works

The member gives their number when booking; it starts with TC and is on the welcome e-mail. Forgotten numbers can be found by e-mail address, but confirm the postcode first. The welcome glass is fizz or alcohol-free fizz and cannot be swapped for money off. Membership may be given as a present: it starts when the recipient first signs in, not on the day it was bought.`,
  },
];
