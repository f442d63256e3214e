import * as z from 'zod';
import { pageOf } from '../pages.ts';
import { withoutMetadata } from '../slack-event.ts';
import type { ReadMessage } from '../slack-message.ts';
import { tsToMicros } from '../timestamps.ts';
import { Flag, Limit, OptionalText, Text } from './api-arguments.ts';
import {
  type ApiBody,
  type ApiRequest,
  apiMethod,
  channelScope,
  failure,
  visibleChannel,
} from './api-method.ts';

const range = {
  channel: Text,
  oldest: OptionalText,
  latest: OptionalText,
  inclusive: Flag,
  include_all_metadata: Flag,
  cursor: OptionalText,
  limit: Limit,
};
const HistoryArguments = z.object(range);
const RepliesArguments = z.object({ ...range, ts: Text });

/** Newest first. The ends of the range are left out unless `inclusive`. */
export const conversationsHistory = apiMethod({
  tokens: ['bot'],
  arguments: HistoryArguments,
  scopes: (request) => [channelScope(request, 'history')],
  answer: (request) => {
    const found = readableChannel(request);
    if ('error' in found) return found.error;
    const within = rangeTest(request.args);
    if (typeof within === 'string') return failure(within);
    return answerPage(request, found.log.history().filter(within), 'descending');
  },
});

/** Oldest first, beginning with the thread's first message. */
export const conversationsReplies = apiMethod({
  tokens: ['bot'],
  arguments: RepliesArguments,
  scopes: (request) => [channelScope(request, 'history')],
  answer: (request) => {
    const found = readableChannel(request);
    if ('error' in found) return found.error;
    const within = rangeTest(request.args);
    if (typeof within === 'string') return failure(within);
    const asked = found.log.find(request.args.ts);
    const thread = asked ? found.log.thread(asked.thread_ts ?? asked.ts) : [];
    const [first, ...replies] = thread;
    if (!first) return failure('thread_not_found');
    return answerPage(request, [first, ...replies.filter(within)], 'ascending');
  },
});

type RangeRequest = ApiRequest<z.output<typeof HistoryArguments>>;

function readableChannel(request: RangeRequest) {
  const channel = visibleChannel(request, request.args.channel);
  if (!channel) return { error: failure('channel_not_found') };
  return channel.members.has(request.bot.id) ? channel : { error: failure('not_in_channel') };
}

/** Slack's error code when an end of the range is no timestamp. */
function rangeTest({
  oldest = '0',
  latest = '9999999999',
  inclusive,
}: RangeRequest['args']): ((message: ReadMessage) => boolean) | 'invalid_ts_oldest' | 'invalid_ts_latest' {
  const from = tsToMicros(oldest);
  const to = tsToMicros(latest);
  if (from === null) return 'invalid_ts_oldest';
  if (to === null) return 'invalid_ts_latest';
  return ({ ts }) => {
    const at = tsToMicros(ts) ?? 0;
    return inclusive ? from <= at && at <= to : from < at && at < to;
  };
}

function answerPage(
  { args, pageSize }: RangeRequest,
  messages: readonly ReadMessage[],
  order: 'ascending' | 'descending',
): ApiBody {
  const page = pageOf(messages, order, ({ ts }) => ts, {
    cursor: args.cursor,
    limit: Math.min(args.limit, pageSize()),
  });
  if (!page) return failure('invalid_cursor');
  return {
    ok: true,
    messages: args.include_all_metadata ? page.items : page.items.map(withoutMetadata),
    has_more: page.nextCursor !== null,
    ...(page.nextCursor === null ? {} : { response_metadata: { next_cursor: page.nextCursor } }),
  };
}
