import type { DemoBrand } from '../brands/demo-brand.ts';
import { createPriceQuoter } from '../brands/price-quoter.ts';
import type { BrandChannel, ItemQuote } from './brand-channels/brand-channel.ts';
import type { SlackChannel, SlackUser } from './workspace/workspace-seed.ts';

/** A brand's channel in the demo's workspace, with its people and what they will write. */
export interface DemoChannel {
  readonly brandId: string;
  readonly channel: SlackChannel;
  readonly lead: SlackUser;
  readonly colleague: SlackUser;
  readonly posts: {
    readonly urgent: string;
    readonly corrected: string;
    readonly answer: string;
    readonly reassurance: string;
    readonly chat: string;
    readonly notice: string;
    readonly mistaken: string;
  };
}

/** `number` makes the ids, so that they stay the same from one start to the next. */
export function createDemoChannel(
  { brand, priceItems }: DemoBrand,
  content: BrandChannel,
  number: number,
  botUserId: string,
): DemoChannel {
  const lead = personFrom(content.lead, `U0DEMO${number}1`, brand.timeZone);
  const colleague = personFrom(content.colleague, `U0DEMO${number}2`, brand.timeZone);
  const item = priceItems.find(({ priceItemId }) => priceItemId === content.priceItemId);
  if (!item) throw new Error(`${brand.name} has no price item ${content.priceItemId} to post about`);
  const quote: ItemQuote = {
    name: escapeMarkup(item.name),
    variant: escapeMarkup(item.variant.map(({ value }) => value).join(', ')),
    price: escapeMarkup(createPriceQuoter(brand.locale, priceItems)(item.priceItemId)),
  };
  return {
    brandId: brand.brandId,
    channel: {
      id: `C0DEMO${number}`,
      name: `${brand.brandId}-urgent`,
      topic: content.topic,
      members: [lead.id, colleague.id, botUserId],
    },
    lead,
    colleague,
    posts: {
      urgent: content.urgent(quote),
      corrected: content.corrected(quote),
      answer: content.answer,
      reassurance: content.reassurance,
      chat: content.chat,
      notice: content.notice(`<@${colleague.id}>`),
      mistaken: content.mistaken,
    },
  };
}

function personFrom(
  { name, realName }: { readonly name: string; readonly realName: string },
  id: string,
  timeZone: string,
): SlackUser {
  return { id, name, realName, timeZone };
}

/** The three characters Slack's markup gives a meaning. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
