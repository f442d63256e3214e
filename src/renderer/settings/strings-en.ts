/** Words of the menu under the person's name, namespace `settings`. */
export const settingsEnglish = {
  menu: '{{name}}, settings',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  alerts: 'Alerts',
  sound: 'Sound',
  notifications: 'Notifications',
  mutedBrands: 'Muted brands…',
  mutedBrandsCount: 'Muted brands ({{count}})…',
  working: 'Working',
  undoChatMessages: 'Hold chat messages for 5 s, to take back',
  awayAfter: 'Away without a key: {{when}}…',
  awayTitle: 'Away without a key',
  awayText:
    'When no key was pressed and nothing pointed at for so long, you are set away and get nothing new by yourself. You are told a minute before.',
  minutes_one: 'after {{count}} minute',
  minutes_other: 'after {{count}} minutes',
  never: 'never',

  alertRules: 'What tells me, and when…',
  demoPace: 'Demo customers',
  paces: { paused: 'Paused', calm: 'Calm', normal: 'Normal', busy: 'Busy' },
  shortcuts: 'All keys',
  about: 'About Polydesk',
  signOut: 'Sign out',
  close: 'Close',

  muteTitle: 'Muted brands',
  muteText: 'A muted brand makes no sound and no notification. Its customers still appear in the queue.',

  rules: {
    title: 'What tells me, and when',
    text: 'Whatever is switched off here still stands in the queue. Urgent updates always tell.',
    brand: 'Brand',
    kinds: {
      conversationWaiting: 'A customer waits',
      newMessage: 'A customer wrote to me',
      brandAnswered: 'The brand answered',
      transferOffered: 'A colleague offers a conversation',
      transferReturned: 'An offer of mine came back',
      snoozeEnded: 'A snooze ended',
      handedBack: 'A conversation went back to the queue',
      promiseDue: 'A promise is due soon',
      promiseOverdue: 'A promise is overdue',
      formRefused: 'A form was refused',
    },
    tell: 'Tell me',
    sound: 'With sound',
    quiet: 'Quiet hours',
    quietHint: 'Alerts only appear in the list, without sound or notification. Urgent updates break them.',
    from: 'From',
    to: 'To',
    notificationText: 'Names and messages in notifications',
    textHint: 'Others may read them from your screen, also while it is locked.',
  },

  problem: {
    notSaved: 'The setting was not saved, because Polydesk’s own program did not answer. Try again.',
    notSignedOut: 'You are still signed in, because Polydesk’s own program did not answer. Try again.',
    paceDisconnected: 'The pace was not changed: the central service cannot be reached.',
    paceNoDemo: 'The pace was not changed: no simulated customers run there any more.',
  },
  dismiss: 'Close',

  unsentTitle_one: '{{count}} message waits to be sent',
  unsentTitle_other: '{{count}} messages wait to be sent',
  unsentTitleUnknown: 'Messages wait to be sent',
  unsentText:
    'If you sign out now they stay on this computer, locked, and go out when you sign in here again with the same account. Your customers wait until then.',
  stay: 'Stay signed in',
  signOutAnyway: 'Sign out anyway',

  version: 'Version',
  runsIn: 'Runs as',
  hosts: { electron: 'Desktop program', web: 'Web host, shown by this browser' },
  platform: 'System',
  platforms: { mac: 'macOS', windows: 'Windows', linux: 'Linux' },
  central: 'Central service',
  key: 'Key to this computer’s data',
  keyVaults: {
    osKeychain: 'In the system’s keychain',
    keyFile: 'In a file that only your user account can read',
  },
  account: 'Account',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    settings: typeof settingsEnglish;
  }
}
