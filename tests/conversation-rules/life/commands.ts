import * as fc from 'fast-check';
import { expect } from 'vitest';
import { anyDeed, anyWhile, type Deed } from './deeds.ts';
import { createDesk, type Desk } from './desk.ts';
import {
  customerWrites,
  type Expectation,
  type Expected,
  isAnswered,
  isClaimed,
  isDone,
  isGoneForLong,
  isMoved,
  isOffered,
  isReopened,
  isWithdrawn,
  newExpectation,
  newExpected,
  timePasses,
} from './expectation.ts';
import { checkDesk } from './invariants.ts';
import type { LifeRules } from './life-rules.ts';
import { everybody, type Who } from './people.ts';

type Step = fc.Command<Expectation, Desk>;

const kinds = ['email', 'chat', 'chat'] as const;
const anyone = fc.constantFrom<Who>(...everybody);
const anyIndex = fc.nat({ max: kinds.length - 1 });

/** Something that happens; checks everything afterwards. */
function step(
  name: string,
  may: (all: Expectation) => boolean,
  happen: (all: Expectation, desk: Desk) => void,
): Step {
  return {
    check: may,
    run: (all, desk) => {
      happen(all, desk);
      checkDesk(desk, all);
    },
    toString: () => name,
  };
}

const oneOf = ({ conversations }: Readonly<Expectation>, index: number): Expected => {
  const one = conversations[index];
  if (!one) throw new Error(`there is no conversation ${index}`);
  return one;
};

const holderOf = (all: Readonly<Expectation>, index: number): Who => oneOf(all, index).holder ?? 'newcomer';

const always = () => true;

function nextText(all: Expectation, by: string): string {
  all.written += 1;
  return `${by} ${all.written}`;
}

const writes = (index: number) =>
  step(`customer ${index} writes`, always, (all, desk) => {
    const text = nextText(all, 'customer');
    expect(desk.customerWrites(index, text)).toBe(customerWrites(all, oneOf(all, index), text));
  });

const claims = (who: Who, index: number) =>
  step(
    `${who} claims ${index}`,
    (all) => all.connected.has(who),
    (all, desk) => expect(desk.claim(who, index)).toBe(isClaimed(all, oneOf(all, index), who)),
  );

const reopens = (who: Who, index: number) =>
  step(
    `${who} reopens ${index}`,
    (all) => all.connected.has(who),
    (all, desk) => expect(desk.reopen(who, index)).toBe(isReopened(all, oneOf(all, index), who)),
  );

/**
 * Whoever holds it, mostly; the others get no further than being refused. Decided now; without a connection it arrives
 * when there is one, whatever has happened until then.
 */
const does = (by: Who | 'holder', index: number, deed: Deed) =>
  step(`${by} in ${index}: ${JSON.stringify(deed)}`, always, (all, desk) => {
    const who = by === 'holder' ? holderOf(all, index) : by;
    const undelivered = { index, deed, text: nextText(all, who) };
    if (all.connected.has(who)) deliver(all, desk, who, undelivered);
    else all.outbox[who].push(undelivered);
  });

const connects = (who: Who) =>
  step(
    `${who} connects`,
    (all) => !all.connected.has(who),
    (all, desk) => {
      all.connected.add(who);
      desk.connect(who, true);
      for (const undelivered of all.outbox[who].splice(0)) deliver(all, desk, who, undelivered);
    },
  );

const disconnects = (who: Who) =>
  step(
    `${who} is cut off`,
    (all) => all.connected.has(who),
    (all, desk) => {
      all.connected.delete(who);
      desk.connect(who, false);
    },
  );

const isGone = (who: Who) =>
  step(
    `${who} is gone for long`,
    (all) => !all.connected.has(who),
    (all, desk) => {
      isGoneForLong(all, who);
      desk.handBack(who);
    },
  );

const moves = (who: Who, index: number, isInternal: boolean) =>
  step(
    `${who} moves ${index} to the ${isInternal ? 'internal' : 'main'} queue`,
    (all) => all.connected.has(who),
    (all, desk) =>
      expect(desk.moveToQueue(who, index, isInternal)).toBe(isMoved(oneOf(all, index), who, isInternal)),
  );

