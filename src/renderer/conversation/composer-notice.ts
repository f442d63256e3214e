/** Why Enter did not send, or why a sent text came back. Shown at the composer until the text changes. */
export type ComposerNotice =
  | 'focusJustMoved'
  | 'tooLong'
  | 'hiddenHalf'
  | 'brandMismatch'
  | 'unknownConversation'
  | 'notMine'
  | 'resolved'
  | 'referencesOutdated'
  | 'updateUnacknowledged'
  | 'fileOnItsWay'
  | 'fileNotTaken'
  | 'filesInComments'
  | 'diskFull'
  | 'internal';

/** A refusal of the core in the composer's words. */
export function noticeOf(code: string): ComposerNotice {
  switch (code) {
    case 'brandMismatch':
    case 'unknownConversation':
    case 'notMine':
    case 'resolved':
    case 'referencesOutdated':
    case 'updateUnacknowledged':
    case 'diskFull':
      return code;
    default:
      return 'internal';
  }
}
