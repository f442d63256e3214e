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
    urgentUpdate: 'urgent update',
    brandAnswered: 'the brand answered your question',
    transferOffered: 'is offered to you by a colleague',
    transferReturned: 'was not taken by your colleague',
    snoozeEnded: 'is back from its snooze',
    handedBack: 'went back to the queue while you were away',
    promiseDue: 'is promised something that is due soon',
    promiseOverdue: 'is promised something that is overdue',
    formRefused: 'has a form that the brand’s mailbox refused',
  },
  open: 'Open the conversation',
  openUpdate: 'Open the update',
  many: '99+',
  flash: '● Somebody waits',
  outdated:
    'The connection to Polydesk’s own program broke. Some of this may be settled, and something may be missing; the queue is right.',

  notificationTitle: {
    conversationWaiting: '{{brand}}: {{customer}} waits',
    newMessage: '{{brand}}: {{customer}}',
    urgentUpdate: '{{brand}}: urgent update',
    brandAnswered: '{{brand}} answered about {{customer}}',
    transferOffered: '{{brand}}: {{customer}} is offered to you',
    transferReturned: '{{brand}}: {{customer}} stays with you',
    snoozeEnded: '{{brand}}: {{customer}} is back',
    handedBack: '{{brand}}: {{customer}} went back to the queue',
    promiseDue: '{{brand}}: a promise to {{customer}} is due soon',
    promiseOverdue: '{{brand}}: a promise to {{customer}} is overdue',
    formRefused: '{{brand}}: the form of {{customer}} was refused',
  },
  /** Says no customer's name or words. */
  notificationBody: {
    conversationWaiting: 'A customer waits',
    newMessage: 'A customer wrote',
    urgentUpdate: 'Urgent update',
    brandAnswered: 'The brand answered',
    transferOffered: 'A colleague offers you a conversation',
    transferReturned: 'A conversation you offered stays with you',
    snoozeEnded: 'A snoozed conversation is back',
    handedBack: 'A conversation went back to its queue',
    promiseDue: 'A promise is due soon',
    promiseOverdue: 'A promise is overdue',
    formRefused: 'A form was refused',
  },
  summary_one: '{{count}} conversation waits at {{brands}}',
  summary_other: '{{count}} conversations wait at {{brands}}',
  brands_one: '{{count}} brand',
  brands_other: '{{count}} brands',
  trial: 'This is what a notification looks like.',
  isNew: 'new',

  check: {
    offer: 'A new day: does Polydesk reach you?',
    start: 'Check alerts',
    putOff: 'Not today',
    title: 'Do alerts reach you?',
    text: 'Three steps, half a minute. What you find is kept with its time.',
    permission: '1. Permission',
    permissions: {
      granted: 'Polydesk may show notifications.',
      default: 'The browser has not been asked yet.',
      denied:
        'The browser blocks them. Open the site settings beside the address, allow notifications, and come back.',
      unsupported: 'This browser shows no notifications. The bell and the sound work without.',
      shell: 'The program needs none but the system’s, which the third step shows.',
    },
    sound: '2. Sound',
    play: 'Play the sound',
    heard: 'I heard it',
    heardNothing: 'I heard nothing',
    soundAdvice: {
      mac: 'Turn up the volume, and choose your headset in System Settings, Sound. Then play it again.',
      windows:
        'Turn up the volume, and choose your headset under the loudspeaker in the task bar. Then play it again.',
      linux: 'Turn up the volume, and choose your headset in the sound settings. Then play it again.',
    },
    notification: '3. Notification, with “do not disturb” off',
    show: 'Show a notification',
    saw: 'I saw it',
    sawNothing: 'I saw nothing',
    notificationAdvice: {
      mac: 'Switch off the Focus in Control Centre, and allow notifications of your browser or Polydesk in System Settings, Notifications. Then show it again.',
      windows:
        'Switch off “Do not disturb” in Settings, System, Notifications, and allow your browser or Polydesk there. Then show it again.',
      linux: 'Switch off “Do not disturb” in the notification area of your desktop. Then show it again.',
    },
    works: 'Works.',
    checked: 'Alerts checked {{at}}',
    checkedWithFaults: 'Alerts checked {{at}}: not all of it worked',
    never: 'Alerts not checked yet',
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
