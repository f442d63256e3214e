import * as z from 'zod';
import { WhyNoExit } from '../model/conversation-life.ts';

/**
 * Every failure the central service answers with: HTTP status and default sentence. The code is the contract,
 * the sentence is for people.
 */
export const centralErrors = {
  INVALID_CREDENTIALS: { status: 401, message: 'E-mail or password is wrong.' },
  SIGN_IN_REQUIRED: { status: 401, message: 'The access token is missing, wrong or expired.' },
  FORBIDDEN: { status: 403, message: 'Your role does not allow this.' },
  NOT_FOUND: { status: 404, message: 'There is no such thing, or you may not know of it.' },
  ALREADY_CLAIMED: {
    status: 409,
    message: 'Somebody else holds this conversation.',
    data: z.object({ holderName: z.string() }),
  },
  NOT_QUEUED: { status: 409, message: 'The conversation no longer waits in the queue.' },
  CAPACITY_REACHED: {
    status: 409,
    message: 'You hold as many conversations as you may.',
    data: z.object({ capacity: z.int() }),
  },
  TRANSFER_REFUSED: {
    status: 409,
    message: 'The conversation cannot be handed over to them.',
    /** `capacity`: they hold as many as they may. `offered`: it is on offer already. */
    data: z.object({
      why: z.enum(['capacity', 'offline', 'away', 'notInQueue', 'noRole', 'self', 'offered', 'unknownQueue']),
      capacity: z.int().optional(),
    }),
  },
  TRANSFER_OVER: { status: 409, message: 'The offer is over: accepted, declined, withdrawn or too old.' },
  NOT_ALLOWED: {
    status: 409,
    message: 'This is not possible as the conversation stands.',
    data: z.object({ why: WhyNoExit }),
  },
  CHANNEL_PROBLEM: { status: 409, message: 'The channel did not do it; try again later.' },
  CURSOR_TOO_OLD: { status: 410, message: 'Changes since then are no longer kept; take a snapshot.' },
  VERSION_CONFLICT: { status: 409, message: 'The pack changed meanwhile; look at it again.' },
  RECORD_REFUSED: {
    status: 422,
    message: 'The record cannot be published like this.',
    /** Each a sentence that names its place: `handling.intakeForms[0].promise: …`. */
    data: z.object({ problems: z.array(z.string()).min(1) }),
  },
  IMPORT_NOT_READY: {
    status: 409,
    message: 'The import cannot be published yet.',
    /** `confirm` names a second yes that is missing. */
    data: z.object({
      why: z.enum([
        'notRead',
        'problem',
        'questions',
        'refusedRows',
        'confirm',
        'nothingToDo',
        'momentPassed',
      ]),
      confirm: z.array(z.string()).optional(),
    }),
  },
  FACT_OUTDATED: {
    status: 409,
    message: 'A fact does not fit the brand’s knowledge as it is now.',
    /** `now`: what customers pay now, as text; `missing`: there is no such row. */
    data: z.object({
      brandId: z.string(),
      fact: z.int(),
      why: z.enum(['missing', 'otherPrice', 'otherCurrency']),
      now: z.string().optional(),
    }),
  },
  UPDATE_CHANGED: { status: 409, message: 'It was changed or decided meanwhile; look at it again.' },
  UPDATE_ENDED: { status: 409, message: 'The update was retracted or has expired.' },
  NO_CHANNEL: { status: 409, message: 'The brand has no channel for questions.' },
  /** The sentence says what Slack answered and what to do. */
  SLACK_PROBLEM: { status: 409, message: 'Slack did not answer; try again later.' },
  STALE_FENCING: { status: 409, message: 'Somebody else has the lease by now.' },
  CONVERSATION_ENDED: { status: 409, message: 'This conversation has ended.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: 'Too many requests; wait before the next.',
    data: z.object({ retryAfterSeconds: z.int() }),
  },
} as const;

export type CentralErrorCode = keyof typeof centralErrors;
