import type { SlackOutbound } from '../../contract/model/slack.ts';
import type { ReadingSlack } from '../calls/reading-slack.ts';
import type { SlackMessage } from '../ports/slack-message.ts';
import { OWN_METADATA_TYPE, type SlackAnswer } from '../ports/slack-port.ts';
import { readPages } from '../sweep/read-pages.ts';
import { msToTs } from '../ts-order.ts';

/** The service's clock and Slack's may differ by this much. */
const CLOCKS_APART_MS = 600_000;

/** Where in its channel or thread a message of ours stands already; null when it was never posted. */
export async function findPosted(
  slack: Pick<ReadingSlack, 'history' | 'replies'>,
  { outboundId, channelId, threadTs, createdAt }: SlackOutbound,
): Promise<SlackAnswer<string | null>> {
  const oldest = msToTs(createdAt - CLOCKS_APART_MS);
  const messages = await readPages<SlackMessage>((cursor) =>
    threadTs === null
      ? slack.history({ channelId, oldest, latest: null, cursor })
      : slack.replies({ channelId, threadTs, cursor }),
  );
  if (!messages.ok) return messages;
  const found = messages.value.find(
    ({ metadata }) => metadata?.event_type === OWN_METADATA_TYPE && metadata.event_payload.id === outboundId,
  );
  return { ok: true, value: found?.ts ?? null };
}
