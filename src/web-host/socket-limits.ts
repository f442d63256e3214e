import type { WebSocket } from 'ws';

/** Fast typing with a look-up and a draft per key press stays below a third of this. */
const MAX_MESSAGES_PER_SECOND = 100;
const POLICY_VIOLATION = 1008;

/** Closes a socket that sends more than any screen would. */
export function limitMessageRate(socket: WebSocket, monotonic: () => number): void {
  let windowStart = monotonic();
  let count = 0;
  socket.on('message', () => {
    const now = monotonic();
    if (now - windowStart >= 1000) {
      windowStart = now;
      count = 0;
    }
    count += 1;
    if (count > MAX_MESSAGES_PER_SECOND) socket.close(POLICY_VIOLATION, 'too many messages');
  });
}
