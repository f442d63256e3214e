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
    disconnected: 'Not changed: there is no connection to the central service. Try again when it is back.',
    unreachable: 'Not changed: Polydesk’s own program did not answer. Try again.',
  },

  notes: 'Your presence',
  willBeAway: 'You will be away in {{seconds}} s. Any key keeps you online.',
  setAway_one: 'You were set away after {{count}} minute without a key. Any key brings you back.',
  setAway_other: 'You were set away after {{count}} minutes without a key. Any key brings you back.',
  backOnline: 'You are online again. You had been set away, because no key was pressed.',

  handedBack_one: '{{count}} conversation of yours went back to the queue while this workstation was gone',
  handedBack_other: '{{count}} conversations of yours went back to the queue while this workstation was gone',
  handedBackSafe: 'Nothing was lost: whoever takes one has its history. Your drafts are kept.',
  handedBackLine: '{{customer}}, {{brand}}',
  handedBackMore: 'and {{count}} more',
  acknowledge: 'Understood',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    presence: typeof presenceEnglish;
  }
}
