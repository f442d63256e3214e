import { WebClient } from '@slack/web-api';
import type { SlackAnswer, SlackPort } from '../slack-bridge/ports/slack-port.ts';
import { failureOf } from './call-failures.ts';
import { openEventSocket } from './open-event-socket.ts';
import { channelNameIn, channelsIn, identityIn, messagesIn, postedIn, userNameIn } from './slack-answers.ts';
import { channelsRequest, historyRequest, postRequest, repliesRequest } from './slack-requests.ts';
import { webOptions } from './web-options.ts';

export interface SlackClientOptions {
  /** `xoxb-…` */
  readonly botToken: string;
  /** `xapp-…` with `connections:write`. */
  readonly appToken: string;
  /** Ends with `/api/`; null for Slack's own. */
  readonly apiUrl: string | null;
}

/** A workspace through Slack's own packages. Tokens go to Slack and nowhere else, logs and failures among it. */
export function createSlackClient({ botToken, appToken, apiUrl }: SlackClientOptions): SlackPort {
  const web = new WebClient(botToken, webOptions(apiUrl));
  const call = async <Value>(
    method: string,
    request: Record<string, unknown>,
    read: (body: unknown) => SlackAnswer<Value>,
  ): Promise<SlackAnswer<Value>> => {
    let body: unknown;
    try {
      body = await web.apiCall(method, request);
    } catch (error) {
      return failureOf(error);
    }
    return read(body);
  };
  return {
    identify: () => call('auth.test', {}, identityIn),
    openSocket: (listener) => openEventSocket({ appToken, apiUrl }, listener),
    channels: (cursor) => call('conversations.list', channelsRequest(cursor), channelsIn),
    history: (input) => call('conversations.history', historyRequest(input), messagesIn),
    replies: (input) => call('conversations.replies', repliesRequest(input), messagesIn),
    post: (input) => call('chat.postMessage', postRequest(input), postedIn),
    userName: (user) => call('users.info', { user }, userNameIn),
    channelName: (channel) => call('conversations.info', { channel }, channelNameIn),
  };
}
