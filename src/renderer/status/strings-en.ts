/** Words of the status parts, namespace `status`. */
export const statusEnglish = {
  label: 'Connection and data',
  connected: 'Connected',
  reconnecting: 'Reconnecting',
  reconnectingIn: 'Reconnecting, next try in {{seconds}} s',
  disconnected: 'Disconnected',
  disconnectedIn: 'Disconnected, next try in {{seconds}} s',
  linkLost: 'Program not answering',
  starting: 'Starting',
  tryNow: 'Try now',

  announceConnected: 'Connected again. Waiting messages are being sent.',
  announceReconnecting: 'The connection was lost. Reconnecting.',
  announceDisconnected: 'Disconnected. You can read, look up and write; claims wait.',
  announceLinkLost: 'This window has lost Polydesk’s own program. It is being looked for.',

  disconnectedBanner:
    'Disconnected since {{when}}: you can read, look up and write; claims wait. What you send is kept on this computer and goes out by itself.',
  linkLostBanner:
    'Polydesk’s own program is not answering, so nothing can be saved at the moment. What you see may be old. It is tried again by itself; if this stays, start Polydesk again.',
  storageFullBanner:
    'The disk is full. Messages are still kept, but prices and articles no longer update. Free some space on this computer.',

  unsent_one: '{{count}} message waits to be sent',
  unsent_other: '{{count}} messages wait to be sent',
  unsentShort: '{{count}} unsent',
  parked_one: '{{count}} message needs your decision',
  parked_other: '{{count}} messages need your decision',
  parkedShort: '{{count}} to decide',
  parkedHint: 'Show the conversation',
  chats: '{{held}} of {{capacity}} chats',
  chatsHint_one: 'You may hold {{capacity}} conversations at once; you hold {{count}}.',
  chatsHint_other: 'You may hold {{capacity}} conversations at once; you hold {{count}}.',

  noBrands: 'No brands',
  allFresh: 'Brands fresh',
  downloadingSome_one: '{{count}} brand downloading',
  downloadingSome_other: '{{count}} brands downloading',
  staleSome_one: '{{count}} brand stale',
  staleSome_other: '{{count}} brands stale',
  expiredSome_one: '{{count}} brand expired',
  expiredSome_other: '{{count}} brands expired',
  brandsTitle: 'Data of your brands',
  brandsHint:
    'Fresh: confirmed by the central service. Stale: shown and marked. Expired: too old to quote, prices are hidden.',
  freshness: { fresh: 'fresh', stale: 'stale', expired: 'expired' },
  asOf: 'as of {{when}}',
  notYet: 'waiting for its first download',
  downloading: 'downloading, {{percent}} %',
  downloadingLabel: 'Download of {{brand}}',

  keyFile: 'Key file',
  keyFileTitle: 'How this computer’s data is locked',
  keyFileText:
    'Everything Polydesk keeps here is encrypted. On this computer the key lies in a file that only your user account can read, because there is no keychain to use. Whoever can use your account can read the data.',
  keyFileAdvice: 'Lock the screen when you leave, and sign out on a computer that others use.',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    status: typeof statusEnglish;
  }
}
