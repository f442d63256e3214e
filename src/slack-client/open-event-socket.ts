import { SocketModeClient } from '@slack/socket-mode';
import type { SlackAnswer, SlackSocket, SocketListener } from '../slack-bridge/ports/slack-port.ts';
import { failureOf } from './call-failures.ts';
import { disconnectReasonIn, EventEnvelope } from './event-frames.ts';
import { silentLogger } from './silent-logger.ts';
import { webOptions } from './web-options.ts';

export interface SocketSettings {
  readonly appToken: string;
  readonly apiUrl: string | null;
}

/** From asking Slack for an address until it greets. */
const GREETING_WITHIN_MS = 15_000;

/** One connection, never opened again by itself. */
export async function openEventSocket(
  { appToken, apiUrl }: SocketSettings,
  listener: SocketListener,
): Promise<SlackAnswer<SlackSocket>> {
  const { logger: _, ...clientOptions } = webOptions(apiUrl);
  const client = new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    logger: silentLogger,
    clientOptions,
  });
  let isOpen = false;
  let refusal: string | null = null;
  passFrames(client, (reason) => {
    refusal = reason;
    // Answered by opening another line; this one goes on until Slack closes it.
    if (reason === 'warning' || reason === 'refresh_requested') {
      listener.onEnding();
      return 'keep';
    }
    return 'pass';
  });
  client.on('slack_event', (given: unknown) => {
    const { data } = EventEnvelope.safeParse(given);
    if (!data) return;
    const acknowledge = () => {
      // The line may be gone by now; then Slack sends it again.
      Promise.resolve(data.ack()).catch(() => undefined);
    };
    if (data.body) listener.onEnvelope({ ...data.body, acknowledge });
    else acknowledge();
  });
  client.on('disconnected', () => {
    if (!isOpen) return;
    isOpen = false;
    listener.onClosed();
  });
  const close = () => {
    isOpen = false;
    client.disconnect().catch(() => undefined);
  };

  const greeted = await greeting(client);
  if (!greeted.ok) {
    close();
    return refusal === 'too_many_websockets' ? { ok: false, code: 'tooManySockets' } : greeted;
  }
  isOpen = true;
  return { ok: true, value: { close } };
}

async function greeting(client: SocketModeClient): Promise<SlackAnswer<null>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<SlackAnswer<null>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, code: 'interrupted' }), GREETING_WITHIN_MS);
  });
  const start = client.start().then((): SlackAnswer<null> => ({ ok: true, value: null }), failureOf);
  const answer = await Promise.race([start, late]);
  clearTimeout(timer);
  return answer;
}

/** Slack's package hangs up as soon as it is told that the line ends soon; it is not told. */
function passFrames(client: SocketModeClient, onDisconnect: (reason: string) => 'keep' | 'pass'): void {
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    const reason = typeof data === 'string' ? disconnectReasonIn(data) : null;
    if (reason !== null && onDisconnect(reason) === 'keep') return;
    for (const handle of handlers) handle(data, isBinary);
  });
}
