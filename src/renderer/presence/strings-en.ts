/** Words of how the agent is present, namespace `presence`. */
export const presenceEnglish = {
  menu: 'You are {{presence}}. Change it',
  title: 'I am',
  online: 'Online',
  away: 'Away',
  transfer_only: 'Transfers only',
  offline: 'Offline',
  hint: {
    online: 'Customers and colleagues can reach you.',
    away: 'Nothing new comes to you. What you hold stays yours.',
    transfer_only: 'Only what colleagues hand over comes to you.',
  },
  offlineHint: 'There is no connection, so colleagues see you as offline. Your choice holds when it is back.',
  dismiss: 'Dismiss',
  notChanged: {
    unreachable: 'Not changed: Polydesk’s own program did not answer. Try again.',
  },

  notes: 'Your presence',
  willBeAway: 'You will be away in {{seconds}} s. Any key keeps you online.',
  setAway: 'You were set away after {{minutes}} min without a key.',
  backOnline: 'Online again. You were set away after {{minutes}} min without a key.',

  handedBack_one: '{{count}} conversation of yours went back to the queue while this workstation was gone:',
  handedBack_other:
    '{{count}} conversations of yours went back to the queue while this workstation was gone:',
  handedBackSafe: '– whoever takes one has its history, and your drafts are kept.',
  handedBackLine: '{{customer}} ({{brand}})',
  handedBackMore: 'and {{count}} more',
  acknowledge: 'Understood',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    presence: typeof presenceEnglish;
  }
}
