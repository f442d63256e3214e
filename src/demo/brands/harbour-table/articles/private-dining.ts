import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Private dining';

export const privateDiningArticles: readonly Article[] = [
  {
    articleId: 'private-rooms',
    title: 'The four private rooms: size and minimum spend',
    category,
    keywords: ['private room', 'capacity', 'minimum spend', 'sail loft', 'chart room'],
    verifiedAt: calendar.day(-9),
    body: `Each restaurant has one private room. The hire is waived when food and drink reach the minimum spend.

## Size

| Room | Seated | Standing | Access |
| --- | --- | --- | --- |
| Whitby, Sail Loft | 24 | 35 | stairs |
| Falmouth, Chart Room | 32 | 50 | step-free |
| Leith, The Bond | 40 | 60 | step-free |
| Conwy, Quay Room | 18 | 25 | four steps |

## Hire, weekday lunch

Whitby ${price('room-hire.whi.lun.mt')}, Falmouth ${price('room-hire.fal.lun.mt')}, Leith ${price('room-hire.lei.lun.mt')}, Conwy ${price('room-hire.con.lun.mt')}. Dinner and weekends cost more; look up the session and the day.

## Minimum spend

Five times the hire of that session. A party that falls short pays the difference or the hire, whichever is less.

## Included

Screen, wifi, printed menus and one of our team in the room. Equipment beyond that is ordered a week ahead.`,
  },
  {
    articleId: 'private-dining-enquiry',
    title: 'Taking a private dining enquiry',
    category,
    keywords: ['enquiry', 'event', 'party', 'proposal', 'quote'],
    verifiedAt: calendar.day(-4),
    body: `Your task is a complete enquiry, not a finished quote. The events team answers within 48 hours, weekends and public holidays excluded.

## Ask for

1. Restaurant, date and a second date
2. Lunch, dinner or all day
3. Number of guests, adults and children
4. The occasion, and whether it is a surprise
5. A feeling for the budget per guest
6. Dietary needs known so far
7. Name, e-mail and telephone – with permission to note them

## You may quote

Room hire, the Captain’s Menu, canapés, drinks packages and cakes, each with its unit. Say that the events team puts it together.

## Please leave to the team

Discounts, bands, fireworks, tasting visits and anything for more than 40 guests. A date is held for 72 hours free of charge once the enquiry is in; after that a deposit of ${price('deposit.pri')} per guest keeps it.`,
  },
  {
    articleId: 'captains-menu',
    title: 'The Captain’s Menu for parties',
    category,
    keywords: ['party menu', 'group menu', 'captain', 'admiral', 'mate'],
    verifiedAt: calendar.day(-16),
    body: `Three versions, all for ten guests or more in a private room or at a long table.

## The versions, 20–40 guests in Whitby

- **Mate**, three courses: ${price('captains-menu.bro.whi.20')} per guest
- **Captain**, three courses with canapés: ${price('captains-menu.sil.whi.20')}
- **Admiral**, four courses with canapés: ${price('captains-menu.gol.whi.20')}

Parties of 10–19 pay a little more per guest, and so do parties in Leith.

## How it works

The host chooses two dishes for each course, ten days ahead. Guests then choose between them; the list of names is due three days ahead. Dietary needs are cooked separately and do not count as one of the two dishes.

## Drinks

Wine by the bottle, or a drinks package for two or three hours. Tea and coffee are included with Admiral only.

## Children

Children eat from the children’s menu at its usual price.`,
  },
  {
    articleId: 'weddings',
    title: 'Weddings and exclusive hire',
    category,
    keywords: ['wedding', 'exclusive', 'reception', 'venue', 'ceremony'],
    verifiedAt: calendar.day(-28),
    body: `Falmouth and Conwy are licensed for ceremonies. Whitby and Leith host receptions.

## Hire of the whole restaurant

An evening from Monday to Thursday costs ${price('exclusive-hire.whi.eve.mt')} in Whitby, ${price('exclusive-hire.fal.eve.mt')} in Falmouth, ${price('exclusive-hire.lei.eve.mt')} in Leith and ${price('exclusive-hire.con.eve.mt')} in Conwy. Weekends cost more. Food and drink are charged on top, for at least 40 guests.

## Included

- The restaurant from 4 pm to midnight, music until 11 pm
- Tables, linen, printed menus and a cake knife
- A coordinator from the first visit to the last guest

## Next step

Take the enquiry as for a private room, with two possible dates, and offer a visit. Couples may taste the Captain’s Menu for two at half price once the deposit is paid. Exclusive hire can be cancelled with a full refund up to 60 days ahead.`,
  },
  {
    articleId: 'meetings',
    title: 'Meetings, breakfasts and away days',
    category,
    keywords: ['meeting', 'conference', 'away day', 'delegate rate', 'offsite'],
    verifiedAt: calendar.day(-32),
    body: `Our rooms look at boats, which is why people come, and why we ask for the projector to face away from the window.

## Three ways

- **Breakfast meeting**: Monday to Friday, 7.30 to 10 am, from six guests, room included
- **Room hire with a working buffet**: pay for what you use
- **Day delegate rate**: room, three coffee breaks, buffet lunch and screen, from eight guests, Monday to Thursday

## Breakfast prices

Pastries and fruit cost ${price('meeting-breakfast.fal.con')} per guest in Falmouth, a cooked breakfast ${price('meeting-breakfast.fal.ful')}. The delegate rate has a seasonal price from time to time: look it up for the restaurant.

## Equipment

Screen and wifi are included. A projector is ${price('equipment.pro')}, two microphones ${price('equipment.mic')} and a flip chart ${price('equipment.fli')} per session, ordered a week ahead.

## Invoices

Companies may pay by invoice within 14 days after the first event, once the events team has approved the account.`,
  },
  {
    articleId: 'festive-parties',
    title: 'Festive parties in December',
    category,
    keywords: ['christmas', 'office party', 'festive', 'december', 'crackers'],
    verifiedAt: calendar.day(-40),
    body: `The Festive Menu runs from late November to 24 December every year. Friday and Saturday evenings are usually taken by mid-October.

## Prices per guest

Lunch is ${price('festive-menu.whi.lun')} in Whitby, ${price('festive-menu.fal.lun')} in Falmouth, ${price('festive-menu.lei.lun')} in Leith and ${price('festive-menu.con.lun')} in Conwy. Dinner is ${price('festive-menu.whi.din')}, ${price('festive-menu.fal.din')}, ${price('festive-menu.lei.din')} and ${price('festive-menu.con.din')}. Three courses, crackers and mince pies are included.

## Rules of the season

- Eight guests or more pre-order ten days ahead
- A deposit of ${price('deposit.six')} per guest from six guests
- Tables are kept for two and a half hours

## Good alternatives

When the evening is full, offer lunch, or the second week of January, when Leith and Falmouth serve the same menu for the parties that could not find a date. Vegetarian, vegan and gluten-free versions cost the same.`,
  },
];
