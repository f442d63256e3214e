import type { Article } from '../../../../contract/model/brand-pack.ts';
import { calendar } from '../calendar.ts';
import { price } from '../products/products.ts';

const category = 'Payments, shop and problems';

export const problemArticles: readonly Article[] = [
  {
    articleId: 'payments',
    title: 'Payments and failed direct debits',
    category,
    keywords: ['direct debit', 'failed payment', 'bank', 'charged', 'arrears'],
    verifiedAt: calendar.day(-3),
    body: `Monthly fees are collected by direct debit on the **1st**, or the next working day.

## The first payment

Joining in the middle of a month? The card pays for the rest of it by the day, plus the joining fee. The direct debit starts on the next 1st.

## When a payment fails

1. We try again after **five working days**. There’s no charge for that.
2. The wristband keeps working in the meantime.
3. If the second try fails, entry stops and we write by e-mail with a payment link.

Someone who pays by the link can train again within the hour. If money is tight, offer a freeze or off-peak before anything else, and be kind about it.

## Charged twice?

Ask for the two dates and the last four digits of the account, never more. The accounts team replies within two working days.`,
  },
  {
    articleId: 'refunds-and-complaints',
    title: 'Complaints and refunds',
    category,
    keywords: ['complaint', 'refund', 'money back', 'angry', 'manager'],
    verifiedAt: calendar.day(-2),
    body: `A complaint is a favour: most people just leave.

## In the chat

1. Say what you understood, in your own words.
2. Say sorry once.
3. Ask for club, day and time, and the account’s e-mail.
4. Pass it to the club manager with a one-line summary.
5. Tell them when they’ll hear: **within 24 hours**, weekends and public holidays excluded.

## You may do on your own

- Give back a class ticket when we cancelled the class
- Send a new wristband free of charge if it stopped working
- Book another induction or technique check after a bad one

## The manager decides

Refunds of fees, free months, and anything about staff or another member. Promise the reply, not the result.

## Safety first

Anyone hurt, harassed or filmed without asking: hand over to the manager at once, whatever the time.`,
  },
  {
    articleId: 'wristbands-and-app',
    title: 'Wristbands, the app and getting in',
    category,
    keywords: ['wristband', 'app', 'gate', 'lost', 'cannot get in', 'password'],
    verifiedAt: calendar.day(-9),
    body: `Two keys open the gate: the wristband and the code in the app.

## Lost wristband

Switch the old one off first, then tell the member that a new one costs ${price('wristband')} at the desk. The app works in the meantime. If the band broke by itself, the new one is free.

## The gate stays shut

Check in this order:

1. Off-peak membership outside its hours
2. A payment that failed twice
3. A freeze that hasn’t ended
4. The other club, with a One Club membership

Say what you found and what fixes it. The desk can open the gate after checking ID.

## App trouble

Ask them to sign out and in again. A new password comes from the sign-in page by e-mail. We never need anybody’s password, so don’t ask for it.`,
  },
  {
    articleId: 'guests',
    title: 'Bringing a friend',
    category,
    keywords: ['guest', 'friend', 'bring', 'plus one', 'free guest'],
    verifiedAt: calendar.day(-18),
    body: `Members can bring one guest at a time, in the club they’re in.

## What it costs

${price('guest-visit.she')} a visit in Sheffield, Leeds and Newcastle, ${price('guest-visit.car')} in Cardiff. All Clubs members have **two guest visits a month** included.

## How it works

- The guest comes in with the member and brings photo ID
- The same friend can come up to three times; after that it’s a day pass
- With an off-peak member, off-peak hours hold for the guest too
- Classes: yes, if there’s a free place at the start

## If the friend joins

Both get the choice of a free month of towels or a bottle at the desk. It’s arranged when the friend gives the member’s name while joining; it can’t be added later.`,
  },
  {
    articleId: 'supplements-advice',
    title: 'Talking about supplements',
    category,
    keywords: ['protein', 'creatine', 'pre-workout', 'allergen', 'vegan', 'caffeine'],
    verifiedAt: calendar.day(-6),
    body: `We sell a few and recommend fewer. Most people do fine with food.

## The range

- Whey protein, 1 kg: ${price('whey.cho.1k')}, contains **milk and soya**
- Pea and rice protein, 1 kg: ${price('vegan-protein.cho.1k')}, vegan, made where nuts are handled
- Creatine, 300 g: ${price('creatine.300')}, nothing added
- Pre-workout, berry: ${price('pre-workout.ber')}, **180 mg caffeine** a serving; the cola flavour has none

## You may say

What’s in it, how it’s mixed, what the label says.

## Leave to a professional

Whether someone should take it. With medicine, pregnancy or a condition, the answer is always the GP or pharmacist. Pre-workout isn’t sold to under-18s.

## Allergies

Read the allergens from the price item. If it isn’t there, say you’ll check, and check.`,
  },
  {
    articleId: 'shop-orders',
    title: 'Shop orders, delivery and returns',
    category,
    keywords: ['delivery', 'return', 'exchange', 'shop', 'size', 'order'],
    verifiedAt: calendar.day(-10),
    body: `Everything is sold at the desk and on the site.

## Collecting

Free, from any club. Usually **the next working day**, with a message when it’s there. We keep it for two weeks.

## By post

Free from £40, otherwise it’s added at checkout. Two to three working days in Great Britain.

## Returns

- Kit: **30 days**, unworn, tags on. Exchanges at the desk take a minute
- Supplements: unopened, 30 days
- Swimwear accessories and bottles: only if faulty
- Refunds go back to the card within five working days

## Sizes

T-shirts are true to size, hoodies come up large. Belts are measured round the navel. If it’s between two sizes, the desk has one of each to try.

Faulty after a year? Send a photo through the order page and we’ll sort it.`,
  },
  {
    articleId: 'gift-cards',
    title: 'Gift cards',
    category,
    keywords: ['gift card', 'voucher', 'present', 'balance', 'expire'],
    verifiedAt: calendar.day(-21),
    body: `Good for anything in all four clubs: memberships, coaching, classes and kit.

## Buying

Four values, from ${price('gift-card.020.eml')} to ${price('gift-card.100.eml')}. By e-mail it arrives within minutes or on a day you pick. As a card by post it costs a little more, ${price('gift-card.040.pst')} for the £40 one, and goes out **the next working day**.

## Using

- At the desk or on the site, over several visits
- It can pay a joining fee and first month, but not a direct debit
- No cash back, no top-ups

## Expiry

**Two years** from the day it was bought. Up to three months late, the shop team can extend it once by six months. Ask for the code and the month of purchase.

Never tell anyone a balance without the full code.`,
  },
  {
    articleId: 'lost-property',
    title: 'Lost property',
    category,
    keywords: ['lost', 'left behind', 'forgot', 'found', 'headphones'],
    verifiedAt: calendar.day(-22),
    body: `Bottles, headphones and one shoe at a time.

## Ask for

1. Which club, which day and roughly when
2. Where: changing room, studio, pool, locker number
3. What it looks like – let **them** describe it

## What we do

The desk looks the same day and you write back before closing. Things stay for **four weeks** in the club; after that clothes and bottles go to charity. Bank cards, phones and ID go into the safe at once, and to the police after a week.

## Sending it on

Within Great Britain for the price of the postage. Keys and cards are only handed over in person, with ID.

## Left in a day locker?

Lockers are emptied every night. Give it until 10 am the next morning, then ask the desk.`,
  },
];
