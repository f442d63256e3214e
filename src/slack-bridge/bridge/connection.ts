import type { Clock } from '../../core/kernel/clock.ts';
import { retryDelay } from '../../core/kernel/retry-delay.ts';
import type { SlackEnvelope, SlackFailure, SlackPort, SlackSocket } from '../ports/slack-port.ts';

/** Keeps one line to Slack open while it should. */
export interface Connection {
  readonly open: () => void;
  readonly close: () => void;
}

export interface ConnectionParts {
  readonly slack: Pick<SlackPort, 'openSocket'>;
  readonly clock: Clock;
  readonly random: () => number;
  /** For work nobody waits for. */
  readonly background: (what: string, work: Promise<unknown>) => void;
  readonly onEnvelope: (envelope: SlackEnvelope) => void;
  /** A line is open, the first or another one: something may have been missed. */
  readonly onOpen: () => void;
  /** No line is open any more; another is tried. */
  readonly onDown: () => void;
  /** So many attempts failed in a row. */
  readonly onFailed: (failure: SlackFailure, failures: number) => void;
}

export function createConnection(parts: ConnectionParts): Connection {
  const { slack, clock, random } = parts;
  let wanted = false;
  let round = 0;
  let failures = 0;
  let isOpening = false;
  let cancelRetry = () => {};
  const sockets = new Set<SlackSocket>();

  const openAnother = async () => {
    if (!wanted || isOpening) return;
    isOpening = true;
    const mine = round;
    let socket: SlackSocket | null = null;
    let isOver = false;
    const end = () => {
      isOver = true;
      if (socket) drop(socket);
    };
    const answer = await slack.openSocket({
      // Also of a line that is on its way out: what arrives is taken.
      onEnvelope: parts.onEnvelope,
      onEnding: () => {
        // The old line stays until the new one is open, so that events always find one.
        if (mine === round) openInBackground();
      },
      onClosed: end,
    });
    isOpening = false;
    if (mine !== round) {
      if (answer.ok) answer.value.close();
      // Somebody asked for a line meanwhile.
      openInBackground();
      return;
    }
    if (answer.ok && !isOver) {
      socket = answer.value;
      failures = 0;
      const before = [...sockets];
      sockets.add(socket);
      parts.onOpen();
      for (const old of before) {
        sockets.delete(old);
        old.close();
      }
      return;
    }
    failures += 1;
    const failure: SlackFailure = answer.ok ? { ok: false, code: 'interrupted' } : answer;
    parts.onFailed(failure, failures);
    retryLater(failure);
  };
  const retryLater = ({ retryAfterMs }: SlackFailure) => {
    if (!wanted) return;
    const retryAfterSeconds = retryAfterMs === undefined ? undefined : retryAfterMs / 1_000;
    const ms = retryDelay({ failures, random, loopback: false, retryAfterSeconds });
    cancelRetry();
    cancelRetry = clock.setTimer(ms, openInBackground);
  };
  const drop = (socket: SlackSocket) => {
    if (!sockets.delete(socket) || sockets.size > 0) return;
    parts.onDown();
    openInBackground();
  };
  const openInBackground = () => {
    if (!wanted || isOpening) return;
    parts.background('slackConnection', openAnother());
  };

  return {
    open: () => {
      if (wanted) return;
      wanted = true;
      failures = 0;
      openInBackground();
    },
    close: () => {
      wanted = false;
      round += 1;
      cancelRetry();
      const open = [...sockets];
      sockets.clear();
      for (const socket of open) socket.close();
    },
  };
}
