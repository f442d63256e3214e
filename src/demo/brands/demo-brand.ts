import type { Brand } from '../../contract/model/brand.ts';
import type { Article, CannedResponse, PriceItem } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/**
 * All dates of the demo's content count from here, so that the same source always gives the same rows.
 * Campaigns either run for years or are clearly over or ahead: the demo is right whenever it is started.
 */
export const DEMO_EPOCH: EpochMs = Date.UTC(2026, 0, 1);

/** Everything the demo knows of one brand. */
export interface DemoBrand {
  readonly brand: Brand;
  readonly priceItems: readonly PriceItem[];
  readonly articles: readonly Article[];
  readonly cannedResponses: readonly CannedResponse[];
  readonly scenarios: readonly Scenario[];
  /** E-mails that customers write. */
  readonly letters: readonly Letter[];
  /** What the brand has posted, and what people comment. */
  readonly posts: readonly SocialPost[];
  /** The web shop's front: heading, opening text and featured products, for the test shop page. */
  readonly shop: {
    readonly heading: string;
    readonly intro: string;
    readonly featuredPriceItemIds: readonly string[];
  };
  /** Words of the customer's chat page in the brand's language. */
  readonly chatPage: ChatPageWords;
}

export interface ChatPageWords {
  readonly title: string;
  readonly welcome: string;
  readonly namePlaceholder: string;
  readonly messagePlaceholder: string;
  readonly send: string;
  readonly typing: string;
  readonly reconnecting: string;
  readonly notSent: string;
  readonly retry: string;
  readonly ended: string;
  readonly startNew: string;
  readonly you: string;
  readonly tooLong: string;
  readonly tooFast: string;
  readonly close: string;
  readonly open: string;
  readonly attach: string;
  readonly dropFiles: string;
  readonly removeFile: string;
  readonly fileTooLarge: string;
  readonly fileWrongType: string;
  readonly fileUnreadable: string;
  readonly fileTooManyPixels: string;
  readonly fileTooManyPages: string;
  readonly fileLocked: string;
  readonly fileTooMany: string;
}

/** A scripted customer. Steps run in order; each waits for the agent's answer and chooses what to say next by it. */
export interface Scenario {
  readonly scenarioId: string;
  /** Plausible names of the country; one is picked. */
  readonly customerNames: readonly string[];
  /** One to three messages sent one after the other at the start. */
  readonly opening: readonly string[];
  /** Sent with the last of several opening messages. */
  readonly picture?: ScenarioPicture;
  readonly steps: readonly ScenarioStep[];
  /** Said when satisfied at the end. */
  readonly farewell: string;
}

export interface ScenarioPicture {
  readonly name: string;
  /** What it shows. */
  readonly svg: string;
}

export interface ScenarioStep {
  /**
   * What the customer wants to hear. `price`: an answer holding the current price of that item; `words`: any of
   * these, case and diacritics folded; `any`: any answer.
   */
  readonly expects:
    | { readonly kind: 'price'; readonly priceItemId: string }
    | { readonly kind: 'words'; readonly anyOf: readonly string[] }
    | { readonly kind: 'any' };
  /** When the answer fits: thanks, then the next question if there is one. */
  readonly satisfied: string;
  /** When a price was named but a wrong one; for `words` and `any`, when the answer does not fit. */
  readonly wrong: string;
  /** When the answer holds no price or none of the words. */
  readonly unclear: string;
  /** Said once if nobody answers for a while. */
  readonly impatient: string;
}

/** A scripted e-mail, with what came before it quoted where it is an answer. */
export interface Letter {
  readonly letterId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** BCP 47, where it is not the brand's. */
  readonly language?: string;
  /** Written back when it was answered. */
  readonly followUp: string | null;
}

export interface SocialPost {
  readonly postId: string;
  readonly text: string;
  readonly video: boolean;
  readonly comments: readonly SocialComment[];
}

export interface SocialComment {
  readonly authorName: string;
  readonly text: string;
  /** BCP 47, where it is not the brand's. */
  readonly language?: string;
  /** Written below the brand's reply. */
  readonly thanks: string | null;
  /** The network hides it when asked; others stay. */
  readonly breaksRules: boolean;
}
