import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Menus and dietary needs';

export const menuArticles: readonly Article[] = [
  {
    articleId: 'choosing-a-menu',
    title: 'Which set menu for which guest?',
    category,
    keywords: ['set menu', 'recommendation', 'lunch', 'dinner', 'which menu'],
    verifiedAt: calendar.day(-7),
    body: `Ask about time before you ask about money. Most disappointments come from a long menu on a short evening.

## In a hurry

- **Harbour Lunch**: two courses in an hour
- **Early Evening Menu**: weekdays, seated by 6.15 pm, table for an hour and a half

## Making an afternoon of it

- **Sunday Lunch**: roast, whole fish or nut roast, good for three generations
- **Afternoon tea**: lighter, and easy with a pram

## An occasion

- **Tide or Garden Tasting**: five courses take two and a half hours, seven take three and a half
- **Chef’s Counter**: nine courses, eight seats, one sitting at 7 pm

## Prices by restaurant

Every menu costs a little more in Leith and a little less in Conwy, and lunch costs more from Friday to Sunday. Look the item up for the restaurant and day in question, and say both when you quote it.`,
  },
  {
    articleId: 'allergies',
    title: 'Allergies: what we promise and what we do not',
    category,
    keywords: ['allergy', 'nut', 'shellfish', 'coeliac', 'allergen', 'anaphylaxis'],
    verifiedAt: calendar.day(-1),
    body: `Ask every guest, note every answer, and never guess. If you are not sure, say that you will ask the kitchen and do so.

## What we can do

- Serve every set menu without gluten, dairy, egg or nuts, with 48 hours’ notice
- Send the current allergen sheet by e-mail for any menu
- Have the chef telephone a guest with a serious allergy before the visit

## What we cannot promise

Our kitchens handle fish, crustaceans, molluscs, nuts and sesame every day. We **cannot guarantee** that any dish is free from traces. Use those words; do not soften them. We do not seat guests with an airborne shellfish allergy at the Chef’s Counter.

## How to note it

1. Which guest, by name or seat
2. The allergen, exactly as the guest wrote it
3. How serious: avoids, intolerant, or carries an adrenaline pen

The note travels with the booking to the kitchen. Repeat it back in the confirmation message.`,
  },
  {
    articleId: 'vegetarian-and-vegan',
    title: 'Vegetarian and vegan guests',
    category,
    keywords: ['vegan', 'vegetarian', 'plant-based', 'garden menu'],
    verifiedAt: calendar.day(-19),
    body: `There is always a good answer; we are a harbour restaurant, not only a fish restaurant.

## On the day, without notice

Each set menu has at least one vegetarian choice per course. Vegan starters and puddings are always on; the vegan main course is one dish, and it changes with the market.

## With 48 hours’ notice

- The **Garden Tasting Menu** can be made entirely vegan
- Afternoon tea comes with vegan scones and cashew cream
- The Captain’s Menu is cooked to match the party, course by course

## Good to know

Garden and Tide menus may be mixed at one table as long as the number of courses is the same, because the kitchen sends them together. Our bread is vegan, the butter is not, and there is always olive oil. Most wines are vegan; the sommelier marks the list on request. Cheese boards have a vegetarian choice.`,
  },
  {
    articleId: 'children',
    title: 'Children: menu, high chairs and prams',
    category,
    keywords: ['children', 'kids', 'high chair', 'baby', 'family'],
    verifiedAt: calendar.day(-26),
    body: `Children are welcome everywhere except the Chef’s Counter, where guests are twelve or older.

## The children’s menu

Two courses and a drink. In Whitby it costs ${price('childrens-menu.whi.u5')} for under-fives and ${price('childrens-menu.whi.511')} from five to eleven. Other restaurants differ slightly, so look them up. Smaller plates from the main menu are half price for children.

## Seats and space

- High chairs: six in each restaurant, requested with the booking
- Prams: please say so, and we give a table by the wall
- Changing tables in all four, and bottles warmed on request

## Timing

The kitchen can send children’s food with the adults’ starters; suggest it, parents rarely ask. Tables with children under eight are seated until 7 pm in Leith, because the licence requires it. For Sunday Lunch, noon is calmer than two o’clock.`,
  },
  {
    articleId: 'tasting-menus',
    title: 'Tasting menus: time, courses and the whole table',
    category,
    keywords: ['tasting', 'tide', 'garden', 'seven courses', 'five courses'],
    verifiedAt: calendar.day(-12),
    body: `Tasting menus are served to the whole table, because the courses are paced together.

## Tide or Garden

- **Tide**: fish and shellfish, one meat course on request
- **Garden**: vegetarian, vegan with notice

Guests may choose one each, as long as all take five courses or all take seven.

## Time to allow

| Courses | Time | Last seating |
| --- | --- | --- |
| Five | 2½ hours | 8 pm |
| Seven | 3½ hours | 7 pm |

Conwy serves five courses only this season.

## Wine

Pairings for five courses cost ${price('wine-pairing.cla.5c')} for the classic, ${price('wine-pairing.pre.5c')} for the prestige and ${price('wine-pairing.af.5c')} for the alcohol-free. They need not be ordered ahead and not everybody has to take one.

## Deposit

${price('deposit.tas')} per guest, returned in full with 48 hours’ notice.`,
  },
  {
    articleId: 'afternoon-tea',
    title: 'Afternoon tea: what is served, and when to book',
    category,
    keywords: ['afternoon tea', 'scones', 'cream tea', 'fizz'],
    verifiedAt: calendar.day(-17),
    body: `Tea is baked to order, so it is booked by 6 pm the day before.

## On the stand

- Crab, egg and cucumber sandwiches
- Plain and fruit scones, clotted cream and two jams
- Four small cakes, which change with the month
- Tea from a list of twelve, or coffee

## Prices in Whitby

${price('afternoon-tea.whi.cla')} classic, ${price('afternoon-tea.whi.fiz')} with a glass of English fizz. Check the other restaurants before you quote them.

## Needs and wishes

Gluten-free, vegan and vegetarian stands are the same price and need the same notice. Guests may mix styles at one table. For a birthday we pipe a message on a plate at no charge; a whole celebration cake needs four days.

## Vouchers

Afternoon tea vouchers for two can be used in any restaurant, whatever tea costs there. Please ask for the code when booking, so that the restaurant is ready for it.`,
  },
  {
    articleId: 'own-wine-and-cake',
    title: 'Bringing your own wine or cake',
    category,
    keywords: ['corkage', 'byo', 'own wine', 'own cake', 'cakeage'],
    verifiedAt: calendar.day(-37),
    body: `Both are welcome, with a few limits.

## Wine

- Monday to Thursday only
- Up to one bottle for every three guests
- Corkage: ${price('corkage.sti')} for still, ${price('corkage.spa')} for sparkling, per bottle
- Not in private rooms with a drinks package

Ask guests to tell us when they book, so that the right glasses are on the table. Spirits and beer cannot be brought in.

## Cake

Bringing a cake costs ${price('own-cake')}, whatever its size. We keep it cool, bring it out with candles and plate it. It should be shop-bought, or come with a list of ingredients.

## Or ours

A celebration cake from our kitchen starts at ${price('celebration-cake.06.cho')} for six and needs four days’ notice. The message is piped for free, and so are the candles. Sparklers, confetti and smoke are not allowed in any of the dining rooms.`,
  },
];
