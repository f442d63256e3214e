import type { LifeRules } from './life-rules.ts';
import { soundRules } from './life-rules.ts';

const { accepted, customerWrites, exitsOf, handedBack, leave, leaveProblem } = soundRules;
const { movedToQueue, offered, reopened, snoozeEnds, takesRoom } = soundRules;

/** Rules that look right and lose, double or forget. A test that lets one of them pass proves nothing. */
export const brokenRules: Readonly<Record<string, Partial<LifeRules>>> = {
  'a skip forgets that the customer waits': {
    leave: (exit, ...rest) => {
      const left = leave(exit, ...rest);
      if (exit.kind !== 'skipped') return left;
      return { ...left, conversation: { ...left.conversation, waitingSince: null } };
    },
  },

  'who waited is put to the end': {
    leave: (exit, conversation, brand, person, at) =>
      leave(
        exit,
        exit.kind === 'skipped' ? { ...conversation, waitingSince: null } : conversation,
        brand,
        person,
        at,
      ),
  },

  'an escalation keeps its holder': {
    leave: (exit, conversation, ...rest) => {
      const left = leave(exit, conversation, ...rest);
      const { holder } = exit.kind === 'escalated' ? conversation : left.conversation;
      return { ...left, conversation: { ...left.conversation, holder } };
    },
  },

  'what ended goes on waiting': {
    leave: (exit, conversation, ...rest) => {
      const left = leave(exit, conversation, ...rest);
      return { ...left, conversation: { ...left.conversation, waitingSince: conversation.waitingSince } };
    },
  },

  'what ended may still come back from a snooze': {
    leave: (exit, conversation, ...rest) => {
      const left = leave(exit, conversation, ...rest);
      const snoozedUntil = left.conversation.snoozedUntil ?? conversation.snoozedUntil;
      return { ...left, conversation: { ...left.conversation, snoozedUntil } };
    },
  },

  'exits are judged by the screen alone': { leaveProblem: () => null },

  'the screen shows every exit': {
    exitsOf: (...args) => exitsOf(...args).map(({ kind }) => ({ kind, why: null })),
  },

  'what is snoozed can be made pending, and takes room unasked': {
    exitsOf: (conversation, ...rest) => exitsOf(woken(conversation), ...rest),
    leaveProblem: (exit, conversation, ...rest) => leaveProblem(exit, woken(conversation), ...rest),
  },

  'what waits for the customer takes no room': {
    takesRoom: (conversation) => conversation.status !== 'pending' && takesRoom(conversation),
  },

  'a snooze ends at a holder who has no room': {
    snoozeEnds: (conversation, { isHere }, at) => snoozeEnds(conversation, { isHere, hasRoom: true }, at),
  },

  'a snooze ends at a holder who is gone': {
    snoozeEnds: (conversation, { hasRoom }, at) => snoozeEnds(conversation, { isHere: true, hasRoom }, at),
  },

  'a snooze goes on although the customer wrote': {
    customerWrites: (conversation, ...rest) =>
      conversation.status === 'snoozed'
        ? { conversation, code: null }
        : customerWrites(conversation, ...rest),
  },

  'waiting for the customer goes on although they wrote': {
    customerWrites: (conversation, ...rest) =>
      conversation.status === 'pending'
        ? { conversation, code: null }
        : customerWrites(conversation, ...rest),
  },

  'an offer gives it away before it is accepted': {
    offered: (conversation, offer, at) => {
      const over = offered(conversation, offer, at);
      return { ...over, conversation: { ...over.conversation, holder: offer.to } };
    },
  },

  'an offer that was accepted goes on': {
    accepted: (conversation, transfer, at) => {
      const over = accepted(conversation, transfer, at);
      return { ...over, conversation: { ...over.conversation, transfer } };
    },
  },

  'what a colleague takes over goes on being snoozed': {
    accepted: (conversation, transfer, at) => {
      const over = accepted(conversation, transfer, at);
      return { ...over, conversation: { ...over.conversation, snoozedUntil: conversation.snoozedUntil } };
    },
  },

  'whoever is gone keeps it all the same': {
    handedBack: (conversation, at) => ({ ...handedBack(conversation, at), conversation }),
  },

  'who is moved to another queue begins to wait anew': {
    movedToQueue: (conversation, ...rest) => movedToQueue({ ...conversation, waitingSince: null }, ...rest),
  },

  'what was reopened still says how it ended': {
    reopened: (conversation, ...rest) => {
      const { disposition, wrapUp } = conversation;
      return { ...reopened(conversation, ...rest), disposition, wrapUp };
    },
  },
};

function woken<Conversation extends { readonly status: string }>(conversation: Conversation): Conversation {
  return conversation.status === 'snoozed' ? { ...conversation, status: 'open' } : conversation;
}