/** Whoever holds it asks a colleague to take it. */
const offers = (index: number, to: Who) =>
  step(
    `${index} is offered to ${to}`,
    (all) => all.connected.has(holderOf(all, index)),
    (all, desk) => {
      const who = holderOf(all, index);
      expect(desk.offer(who, to, index)).toBe(isOffered(all, oneOf(all, index), who, to));
    },
  );

/** Of the first that is on offer. */
const answersOffer = (isAccepted: boolean) =>
  step(
    `the first offer is ${isAccepted ? 'accepted' : 'declined'}`,
    ({ conversations, connected }) => {
      const to = conversations.find(({ offer }) => offer)?.offer?.to;
      return to !== undefined && connected.has(to);
    },
    (all, desk) => {
      const index = all.conversations.findIndex(({ offer }) => offer);
      const one = oneOf(all, index);
      const who = one.offer?.to ?? 'newcomer';
      expect(desk.answer(who, index, isAccepted)).toBe(isAnswered(all, one, who, isAccepted));
    },
  );

const withdraws = (who: Who, index: number) =>
  step(
    `${who} withdraws the offer of ${index}`,
    (all) => all.connected.has(who),
    (all, desk) => expect(desk.withdraw(who, index)).toBe(isWithdrawn(oneOf(all, index), who)),
  );

const passes = (milliseconds: number) =>
  step(`${milliseconds} ms pass`, always, (all, desk) => {
    timePasses(all, milliseconds);
    desk.passTime(milliseconds);
  });

function deliver(
  all: Expectation,
  desk: Desk,
  who: Who,
  { index, deed, text }: { readonly index: number; readonly deed: Deed; readonly text: string },
): void {
  expect(desk.does(who, index, deed, text)).toBe(isDone(all, oneOf(all, index), who, deed, text));
}

/** What happens most stands here more than once. */
const anySteps = fc.commands(
  [
    anyIndex.map(writes),
    fc.tuple(anyone, anyIndex).map(([who, index]) => claims(who, index)),
    fc.tuple(anyone, anyIndex).map(([who, index]) => claims(who, index)),
    fc.tuple(anyone, anyIndex).map(([who, index]) => reopens(who, index)),
    fc.tuple(anyIndex, anyDeed).map(([index, deed]) => does('holder', index, deed)),
    fc.tuple(anyIndex, anyDeed).map(([index, deed]) => does('holder', index, deed)),
    fc.tuple(anyIndex, anyDeed).map(([index, deed]) => does('holder', index, deed)),
    fc.tuple(anyIndex, anyDeed).map(([index, deed]) => does('holder', index, deed)),
    fc.tuple(anyone, anyIndex, anyDeed).map(([who, index, deed]) => does(who, index, deed)),
    fc.tuple(anyIndex, anyone).map(([index, to]) => offers(index, to)),
    fc.tuple(anyIndex, anyone).map(([index, to]) => offers(index, to)),
    fc.constantFrom(true, true, false).map(answersOffer),
    fc.tuple(anyone, anyIndex).map(([who, index]) => withdraws(who, index)),
    anyone.map(connects),
    anyone.map(disconnects),
    anyone.map(isGone),
    fc.tuple(anyone, anyIndex, fc.boolean()).map(([who, index, isInternal]) => moves(who, index, isInternal)),
    anyWhile.map(passes),
  ],
  { size: 'max', maxCommands: 80 },
);

/** Anything that two agents, a team lead, customers, the network and time can do, in any order. */
export function anyLife(rules: LifeRules) {
  return fc.property(anySteps, (steps) => {
    fc.modelRun(() => {
      const desk = createDesk(rules);
      const model = newExpectation(desk.now());
      for (const kind of kinds) {
        desk.begin(kind, 'Hello');
        model.conversations.push(newExpected(kind, model.now, 'Hello'));
      }
      for (const who of everybody) {
        desk.connect(who, true);
        model.connected.add(who);
      }
      return { model, real: desk };
    }, steps);
  });
}
