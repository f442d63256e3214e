/** What the embedded chat tells the shop's page; it holds nothing of the conversation. */
export type ToShop =
  | {
      readonly polydeskChat: 'ready';
      readonly colour: string;
      readonly onColour: string;
      /** Names for the launcher and the frame, in the brand's language. */
      readonly open: string;
      readonly close: string;
      readonly title: string;
    }
  | { readonly polydeskChat: 'unread'; readonly count: number }
  | { readonly polydeskChat: 'close' };

/** What the shop's page tells the embedded chat. */
export type ToChat = { readonly polydeskChat: 'opened' } | { readonly polydeskChat: 'closed' };
