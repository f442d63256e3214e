import type { HistoryInput, PostInput, RepliesInput } from '../slack-bridge/ports/slack-port.ts';
import { OWN_METADATA_TYPE } from '../slack-bridge/ports/slack-port.ts';

/** Slack gives at most 999 and advises against more than 200 where there are attachments. */
const PAGE = 200;

export function historyRequest({ channelId, oldest, latest, cursor }: HistoryInput) {
  return {
    ...{ channel: channelId, oldest, inclusive: true, include_all_metadata: true, limit: PAGE },
    ...(latest === null ? {} : { latest }),
    ...(cursor === null ? {} : { cursor }),
  };
}

export function repliesRequest({ channelId, threadTs, cursor }: RepliesInput) {
  return {
    ...{ channel: channelId, ts: threadTs, inclusive: true, include_all_metadata: true, limit: PAGE },
    ...(cursor === null ? {} : { cursor }),
  };
}

export function channelsRequest(cursor: string | null) {
  return {
    ...{ types: 'public_channel,private_channel', exclude_archived: false, limit: PAGE },
    ...(cursor === null ? {} : { cursor }),
  };
}

/** Plain text: nothing in it calls anybody, becomes a link's preview or is taken for markup. */
export function postRequest({ channelId, threadTs, text, ownId }: PostInput) {
  return {
    channel: channelId,
    text: escapeText(text),
    ...{ mrkdwn: false, parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false },
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(ownId === null ? {} : { metadata: { event_type: OWN_METADATA_TYPE, event_payload: { id: ownId } } }),
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
