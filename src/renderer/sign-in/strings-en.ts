/** Words of the first screen, namespace `signIn`. */
export const signInEnglish = {
  title: 'Sign in to Polydesk',
  intro: 'Use the address and account that your company gave you.',
  central: 'Central address',
  centralPlaceholder: 'https://central.example.com',
  centralHint: 'The address of your company’s central service.',
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',

  missing: {
    central: 'Enter the central address.',
    email: 'Enter your e-mail.',
    password: 'Enter your password.',
  },

  reason: {
    signedOut:
      'You have signed out. Messages that were not sent yet stay on this computer and go out when you sign in again.',
    signInEnded:
      'Your sign-in has ended. Nothing is lost: sign in with the same account to go on where you were.',
  },

  failure: {
    invalidCredentials: 'The e-mail or the password is not right. Check both and try again.',
    addressInvalid: 'This is not an address. It looks like https://central.example.com.',
    addressUnreachable:
      'Nothing answers at this address. Check that it is typed right and that this computer is online, then try again.',
    notACentralService:
      'Something answers at this address, but it is not a central service of Polydesk. Check the address.',
    tooManyTries: 'There were too many tries. Wait a minute, then try again.',
    noBrands: 'You are known there, but have no brand to work for. Ask your supervisor to add you to one.',
    blocked:
      'This computer’s data cannot be used at the moment, so nothing was changed. Start Polydesk again.',
    noAnswer: 'Polydesk’s own program did not answer. What you typed is still here; try again.',
  },

  demoTitle: 'Just looking?',
  demoText: 'Six invented brands with invented customers, all on this computer. Nothing leaves it.',
  tryDemo: 'Try the demo',
  demoStarting: 'Starting the demo: brands, prices and customers are being set up. This takes a few seconds.',
  demoFailure: {
    unavailable: 'The demo is not part of this installation. Sign in instead.',
    startFailed: 'The demo could not be started. Try again; if it fails again, start Polydesk anew.',
    blocked: 'This computer’s data cannot be used at the moment, so the demo was not started.',
    noAnswer: 'Polydesk’s own program did not answer. Try again.',
  },

  blocked: {
    databaseNewer: 'This data belongs to a newer Polydesk',
    databaseUnreadable: 'The data on this computer cannot be read',
    keyMissing: 'The key to this computer’s data is missing',
    folderUnwritable: 'The data folder cannot be written to',
    folderInUse: 'Another Polydesk uses this data folder',
  },
  blockedSafe: {
    databaseNewer: 'It was opened by a newer version before. Nothing in it was touched.',
    databaseUnreadable: 'Nothing in it was changed or deleted.',
    keyMissing: 'The data is encrypted and stays as it is. Nothing was changed or deleted.',
    folderUnwritable: 'Nothing in it was changed.',
    folderInUse: 'Two at once would spoil it, so this one has not opened it.',
  },
  blockedPath: 'Data folder',
  blockedAdvice: 'What to do',
  copyPath: 'Copy path',
  copied: 'Copied',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    signIn: typeof signInEnglish;
  }
}
