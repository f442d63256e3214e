import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Classes and coaching';

export const trainingArticles: readonly Article[] = [
  {
    articleId: 'booking-classes',
    title: 'Booking and cancelling classes',
    category,
    keywords: ['book class', 'waiting list', 'cancel class', 'no show', 'app'],
    verifiedAt: calendar.day(-4),
    body: `Classes are booked in the app or with us in chat.

## When booking opens

- Members: **seven days ahead**, at 7 am
- Ticket holders: three days ahead

## Waiting list

Free to join. When a place comes up, the app books it and sends a message. Up to two hours before the class the place is yours automatically; after that it goes to whoever taps first.

## Cancelling

Free until **two hours before**. Later than that, a ticket is used up. Members who miss three classes in thirty days without cancelling can’t book ahead for a week; they can still turn up and take a free place.

## Being late

Doors close five minutes after the start. That isn’t strictness: the warm-up is what keeps people from getting hurt.`,
  },
  {
    articleId: 'class-prices',
    title: 'Class prices and tickets',
    category,
    keywords: ['class price', 'ten classes', 'ticket', 'unlimited', 'non-member'],
    verifiedAt: calendar.day(-7),
    body: `A class costs the same in every club.

## One class

- Spin: ${price('spin.she.one')}
- Mat Pilates: ${price('pilates.she.one')}
- Yoga flow: ${price('yoga.she.flo')}, slow ${price('yoga.she.slo')}
- Barbell Club: ${price('barbell.she.one')}
- Reformer Pilates: ${price('reformer.she.one')}

## Ten classes

Ten for the price of eight, valid for six months, for that kind of class and by one person. Spin is ${price('spin.she.ten')}.

## Unlimited

One Club Plus and All Clubs include them. One Club members can add them, for ${price('classes-add-on.she')} a month in Sheffield. At two classes a week that’s already the better deal.

## Never included

Reformer Pilates, courses and Small Group coaching. Members pay the five-class price for a single reformer class.`,
  },
  {
    articleId: 'class-guide',
    title: 'Which class for whom?',
    category,
    keywords: ['beginner class', 'recommend class', 'timetable', 'first class'],
    verifiedAt: calendar.day(-17),
    body: `Nobody needs to be fit to start. Say so, once, and then suggest one class.

## New to the gym

- **Dance it out**: no steps to learn before you come
- **Yoga slow**: 75 minutes, lots of cushions
- **Foundry Circuits**: every exercise has an easier version

## Getting stronger

- **Beginners’ Lifting** course first
- **Barbell Club** after that

## Sore joints or coming back

- **Aqua fit** in Sheffield or Newcastle
- **Mobility half-hour** in every club
- **Mat Pilates**, after a word with the coach

## Sweating hard

- **Spin**, 45 minutes
- **Boxing fitness**: pads and bags, no sparring
- **Yard Session** outdoors in Sheffield and Cardiff; it runs in the rain, not in storms

First class? Come ten minutes early and tell the coach your name.`,
  },
  {
    articleId: 'induction',
    title: 'The induction and the first month',
    category,
    keywords: ['induction', 'first visit', 'new member', 'beginner', 'start'],
    verifiedAt: calendar.day(-8),
    body: `An induction is 45 minutes with a coach and comes with every membership. It isn’t a sales talk.

## What happens

1. A chat about what you’d like to do and what hurts
2. A walk round: fire exits, changing rooms, where things live
3. Six exercises, tried out
4. A simple plan on paper for the first four weeks

## Who has to come

Teens always, with a parent or guardian. Adults don’t have to; people who already train can skip it.

## What next

Starter three gives new members three sessions with a coach for ${price('starter')}, once, in the first two months. It’s the most useful thing we sell to someone new to the gym, but suggest it only if they asked for help.

## What to bring

Trainers, water, a towel and anything your doctor has told you to keep in mind.`,
  },
  {
    articleId: 'personal-training',
    title: 'Personal training: coaches, prices and rules',
    category,
    keywords: ['pt', 'personal trainer', 'coach', 'session', 'pack'],
    verifiedAt: calendar.day(-5),
    body: `Three levels of coach, the same in every club.

## Who’s who

- **Coach**: qualified, up to three years with us
- **Senior coach**: three years or more, and a specialism
- **Lead coach**: rehabilitation or competition

## One hour

Coach ${price('pt-single.coa.60')}, senior coach ${price('pt-single.sen.60')}, lead coach ${price('pt-single.lea.60')}.

## Packs

Ten hours with a coach cost ${price('pt-pack.coa.10')}, with a senior coach ${price('pt-pack.sen.10')}. Five are valid for three months, ten for six months, twenty for a year.

## Moving a session

Free **up to 24 hours before**. After that the session is used up, unless the coach fills it.

## Matching

Ask what they want to achieve, when they can come, and whether they’d prefer a woman or a man. Suggest two coaches, never one. Changing coach is always fine and costs nothing.`,
  },
  {
    articleId: 'training-together',
    title: 'Training for two and Small Group',
    category,
    keywords: ['duo', 'couple', 'friend', 'small group', 'semi-private'],
    verifiedAt: calendar.day(-16),
    body: `Good answers for people who like the idea of a coach but not the price of one.

## For two

One hour with a coach costs ${price('pt-duo.coa.01')} for both, five hours ${price('pt-duo.coa.05')}. Levels needn’t match. If one can’t come, the other may train alone; the session counts as usual.

## Small Group

Four people, the same faces and the same hour every week. There’s a group for strength, one for coming back from injury and one for over sixties. It starts on the **first Monday of the month**. There’s a campaign now and then, so look up the price on the day.

## Missed weeks

Small Group can be made up in another group within the month, twice at most. For two, the rule is the same as for personal training: move it up to 24 hours before.`,
  },
  {
    articleId: 'training-with-a-condition',
    title: 'Injuries, pregnancy and health questions',
    category,
    keywords: ['injury', 'pregnant', 'heart', 'doctor', 'medical', 'blood pressure'],
    verifiedAt: calendar.day(-2),
    body: `We’re not doctors, and chat is never the place for a diagnosis.

## Always

- If somebody describes **chest pain, fainting or sudden breathlessness**, ask them to call 999 or 111 now
- Suggest talking to a GP first after an operation, with a heart condition, or with high blood pressure that isn’t under control
- Note only what the member asks you to note

## Pregnancy

Staying active is usually fine. Ask them to check with the midwife, tell every coach, and skip the sauna. Back after baby courses start eight weeks after the birth, with a go-ahead.

## Injury

A physiotherapist works in Sheffield and Newcastle: first visit ${price('physio.fir.she')} in Sheffield. No referral needed. A freeze is free with a doctor’s note.

## Please don’t

Recommend supplements for a condition, or say that something will heal.`,
  },
  {
    articleId: 'courses',
    title: 'Courses: lifting, swimming, running',
    category,
    keywords: ['course', 'learn', 'beginners', 'swimming lessons', 'run'],
    verifiedAt: calendar.day(-14),
    body: `Courses have a start, an end and a small group. Everybody may join, members or not.

## What we run

- **Beginners’ Lifting**: four Saturday mornings, six people. ${price('beginners-lifting.she.mix')} in Sheffield, with a women-only group at the same price
- **Adult swimming**: six weekly evenings. First strokes ${price('adult-swim.she.one')} in Sheffield
- **Back after baby**: six weeks, babies welcome
- **Couch to run club**: eight weeks, two runs a week

## Booking

Full payment holds the place. Free to cancel up to **seven days before** the first date; after that we can move you to the next course once.

## Missing a date

Tell the coach. In lifting and swimming you may make up one date in another group or club.

Course members get into the pool or the gym floor on course days without a pass.`,
  },
  {
    articleId: 'massage-and-recovery',
    title: 'Sports massage, scans and nutrition',
    category,
    keywords: ['massage', 'scan', 'nutrition', 'recovery', 'body fat'],
    verifiedAt: calendar.day(-20),
    body: `All three are open to people who aren’t members.

## Sports massage

In every club. Sheffield: 30 minutes ${price('massage.she.30')}, 45 minutes ${price('massage.she.45')}, 60 minutes ${price('massage.she.60')}. Cardiff offers 30 and 45 minutes for now. Move it free up to 24 hours before; after that it’s half price, and full price if you don’t turn up.

## Body composition scan

One scan ${price('body-scan.one')}, three within a year ${price('body-scan.thr')}. Ten minutes. Not with a pacemaker and not in pregnancy. Never suggest one unasked: not everybody wants numbers.

## Nutrition advice

A registered nutritionist, in the club or by video. First hour ${price('nutrition.fir')}. A three-day food diary helps. If somebody mentions an eating disorder, be kind, don’t sell anything, and suggest their GP.`,
  },
];
