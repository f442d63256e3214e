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
};

/** The code an event's text is; null for one of a newer central service. The contract's own schema is not on the screen. */
export function eventCodeOf(text: string): EventCode | null {
  return isCode(text) ? text : null;
}

function isCode(text: string): text is EventCode {
  return Object.hasOwn(codes, text);
}
