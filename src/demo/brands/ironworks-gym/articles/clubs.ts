import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Clubs and facilities';

export const clubArticles: readonly Article[] = [
  {
    articleId: 'the-four-clubs',
    title: 'The four clubs: what’s where',
    category,
    keywords: ['facilities', 'pool', 'sauna', 'location', 'which club'],
    verifiedAt: calendar.day(-5),
    body: `Every club has free weights, machines, two studios, showers and day lockers. The rest depends on the building.

## At a glance

| Club | Pool | Sauna | Crèche | Outdoor yard |
| --- | --- | --- | --- | --- |
| Sheffield | 25 m | yes | yes | yes |
| Leeds | no | yes | yes | no |
| Newcastle | 20 m | yes | no | no |
| Cardiff | no | no | no | yes |

## Known for

- **Sheffield**: the biggest, in an old cutlery works
- **Leeds**: reformer Pilates and the boxing ring
- **Newcastle**: quiet pool and physiotherapy
- **Cardiff**: the most racks and the longest sled track

If somebody asks for something their club doesn’t have, say so at once and name the nearest club that does. Don’t promise that it’s coming.`,
  },
  {
    articleId: 'opening-hours',
    title: 'Opening hours and bank holidays',
    category,
    keywords: ['open', 'close', 'hours', 'bank holiday', 'christmas', 'staffed'],
    verifiedAt: calendar.day(-2),
    body: `The same in all four clubs.

## Normal weeks

- Monday to Friday: **5.30 am to 11 pm**
- Saturday and Sunday: **7 am to 9 pm**
- Bank holidays: **8 am to 6 pm**

Closed on Christmas Day and New Year’s Day. On Christmas Eve and New Year’s Eve we close at 4 pm.

## Staffed hours

The desk has people from opening to closing. Coaches are on the floor from 7 am to 9 pm on weekdays and 9 am to 5 pm at weekends.

## Pool and sauna

Both open with the club and close half an hour before it. The crèche has its own hours: Monday to Saturday, 9 am to 1 pm.

## Quietest times

Weekdays between 1 and 4 pm, Friday evenings, and Sundays after 5 pm. The app shows how busy the club is right now.`,
  },
  {
    articleId: 'day-passes',
    title: 'Day passes, ten visits and short stays',
    category,
    keywords: ['day pass', 'visitor', 'one day', 'short stay', 'no membership'],
    verifiedAt: calendar.day(-3),
    body: `For anyone who wants to train without joining.

## Day pass

Anytime ${price('day-pass.she.any')} in Sheffield, ${price('day-pass.lee.any')} in Leeds and Newcastle, ${price('day-pass.car.any')} in Cardiff. Come and go until closing. Photo ID at the desk; no induction needed.

## Ten visits

Ten for the price of eight, used within six months by one person. Leeds: ${price('ten-visits.lee.any')}.

## Short stay

Seven, fourteen or thirty days in a row, classes included. Sheffield: ${price('short-stay.she.07d')}, ${price('short-stay.she.14d')} and ${price('short-stay.she.30d')}. They end by themselves.

## Not included

The pool with a day pass or ten visits: that’s a swim ticket. Towels and crèche are extra for everyone.

## Age

16 and over alone. At 14 and 15, with an adult who is training too.`,
  },
  {
    articleId: 'swimming-pools',
    title: 'Swimming in Sheffield and Newcastle',
    category,
    keywords: ['pool', 'lane', 'swim', 'cap', 'family swim'],
    verifiedAt: calendar.day(-9),
    body: `Two clubs have a pool: Sheffield with 25 metres and five lanes, Newcastle with 20 metres and four.

## When

- **Lanes**: weekdays until 9 am and from 5 pm
- **Open swimming**: weekdays between 9 am and 5 pm
- **Families**: Saturday and Sunday, 10 am to 3 pm

Aqua fit takes half the pool on Tuesday and Thursday mornings.

## Tickets

Single ${price('swim.she.one')}, ten swims ${price('swim.she.ten')}, family of four ${price('swim.she.fam')}. Included in One Club Plus and All Clubs.

## House rules

- Caps are required in the lanes
- Children under 8 with an adult in the water, two children to an adult
- A swim lasts 90 minutes, changing included

## Getting in

Newcastle has a hoist and Sheffield has wide steps with a rail. Water is 28 degrees in both.`,
  },
  {
    articleId: 'towels-and-lockers',
    title: 'Towels and lockers',
    category,
    keywords: ['towel', 'locker', 'padlock', 'forgot', 'wristband'],
    verifiedAt: calendar.day(-11),
    body: `Two questions we get every day.

## Towels

A towel on the equipment is **required on the gym floor**. Your own is fine.

- Gym towel: ${price('towel.gym')} a visit
- Bath towel: ${price('towel.bat')} a visit
- Both, every visit: ${price('towel.mon')} a month

Towels to keep are sold at the desk.

## Day lockers

Free, opened with the wristband. Visitors on a day pass get a wristband at the desk. They’re emptied every night; things go to lost property.

## Personal lockers

From ${price('locker.car.s')} a month in Cardiff for half height. Full height costs more. There’s a waiting list in Leeds for full height. Stop with 30 days’ notice.

## Something missing

If a locker was forced open, don’t guess at blame. Take the locker number and time, and hand over to the club manager at once.`,
  },
  {
    articleId: 'accessibility',
    title: 'Access and adapted training',
    category,
    keywords: ['wheelchair', 'access', 'disabled', 'carer', 'step-free', 'lift'],
    verifiedAt: calendar.day(-15),
    body: `All four clubs are **step-free** from the street to the gym floor. Ask what somebody needs rather than what they have.

## In every club

- Accessible changing room and shower
- Cable machines and hand bikes that work from a wheelchair
- Two marked parking bays by the door
- Assistance dogs welcome everywhere but poolside

## Differences

- Newcastle’s pool has a hoist; Sheffield’s has steps with a rail
- The Leeds sauna is down four steps
- Cardiff’s yard is gravel at the far end

## Carers

A carer comes in **free of charge** with a member or visitor. One line of proof, shown once at the desk.

## Quiet hour

Sunday 5 pm to 6 pm: no music, lights down by half. A coach can give a tour beforehand; book it like an induction.`,
  },
  {
    articleId: 'creche-and-children',
    title: 'Crèche and children',
    category,
    keywords: ['creche', 'childcare', 'baby', 'kids', 'party'],
    verifiedAt: calendar.day(-13),
    body: `Sheffield and Leeds have a crèche, Monday to Saturday, 9 am to 1 pm.

## How it works

- Six months to seven years
- 90 minutes at most, and a parent **stays in the building**
- One child ${price('creche.she.one')}, brother or sister ${price('creche.she.sib')}, ten sessions ${price('creche.she.ten')}
- Book in the app from seven days ahead, cancel up to two hours before

The first time, allow ten minutes for the form: allergies, contact, who may collect.

## Parties

Birthday pool parties run on Sundays from 3 pm in Sheffield and Newcastle, for ages 6 to 12. Up to 12 children: ${price('party.she.12')} in Sheffield.

## On the gym floor

No children under 14, not even in a pram. Families can swim together at weekends.`,
  },
];
