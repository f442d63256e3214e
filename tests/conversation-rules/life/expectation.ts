import type { EpochMs } from '../../../src/contract/model/time.ts';
import { DAY_MS, type Deed, MINUTE_MS } from './deeds.ts';
import { capacityOf, type Who } from './people.ts';

/** What somebody who only knows the words of the rules expects of one conversation. */
export interface Expected {
  readonly kind: 'chat' | 'email';
  /** The whole transcript. */
  readonly lines: string[];
  status: 'queued' | 'open' | 'pending' | 'snoozed' | 'resolved';
  /** Of a resolved one, who held it last. */
  holder: Who | null;
  isInternal: boolean;
  waits: boolean;
  /** When the customer first wrote what nobody has answered. */
  unansweredSince: EpochMs | null;
  /** Who is asked to take it, and until when. */
  offer: { readonly to: Who; readonly until: EpochMs } | null;
  until: EpochMs;
  endedAt: EpochMs;
}

/** What was done without a connection, and travels when there is one. */
export interface Undelivered {
  readonly index: number;
  readonly deed: Deed;
  readonly text: string;
}

export interface Expectation {
  readonly conversations: Expected[];
  readonly connected: Set<Who>;
  readonly outbox: Record<Who, Undelivered[]>;
  now: EpochMs;
  written: number;
}

const REOPENS_FOR_MS = 7 * DAY_MS;

export function newExpectation(now: EpochMs): Expectation {
  return {
    conversations: [],
    connected: new Set(),
    outbox: { newcomer: [], experienced: [], lead: [] },
    now,
    written: 0,
  };
}

export function newExpected(kind: Expected['kind'], now: EpochMs, text: string): Expected {
  return {
    kind,
    lines: [text],
    status: 'queued',
    holder: null,
    isInternal: false,
    waits: true,
    unansweredSince: now,
    offer: null,
    until: 0,
    endedAt: 0,
  };
}

export function customerWrites(all: Expectation, one: Expected, text: string): boolean {
  if (one.status === 'resolved') {
    if (one.kind !== 'email' || all.now - one.endedAt >= REOPENS_FOR_MS) return false;
    one.lines.push('reopened');
    wait(one);
  }
  if (one.status === 'snoozed') wake(all, one);
  if (one.status === 'pending') one.status = 'open';
  one.lines.push(text);
  one.waits = true;
  one.unansweredSince ??= all.now;
  return true;
}

export function isClaimed(all: Expectation, one: Expected, who: Who): boolean {
  if (one.status === 'resolved') return false;
  if (one.holder !== null) return one.holder === who;
  if (!hasRoom(all, who)) return false;
  one.lines.push('claimed');
  take(one, who);
  return true;
}

export function isReopened(all: Expectation, one: Expected, who: Who): boolean {
  if (who !== 'lead' && one.holder !== who) return false;
  if (one.status !== 'resolved') return one.holder === who;
  if (!hasRoom(all, who)) return false;
  one.lines.push('reopened');
  take(one, who);
  return true;
}

export function isDone(all: Expectation, one: Expected, who: Who, deed: Deed, text: string): boolean {
  if (one.status === 'resolved' || one.holder !== who) return false;
  if (one.offer && deed.kind !== 'answered') return false;
  const isPutAside = one.status === 'pending' || one.status === 'snoozed';
  if (deed.kind === 'pending' && (isPutAside || one.waits)) return false;
  if (deed.kind === 'snoozed' && one.kind === 'chat' && one.waits) return false;
  one.lines.push(deed.kind === 'answered' ? text : deed.kind);
  switch (deed.kind) {
    case 'answered':
      one.waits = false;
      one.unansweredSince = null;
      break;
    case 'resolved':
    case 'noResponseNeeded':
      one.status = 'resolved';
      one.waits = false;
      one.unansweredSince = null;
      one.endedAt = all.now;
      break;
    case 'escalated':
      one.isInternal = true;
      wait(one);
      break;
    case 'skipped':
      wait(one);
      break;
    case 'snoozed':
      one.status = 'snoozed';
      one.until = all.now + deed.forMs;
      break;
    case 'pending':
      one.status = 'pending';
      break;
    default:
      deed satisfies never;
  }
  return true;
}

export function isMoved(one: Expected, who: Who, isInternal: boolean): boolean {
  if (one.status === 'resolved' || one.holder !== who || one.offer) return false;
  one.lines.push('movedToQueue');
  one.isInternal = isInternal;
  wait(one);
  return true;
}

export function isOffered(all: Expectation, one: Expected, who: Who, to: Who): boolean {
  if (one.status === 'resolved' || one.holder !== who || one.offer) return false;
  if (to === who || !all.connected.has(to) || !hasRoom(all, to)) return false;
  one.lines.push('transferOffered');
  one.offer = { to, until: all.now + MINUTE_MS };
  return true;
}

export function isAnswered(all: Expectation, one: Expected, who: Who, isAccepted: boolean): boolean {
  if (one.offer?.to !== who || (isAccepted && !hasRoom(all, who))) return false;
  one.lines.push(isAccepted ? 'transferAccepted' : 'transferDeclined');
  one.offer = null;
  if (isAccepted) take(one, who);
  return true;
}

export function isWithdrawn(one: Expected, who: Who): boolean {
  if (!one.offer || one.holder !== who) return false;
  one.lines.push('transferWithdrawn');
  one.offer = null;
  return true;
}

/** What is put aside stays with whoever is gone. */
export function isGoneForLong({ conversations }: Expectation, who: Who): void {
  for (const one of conversations) {
    if (one.status !== 'open' || one.holder !== who) continue;
    one.lines.push('handedBack');
    wait(one);
  }
}

export function timePasses(all: Expectation, milliseconds: number): void {
  all.now += milliseconds;
  for (const one of all.conversations) {
    if (!one.offer || one.offer.until > all.now) continue;
    one.lines.push('transferTimedOut');
    one.offer = null;
  }
  const due = all.conversations.filter(({ status, until }) => status === 'snoozed' && until <= all.now);
  for (const one of due.toSorted((a, b) => a.until - b.until)) wake(all, one);
}

function wake(all: Expectation, one: Expected): void {
  one.lines.push('snoozeEnded');
  const isBack = one.holder !== null && all.connected.has(one.holder) && hasRoom(all, one.holder);
  if (isBack) one.status = 'open';
  else wait(one);
}

function hasRoom({ conversations }: Expectation, who: Who): boolean {
  const held = conversations.filter(({ holder }) => holder === who);
  const counted = held.filter(({ status }) => status === 'open' || status === 'pending');
  return counted.length < capacityOf[who];
}

function wait(one: Expected): void {
  one.status = 'queued';
  one.holder = null;
  one.offer = null;
  one.waits = true;
}

function take(one: Expected, who: Who): void {
  one.status = 'open';
  one.holder = who;
}
