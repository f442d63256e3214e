/** Words of the look-up, namespace `lookup`. */
export const lookupEnglish = {
  searchLabel: 'Look up',
  searchPlaceholder: 'Price, SKU, article, /response',
  clear: 'Clear',
  results: 'Results',
  asOf: 'as of {{when}}',
  neverDownloaded: 'not downloaded yet',
  freshness: { fresh: 'fresh', stale: 'stale', expired: 'expired' },
  searching: 'Searching {{brand}}',

  group: { prices: 'Prices', articles: 'Articles', responses: 'Responses' },
  groupMost: {
    prices: 'Prices asked for most',
    articles: 'Articles read most',
    responses: 'Responses used most',
  },
  groupName: '{{name}}, {{number}}',
  atLeast: '{{number}}+',
  more: { prices: 'More prices', articles: 'More articles', responses: 'More responses' },
  found_zero: 'No hits',
  found_one: '{{count}} hit',
  found_other: '{{count}} hits',

  noPane: 'No conversation in focus',
  noPaneHint: 'Open a conversation. Its brand’s prices, articles and responses are then looked up here.',
  noHits: 'Nothing at {{brand}} for “{{text}}”',
  noHitsHint: 'Try fewer letters, part of the SKU, or the product’s plain name.',
  noResponse: 'No response at {{brand}} for “{{text}}”',
  noResponseHint: 'Delete the slash to search prices and articles as well.',
  nothingYet: '{{brand}} has no prices, articles or responses yet',
  nothingYetHint: 'They appear here by themselves when the brand’s team publishes them.',
  notDownloaded: '{{brand}} is not on this computer yet',
  downloading:
    '{{percent}} % of its prices, articles and responses are here. They can be looked up when all are.',
  downloadWaits: 'It is downloaded as soon as the central service can be reached.',
  unknownBrand: 'You no longer have access to this brand',
  unknownBrandHint: 'Nothing of it is shown. Ask your supervisor if that is a mistake.',
  noAnswer: 'The look-up did not answer. What is shown may be older than what you typed.',
  tryAgain: 'Try again',
  gone: 'No longer in the brand’s list',
  goneHint: 'It was removed since you searched. Go back and search again.',

  stale: 'Prices may have changed since {{when}}. Say “as of” when you quote them.',
  expired:
    'Prices are hidden: this data was last confirmed {{when}} and is too old to quote. They return once the central service has been reached.',
  masked: 'Hidden, too old',
  noticePriceMasked: 'Nothing inserted: the price is hidden because the data is too old to quote.',
  noticeReadOnly: 'Nothing inserted: this conversation cannot be written to.',

  availability: {
    inStock: 'In stock',
    onOrder: 'On order',
    outOfStock: 'Out of stock',
    discontinued: 'Discontinued',
  },
  validity: { notYet: 'Not valid yet', ended: 'No longer valid' },
  regularPrice: 'regular price {{price}}',
  campaignUntil: 'until {{when}}',

  keyHint: { insert: 'insert', with: 'with', insertLine: 'line', open: 'details' },

  back: 'Back to results',
  insertPrice: 'Insert price',
  insertLine: 'Insert line',
  variants: 'Variants',
  tax: { included: 'Tax included', excluded: 'Tax not included' },
  validFrom: 'Valid from {{when}}',
  validTo: 'Valid to {{when}}',
  validBetween: 'Valid {{from}} to {{to}}',
  validAlways: 'Valid until changed',
  campaign: 'Campaign {{name}}',
  packVersion: 'Price list {{version}}',
  packVersionAsOf: 'Price list {{version}}, as of {{when}}',
  loading: 'Loading',

  article: 'Article',
  verified: 'Confirmed true on {{when}}',
  insertSelection: 'Insert selected text',
  imageLeftOut: 'Picture not shown: {{description}}',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    lookup: typeof lookupEnglish;
  }
}
