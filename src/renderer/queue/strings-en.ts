export const queueStrings = {
  title: 'Queue',
  waiting: 'Waiting',
  mine: 'Mine',
  waitingCount: '{{count}} waiting',
  mineCount: '{{count}} of mine',
  loading: 'Loading the queue',
  emptyWaiting: 'Nobody waits',
  emptyWaitingHint: 'Customers who write to your brands appear here, the longest waiting first.',
  emptyMine: 'None yet',
  emptyMineHint: 'Choose a waiting customer with Enter or a click; the conversation is then yours.',
  lost: 'not live',
  notClaimed: 'not claimed',
  waitingFor: 'waiting for',
  soon: 'soon',
  late: 'late',
  claiming: 'Claiming',
  inPane: 'in pane',
  takenAway: 'No longer waiting',
  unread_one: '{{count}} unread message',
  unread_other: '{{count}} unread messages',
  draft: 'Draft',
  parked_one: '{{count}} message needs your decision',
  parked_other: '{{count}} messages need your decision',
  comment: 'Comment',
  email: 'E-mail',
  dismiss: 'Dismiss',
  refused: {
    disconnected: 'Not claimed: there is no connection to the central service. Try again when it is back.',
    alreadyClaimed: '{{holder}} has taken this conversation.',
    alreadyClaimedByOther: 'Somebody else has taken this conversation.',
    notQueued: 'This conversation no longer waits.',
    capacityReached:
      'Not claimed: you hold {{capacity}} conversations, which is your limit. Resolve one first.',
    capacityReachedUnknown: 'Not claimed: you hold as many conversations as you may. Resolve one first.',
    forbidden: 'Not claimed: you may not answer for this brand.',
    unreachable: 'Not claimed: the program behind this screen does not answer. It is tried again by itself.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    queue: typeof queueStrings;
  }
}
