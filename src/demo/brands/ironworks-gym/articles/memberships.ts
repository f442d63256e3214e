import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Joining and memberships';

export const membershipArticles: readonly Article[] = [
  {
    articleId: 'which-membership',
    title: 'Which membership suits whom?',
    category,
    keywords: ['choose', 'recommend', 'best membership', 'compare'],
    verifiedAt: calendar.day(-3),
    body: `Ask two things first: **what do you want to do, and when could you come?** The answer picks the membership.

## Quick guide

- Lifting and machines only: **One Club**, ${price('one-club.she.any.rol')} a month in Sheffield
- Classes or swimming too: **One Club Plus**, ${price('one-club-classes.she.any.rol')} in Sheffield
- Works in two cities: **All Clubs**, ${price('all-clubs.any.rol')}
- Two people, one address: **Household**, ${price('household.she.2ad')} in Sheffield
- Free on weekdays: the off-peak version of any of these

## Less than once a week?

Be honest: a ten-visit pass is cheaper. People remember that we told them.

## Before you send the link

Give the whole cost in one message: monthly price, joining fee, term and notice. Prices differ by club, so name the club with the price every time.`,
  },
  {
    articleId: 'rolling-or-twelve-months',
    title: 'Rolling or twelve months?',
    category,
    keywords: ['contract', 'term', 'notice', 'minimum', 'commitment'],
    verifiedAt: calendar.day(-6),
    body: `Both give the same access. The difference is the price and how you leave.

## Rolling

- Leave any time with **30 days’ notice**
- One Club in Leeds: ${price('one-club.lee.any.rol')} a month
- Joining fee ${price('joining-fee.rol')}

## Twelve months

- Lower price: One Club in Leeds is ${price('one-club.lee.any.12m')} a month
- Joining fee ${price('joining-fee.12m')}
- Becomes rolling at the same price after the first year

## A year up front

Costs eleven months instead of twelve, with no joining fee. In Leeds that’s ${price('annual.lee.any')}. It doesn’t renew by itself.

## What to say

If somebody isn’t sure they’ll stay, suggest rolling. They can move to twelve months later, from the next payment, without paying another joining fee.`,
  },
  {
    articleId: 'joining-step-by-step',
    title: 'Joining, step by step',
    category,
    keywords: ['sign up', 'join', 'joining fee', 'direct debit', 'start'],
    verifiedAt: calendar.day(-4),
    body: `Joining takes about five minutes on a phone.

## The steps

1. Choose club, membership and start date, up to 30 days ahead.
2. Enter name, address, date of birth and an emergency contact.
3. Set up the direct debit. The first month and joining fee are paid by card.
4. Answer the short health questionnaire.
5. Book an induction, or skip it if you already train.

## The joining fee

${price('joining-fee.rol')} on rolling and ${price('joining-fee.12m')} on twelve months. It covers the induction and wristband. Students, 60 Plus and company members pay none.

## First visit

Bring photo ID. The wristband is waiting at the desk, and the app works as a key from the moment of joining.

Never take bank or card details in chat. If someone types them, ask them to delete the message and tell your team leader.`,
  },
  {
    articleId: 'off-peak',
    title: 'Off-peak: hours and small print',
    category,
    keywords: ['off peak', 'off-peak', 'daytime', 'cheaper', 'hours'],
    verifiedAt: calendar.day(-2),
    body: `Off-peak is the same gym when it’s quieter.

## The hours

- **Weekdays 9.30 am to 4 pm**
- **Saturday, Sunday and bank holidays from 1 pm** until closing

You can come in until the last minute of the window and stay for two hours after that.

## What it saves

One Club in Newcastle is ${price('one-club.new.any.rol')} anytime and ${price('one-club.new.off.rol')} off-peak, both rolling. A Newcastle day pass drops from ${price('day-pass.new.any')} to ${price('day-pass.new.off')}.

## Coming outside the hours

The gate stays shut for an off-peak wristband. The desk can sell a day pass; there’s no smaller top-up. Two or more peak visits a month, and anytime is usually better value. Switching takes effect the same day; switching back does so with the next payment.`,
  },
  {
    articleId: 'students-and-teens',
    title: 'Student and Teen memberships',
    category,
    keywords: ['student', 'uni', 'teen', 'under 18', '14', '16'],
    verifiedAt: calendar.day(-12),
    body: `Both are for one club and both can add classes.

## Students

- Any full-time course, any age, with a valid student card
- Anytime access and no joining fee
- Rolling, or nine months at a lower price
- Free freeze in July and August

There’s often a campaign on, so look up the price before you quote it.

## Teens, 14 to 17

- ${price('teen.she')} a month in Sheffield, ${price('teen.car')} in Cardiff
- Until 7 pm on school days, any time at weekends
- First visit is an **induction with a parent or guardian**
- Free weights from 16, or with a coach before that

## Under 14

No gym floor. Families can swim together at weekends in Sheffield and Newcastle.

## Proof

A photo of the card is uploaded in the app. Don’t accept one in chat.`,
  },
  {
    articleId: 'freezing',
    title: 'Freezing a membership',
    category,
    keywords: ['freeze', 'pause', 'injury', 'pregnant', 'holiday', 'travel'],
    verifiedAt: calendar.day(-1),
    body: `A freeze keeps the membership and its price, for **one to three months in any twelve**.

## What it costs

${price('freeze')} a month instead of the membership fee. Free with a doctor’s or midwife’s note, and free for students in July and August.

## How to do it

1. The member asks by **the 20th**; the freeze starts with the next calendar month.
2. Check the name and e-mail on the account.
3. Set the months and read the restart date back.
4. A confirmation goes out by e-mail within the hour.

## Good to know

- Months frozen are added to a twelve-month term.
- Coming back early? The wristband works again the same day, and that month is charged in full.
- Longer than three months for a medical reason is possible. Pass it to the club manager with the note.`,
  },
  {
    articleId: 'cancelling',
    title: 'Cancelling a membership',
    category,
    keywords: ['cancel', 'leave', 'notice', 'end', 'quit', 'moving'],
    verifiedAt: calendar.day(-1),
    body: `Make it easy. People who leave well come back.

## Notice

- **Rolling**: 30 days from the day they tell us, in chat, app or at the desk
- **Twelve months**: at the end of the term, or at once in the cases below
- **First 14 days**: money back for any online joining, less a day pass for each visit

## Leaving a term early

A move more than 15 miles from every club, redundancy, or a doctor’s note. One document, sent through the link in the app. The joining fee isn’t returned.

## In the chat

1. Ask once what made them decide, and accept the answer.
2. Offer a freeze only for injury, travel or a new baby.
3. Give the last day and the last payment, with dates.
4. Say thanks.

The bank mandate ends by itself after the last payment. Please tell members not to cancel it first.`,
  },
  {
    articleId: 'company-memberships',
    title: 'Company memberships',
    category,
    keywords: ['corporate', 'company', 'employer', 'work', 'team'],
    verifiedAt: calendar.day(-19),
    body: `For employers who pay for at least five people. You can quote the price per head; the company desk does the rest.

## Price per head, one club

- 5 to 19 people: ${price('company.005.one')} a month
- 20 to 49: ${price('company.020.one')}
- 50 or more: ${price('company.050.one')}

All clubs cost more per head; look up the row for the team size. There is no joining fee.

## What’s included

Anytime gym floor, an induction for everyone and a quarterly report of total visits. **Names and individual visits are never reported to an employer.**

## Take down

1. Company name and town
2. Rough number of people
3. Contact’s name, work e-mail and a good time to call

The company desk gets back within two working days. Employees who are already members switch over with the next payment.`,
  },
];
