import * as z from 'zod';
import type { ApiAnswer } from '../../../src/demo/slack/workspace/api/create-web-api.ts';
import type { SlackWorkspace } from '../../../src/demo/slack/workspace/create-slack-workspace.ts';
import {
  SLACK_CALL_TIMEOUT_MS,
  type SlackAnswer,
  type SlackPort,
  type SlackSocket,
  type SocketListener,
} from '../../../src/slack-bridge/ports/slack-port.ts';
import { disconnectReasonIn, EventEnvelope } from '../../../src/slack-client/event-frames.ts';
import {
  channelNameIn,
  channelsIn,
  identityIn,
  messagesIn,
  postedIn,
  userNameIn,
} from '../../../src/slack-client/slack-answers.ts';
import {
  channelsRequest,
  historyRequest,
  postRequest,
  repliesRequest,
} from '../../../src/slack-client/slack-requests.ts';
import { failureOfWord } from '../../../src/slack-client/slack-words.ts';
import type { Chance } from '../../core/sync/simulation/chance.ts';
import type { SimulatedProgram } from './program.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface SlackCallMade {
  readonly method: string;
  readonly at: number;
}

export interface SimulatedSlackParts {
  readonly workspace: SlackWorkspace;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly program: SimulatedProgram;
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly isReachable: () => boolean;
  /** Between a call and Slack's dealing with it. */
  readonly slowestMs: number;
  readonly onCall: (call: SlackCallMade) => void;
  /** Before an acknowledgement leaves. */
  readonly onAcknowledge: (eventId: string) => void;
}

const Envelope = z.looseObject({
  type: z.string(),
  envelope_id: z.string().optional(),
  payload: z.unknown().optional(),
});

/** Slack's protocol without a network: the client's readers and requests over the stand-in's state machine. */
export function createSimulatedSlack(parts: SimulatedSlackParts): SlackPort {
  const { workspace, time, chance, program, tokens } = parts;
  const ask = async (method: string, token: string, args: object): Promise<ApiAnswer | 'unreachable'> => {
    parts.onCall({ method, at: time.monotonic() });
    await time.sleep(5 + parts.slowestMs * chance.next());
    const answer = parts.isReachable()
      ? workspace.protocol.call({ method, token, args: { ...args } })
      : 'unreachable';
    await time.sleep(typeof answer === 'object' && answer.kind === 'silence' ? SLACK_CALL_TIMEOUT_MS : 5);
    await program.awake();
    return answer;
  };
  const call = async <Value>(
    method: string,
    args: object,
    read: (body: unknown) => SlackAnswer<Value>,
    token = tokens.bot,
  ): Promise<SlackAnswer<Value>> => readAnswer(await ask(method, token, args), read);

  const openSocket = async (listener: SocketListener): Promise<SlackAnswer<SlackSocket>> => {
    const address = await call('apps.connections.open', {}, addressIn, tokens.app);
    if (!address.ok) return address;
    return connect(parts, address.value, listener);
  };
  return {
    identify: () => call('auth.test', {}, identityIn),
    openSocket,
    channels: (cursor) => call('conversations.list', channelsRequest(cursor), channelsIn),
    history: (input) => call('conversations.history', historyRequest(input), messagesIn),
    replies: (input) => call('conversations.replies', repliesRequest(input), messagesIn),
    post: (input) => call('chat.postMessage', postRequest(input), postedIn),
    userName: (user) => call('users.info', { user }, userNameIn),
    channelName: (channel) => call('conversations.info', { channel }, channelNameIn),
  };
}

function readAnswer<Value>(
  answer: ApiAnswer | 'unreachable',
  read: (body: unknown) => SlackAnswer<Value>,
): SlackAnswer<Value> {
  if (answer === 'unreachable') return { ok: false, code: 'unreachable' };
  if (answer.kind !== 'http') return { ok: false, code: 'interrupted' };
  if (answer.status === 429) {
    const seconds = Number.parseInt(answer.headers['retry-after'] ?? '', 10);
    return { ok: false, code: 'rateLimited', ...(seconds >= 0 ? { retryAfterMs: seconds * 1_000 } : {}) };
  }
  if (answer.status >= 500) return { ok: false, code: 'interrupted' };
  if (typeof answer.body === 'string') return { ok: false, code: 'badAnswer' };
  return answer.body.ok ? read(answer.body) : failureOfWord(answer.body.error ?? '', answer.body);
}

function addressIn(body: unknown): SlackAnswer<string> {
  const { url } = z.looseObject({ url: z.string() }).parse(body);
  return { ok: true, value: new URL(url).searchParams.get('ticket') ?? '' };
}

function connect(
  { workspace, program, onAcknowledge }: SimulatedSlackParts,
  ticket: string,
  listener: SocketListener,
): Promise<SlackAnswer<SlackSocket>> {
  return new Promise((resolve) => {
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      resolve({ ok: false, code: 'interrupted' });
      if (program.isAlive()) listener.onClosed();
    };
    const connection = workspace.protocol.connect(ticket, {
      send: (frame) => {
        program.awake().then(() => hear(frame));
      },
      close: () => {
        program.awake().then(over);
      },
      cut: () => {
        program.awake().then(over);
      },
    });
    const socket: SlackSocket = {
      close: () => {
        isOver = true;
        connection?.closed();
      },
    };
    const hear = (frame: string) => {
      const { type, envelope_id, payload } = Envelope.parse(JSON.parse(frame));
      if (type === 'hello') return resolve({ ok: true, value: socket });
      const reason = disconnectReasonIn(frame);
      if (reason === 'warning' || reason === 'refresh_requested') return listener.onEnding();
      if (type !== 'events_api') return;
      const { body } = EventEnvelope.parse({ ack: async () => {}, body: payload });
      if (!body) return;
      const acknowledge = () => {
        onAcknowledge(body.eventId);
        connection?.receive(JSON.stringify({ envelope_id }));
      };
      listener.onEnvelope({ ...body, acknowledge });
    };
    if (!connection) resolve({ ok: false, code: 'interrupted' });
  });
}
