import type { Conversation } from '../../../src/contract/model/conversation.ts';
import { exitOf as exitKindOf } from '../../../src/conversation-rules/leave.ts';
import { sampleBrand } from '../sample-brand.ts';
import { exitOf, leavingDeeds } from './deeds.ts';
import type { Desk } from './desk.ts';
import type { Expectation, Expected } from './expectation.ts';
import { capacityOf, everybody, personOf } from './people.ts';

/** Everybody's exits, once for each state a conversation was in. */
const checkedExits = new WeakSet<Conversation>();

/** What holds at every moment, whatever was done before. Throws what does not. */
export function checkDesk(desk: Desk, expectation: Expectation): void {
  checkCapacities(desk);
  desk.kept.forEach(({ conversation, messages }, index) => {
    const expected = expectation.conversations[index];
    if (!expected) throw new Error('a conversation nobody began');
    must(
      messages.length === expected.lines.length &&
        messages.every(({ seq, text }, place) => seq === place + 1 && text === expected.lines[place]),
      `${messages.map(({ seq, text }) => `${seq} ${text}`)} instead of ${expected.lines}`,
    );
    must(conversation.lastSeq === messages.length, 'the last seq is that of another line');
    checkExpected(conversation, expected);
    checkShape(conversation, desk.now());
    if (!checkedExits.has(conversation)) checkExits(desk, conversation);
    checkedExits.add(conversation);
  });
}

/** A failed expectation of vitest's costs much, even when it holds. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function checkExpected(conversation: Conversation, expected: Expected): void {
  const { status, holder, queueId, waitingSince } = conversation;
  must(status === expected.status, `${status} instead of ${expected.status}`);
  must((holder?.name ?? null) === expected.holder, `held by ${holder?.name} instead of ${expected.holder}`);
  must(queueId === (expected.isInternal ? 'internal' : 'main'), `in the queue ${queueId}`);
  must((waitingSince !== null) === expected.waits, expected.waits ? 'waits unseen' : 'waits for nothing');
  const to = conversation.transfer?.to.name ?? null;
  must(to === (expected.offer?.to ?? null), `on offer to ${to}`);
  const { unansweredSince } = expected;
  must(
    unansweredSince === null || (waitingSince ?? unansweredSince) <= unansweredSince,
    'waits for longer than is said',
  );
}

/** Parts of a conversation that belong together. */
function checkShape(conversation: Conversation, now: number): void {
  const { status, holder, snoozedUntil, resolvedAt, ending, disposition } = conversation;
  must((holder === null) === (status === 'queued'), 'somebody holds what is queued, or nobody what is not');
  must(
    (snoozedUntil !== null) === (status === 'snoozed'),
    'snoozed without an end, or an end without a snooze',
  );
  must(snoozedUntil === null || snoozedUntil > now, 'a snooze that nobody ended');
  const isOver = status === 'resolved';
  must((resolvedAt !== null) === isOver && (ending !== null) === isOver, 'how it ended says something else');
  const saysNothing = disposition === null && Object.keys(conversation.wrapUp).length === 0;
  must(isOver || saysNothing, 'it goes on and is wrapped up');
}

/** Counted here anew: nobody was given more than they may hold. */
function checkCapacities({ kept }: Desk): void {
  for (const who of everybody) {
    const held = kept.filter(
      ({ conversation: { status, holder } }) =>
        holder?.name === who && (status === 'open' || status === 'pending'),
    );
    must(held.length <= capacityOf[who], `${who} holds ${held.length}`);
  }
}

/** Every exit that is shown works, and no other does. */
function checkExits({ rules, now }: Desk, conversation: Conversation): void {
  for (const person of everybody.map(personOf)) {
    const shown = rules.exitsOf(conversation, sampleBrand, person.personId);
    for (const deed of leavingDeeds) {
      const problem = rules.leaveProblem(exitOf(deed, now()), conversation, sampleBrand, person);
      const isShown = shown.some(({ kind, why }) => kind === exitKindOf(deed.kind) && why === null);
      must(isShown === (problem === null), `${deed.kind} is ${isShown ? '' : 'not '}shown`);
    }
  }
}
