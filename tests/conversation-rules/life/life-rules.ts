import { takesRoom } from '../../../src/conversation-rules/capacity.ts';
import { customerWrites, reopened, snoozeEnds } from '../../../src/conversation-rules/come-back.ts';
import { exitsOf } from '../../../src/conversation-rules/exits.ts';
import {
  accepted,
  handedBack,
  movedToQueue,
  offerEnds,
  offered,
} from '../../../src/conversation-rules/hand-over.ts';
import { leave, leaveProblem } from '../../../src/conversation-rules/leave.ts';

/** The rules a conversation lives by, so that one of them can be put wrong. */
export const soundRules = {
  takesRoom,
  exitsOf,
  leaveProblem,
  leave,
  snoozeEnds,
  customerWrites,
  reopened,
  offered,
  accepted,
  offerEnds,
  handedBack,
  movedToQueue,
} as const;

export type LifeRules = typeof soundRules;
