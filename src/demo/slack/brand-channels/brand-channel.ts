/** Somebody at the brand. */
export interface Colleague {
  /** Handle in Slack. */
  readonly name: string;
  readonly realName: string;
}

/** The item a post is about, as the brand's own price list has it, ready to stand in Slack's markup. */
export interface ItemQuote {
  readonly name: string;
  readonly variant: string;
  readonly price: string;
}

/** What a brand's people write to its agents, in the brand's language and in Slack's markup. */
export interface BrandChannel {
  readonly brandId: string;
  readonly topic: string;
  /** Answers for the brand's prices: their word is urgent. */
  readonly lead: Colleague;
  readonly colleague: Colleague;
  /**
   * The item of the urgent post: one that simulated customers ask for, at a price that does not change by date. The
   * post says which price is right and never a new one, since the customers go by the price list.
   */
  readonly priceItemId: string;
  /** To everybody who is there. */
  readonly urgent: (item: ItemQuote) => string;
  /** The urgent post after its author has edited it. */
  readonly corrected: (item: ItemQuote) => string;
  /** The colleague's answer in the thread. */
  readonly answer: string;
  /** The lead's answer to whatever an agent asks: nobody here understands questions. */
  readonly reassurance: string;
  /** Has nothing to do with customers. */
  readonly chat: string;
  /** Good to know, not urgent; with a list, a link and a mention of the colleague, `<@U…>`. */
  readonly notice: (colleague: string) => string;
  /** Posted in the wrong channel and deleted soon after. */
  readonly mistaken: string;
}
