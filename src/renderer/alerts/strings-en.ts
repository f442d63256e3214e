/** Words of alerts, namespace `alerts`. */
export const alertsEnglish = {
  bell_zero: 'Attention list, nothing new',
  bell_one: 'Attention list, {{count}} thing',
  bell_other: 'Attention list, {{count}} things',
  title: 'Asks for your attention',
  empty: 'Nothing new',
  emptyHint: 'New waiting customers and messages in conversations you are not looking at appear here.',
  kind: {
    conversationWaiting: 'waits',
    newMessage: 'wrote',
    urgentUpdate: 'Urgent update',
    brandAnswered: 'the brand answered your question',
  },
  open: 'Open the conversation',
  many: '99+',
  outdated:
    'The connection to Polydesk’s own program broke. Some of this may be settled, and something may be missing; the queue is right.',

  notificationTitle: {
    conversationWaiting: '{{brand}}: {{customer}} waits',
    newMessage: '{{brand}}: {{customer}}',
    urgentUpdate: '{{brand}}: urgent update',
    brandAnswered: '{{brand}} answered about {{customer}}',
  },

  offer:
    'Shall Polydesk tell you about waiting customers and new messages while you are in another window? The browser will ask you once more.',
  allow: 'Allow notifications',
  later: 'Not now',
  denied:
    'Notifications are blocked by the browser. To change that, open the site settings beside the address and allow notifications; the bell and the sound work without.',
  unsupported: 'This browser shows no notifications. The bell and the sound work without.',
  understood: 'Close',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    alerts: typeof alertsEnglish;
  }
}
