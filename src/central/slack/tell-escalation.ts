import { handlingOf } from '../../conversation-rules/handling.ts';
import { escalationText, type TellEscalation } from '../conversations/escalation-news.ts';
import { questionChannelOf } from './mappings.ts';
import { queueOutbound } from './outbound.ts';

/** In the brand's channel for questions, where the brand wants it. Without a channel the internal queue alone tells. */
export const tellEscalationInSlack: TellEscalation = async (tx, news) => {
  const { brand, newsId, at } = news;
  if (!handlingOf(brand).escalation?.slack) return;
  const channel = await questionChannelOf(tx, brand.brandId);
  if (!channel) return;
  await queueOutbound(tx, brand.brandId, {
    outboundId: newsId,
    teamId: channel.team_id,
    channelId: channel.channel_id,
    threadTs: null,
    text: escalationText(news),
    createdAt: at,
  });
};
