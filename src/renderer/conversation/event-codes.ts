import type { EventCode } from '../../contract/model/message.ts';

const codes: Readonly<Record<EventCode, true>> = {
  claimed: true,
  assigned: true,
  resolved: true,
  reopened: true,
  noResponseNeeded: true,
  escalated: true,
  skipped: true,
  snoozed: true,
  snoozeEnded: true,
  pending: true,
  tagged: true,
  transferOffered: true,
  transferAccepted: true,
  transferDeclined: true,
  transferTimedOut: true,
  transferWithdrawn: true,
  movedToQueue: true,
  handedBack: true,
  hideAsked: true,
  hidden: true,
  hideRefused: true,
  stepsTicked: true,
  consentGiven: true,
  consentWithdrawn: true,
  contactNoted: true,
  sentimentSet: true,
  promiseMade: true,
  promiseKept: true,
  intakeSubmitted: true,
  intakeSent: true,
  intakeFailed: true,
};

/** The code an event's text is; null for one of a newer central service. The contract's own schema is not on the screen. */
export function eventCodeOf(text: string): EventCode | null {
  return isCode(text) ? text : null;
}

function isCode(text: string): text is EventCode {
  return Object.hasOwn(codes, text);
}

/** Said elsewhere on the screen, and too often for a line each. */
const quiet: readonly EventCode[] = ['stepsTicked', 'sentimentSet'];

export function isQuiet(code: string): boolean {
  return quiet.some((one) => one === code);
}

/** Those whose note is the name of a promise or a form. */
const named: readonly EventCode[] = [
  'promiseMade',
  'promiseKept',
  'intakeSubmitted',
  'intakeSent',
  'intakeFailed',
];

export function namesSomething(code: EventCode | null): boolean {
  return named.some((one) => one === code);
}
